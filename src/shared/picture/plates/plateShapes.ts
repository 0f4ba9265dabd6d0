import type { Shape } from '../../sheet/shapes';
import type { Palette } from '../../symbology/palette';
import { PICTOGRAMS } from '../../symbology/pictograms';
import { PLATE } from '../../symbology/plate';
import type { FeatureStyle } from '../../symbology/symbology';
import { BASELINE, type MapTextStyle } from '../names/textShapes';
import { hundredth } from '../rounding';

/** What a plate shows. */
export interface PlateLook {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly style: FeatureStyle;
  readonly text: MapTextStyle;
  readonly selected: boolean;
  readonly palette: Palette;
}

// the edge of something this small
const EDGE = 0.7;
const RING_GAP = 3;

/** A plate from its corner on: its ground, its edge in the line of its status, its pictogram and its words. */
export function plateShapes({ lines, width, height, style, text, selected, palette }: PlateLook): Shape[] {
  const { padding, pictogram, gap, radius } = PLATE;
  const { colour, stroke } = style;
  const frame = { is: 'path', d: roundedRectangle(0, 0, width, height, radius), fill: palette.disc } as const;
  const middle = lines.length > 0 ? padding.y + PLATE.text.lineHeight / 2 : height / 2;
  const left = lines.length > 0 ? padding.x : (width - pictogram) / 2;
  return [
    // a rim of the ground's colour keeps it off what lies beside it
    { ...frame, stroke: palette.halo, strokeWidth: stroke.width + 2.5, strokeOpacity: 0.85 },
    {
      ...frame,
      stroke: colour,
      strokeWidth: stroke.width * EDGE,
      dash: stroke.dash.map((length) => length * EDGE),
      strokeOpacity: stroke.opacity,
      lineCap: 'round',
    },
    {
      is: 'group',
      move: [hundredth(left), hundredth(middle - pictogram / 2)],
      scale: pictogram / 24,
      shapes: [{ is: 'path', d: PICTOGRAMS[style.pictogram].path, fill: colour, fillRule: 'evenodd' }],
    },
    ...lines.map(
      (line, i): Shape => ({
        is: 'text',
        text: line,
        x: left + pictogram + gap,
        y: hundredth(middle + i * PLATE.text.lineHeight + text.size * BASELINE),
        size: text.size,
        weight: text.weight,
        fill: text.colour,
        anchor: 'start',
      }),
    ),
    ...(selected ? [selectionRing(width, height, palette)] : []),
  ];
}

function selectionRing(width: number, height: number, palette: Palette): Shape {
  const [from, radius] = [-RING_GAP, PLATE.radius + RING_GAP];
  return {
    is: 'path',
    d: roundedRectangle(from, from, width + 2 * RING_GAP, height + 2 * RING_GAP, radius),
    stroke: palette.accent,
    strokeWidth: 2,
  };
}

/** SVG path data of a rectangle with round corners, clockwise from the end of the first of them. */
function roundedRectangle(x: number, y: number, width: number, height: number, r: number): string {
  const [w, h] = [hundredth(width - 2 * r), hundredth(height - 2 * r)];
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}Z`;
}
