import type { PictureFrame } from '../../picture/pictureFrame';
import { hundredth } from '../../picture/rounding';
import type { DrawnSymbol } from '../../picture/symbols/placeSymbols';
import { symbolShapesOf } from '../../picture/symbols/symbolShape';
import type { App6Symbol } from '../../situation/compiled';
import type { Palette } from '../../symbology/palette';
import { PICTOGRAMS } from '../../symbology/pictograms';
import type { GroupShape, Shape } from '../shapes';
import type { MeasureText } from '../text';

/** Shapes of APP-6 symbols from their upper left corner on; undefined where there is none for an order. */
export type App6Shapes = (symbol: App6Symbol) => readonly Shape[] | undefined;

/** Draws a symbol where it stands, turned to its heading, with the number of those that it stands for. */
export function drawSymbol(
  { shown, x, y, below }: DrawnSymbol,
  { state, palette, plane, measure }: PictureFrame,
  app6Shapes: App6Shapes,
): GroupShape {
  const { feature, style, heading, opacity, position } = shown;
  const isSelected = feature.id === state.selected;
  const app6 = state.symbols === 'app6' && feature.app6;
  const ofApp6 = app6 ? app6Shapes(app6) : undefined;
  const turns = 'turns' in PICTOGRAMS[style.pictogram];
  const turn = !ofApp6 && turns && heading !== null && position ? plane.turn(position, heading) : 0;
  const body: Shape[] =
    app6 && ofApp6 ? drawApp6(app6, ofApp6, isSelected, palette) : symbolShapesOf(style, palette, isSelected);
  return {
    is: 'group',
    label: feature.name,
    move: [hundredth(x), hundredth(y)],
    ...(opacity < 1 && { opacity: hundredth(opacity) }),
    shapes: [
      ...(turn === 0 ? body : [{ is: 'group', turn: hundredth(turn), shapes: body } as const]),
      ...(below.length > 0 ? badge(below.length, palette, measure) : []),
    ],
  };
}

const RING_GAP = 5;

function drawApp6(
  { width, height, anchor }: App6Symbol,
  shapes: readonly Shape[],
  isSelected: boolean,
  palette: Palette,
): Shape[] {
  const ring: Shape = {
    is: 'path',
    d: `M${-RING_GAP} ${-RING_GAP}H${hundredth(width + RING_GAP)}V${hundredth(height + RING_GAP)}H${-RING_GAP}Z`,
    stroke: palette.accent,
    strokeWidth: 2,
    lineJoin: 'round',
  };
  const move = [hundredth(-anchor[0]), hundredth(-anchor[1])] as const;
  return [{ is: 'group', move, shapes: isSelected ? [...shapes, ring] : shapes }];
}

const BADGE = { left: 8, top: -26, height: 16, padding: 5, text: { size: 10, weight: 650 } } as const;

/** The number of symbols beneath, at the upper right of the one on top. */
function badge(count: number, palette: Palette, measure: MeasureText): Shape[] {
  const text = `+${count}`;
  const { left, top, height, padding } = BADGE;
  const width = Math.ceil(measure(text, BADGE.text) + 2 * padding);
  const radius = height / 2;
  const arc = `a${radius} ${radius} 0 0 1 0`;
  return [
    {
      is: 'path',
      d: `M${left + radius} ${top}h${width - height}${arc} ${height}h${height - width}${arc} ${-height}Z`,
      fill: palette.labelStrong,
      stroke: palette.halo,
      strokeWidth: 1,
    },
    {
      is: 'text',
      text,
      x: left + width / 2,
      y: top + height / 2 + 3.6,
      ...BADGE.text,
      fill: palette.halo,
      anchor: 'middle',
    },
  ];
}
