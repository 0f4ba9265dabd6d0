import type { LabelCandidate, LabelSide, PlacedLabel } from '../../../shared/labels/placeLabels';
import type { Frame } from '../frame';
import type { ShownFeature } from '../shownFeatures';
import type { DrawnSymbol } from '../symbols/symbolPainter';
import { LINE_HEIGHT, MAP_FONT } from './baseLabel';
import { drawBlock, measureLine, type TextStyle } from './drawText';

type Context = CanvasRenderingContext2D;

/** A name of the situation that wants a place. */
export interface SituationName extends LabelCandidate {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly lineHeight: number;
  readonly opacity: number;
}

const SIDES: readonly LabelSide[] = ['right', 'left', 'below', 'above'];

/** Names of what has a symbol, the most important first. */
export function symbolNames(
  context: Context,
  symbols: readonly DrawnSymbol[],
  frame: Frame,
  lastSides: ReadonlyMap<string, LabelSide>,
): SituationName[] {
  return symbols.toReversed().map(({ shown, x, y, size }) => {
    const last = lastSides.get(shown.feature.id);
    return {
      ...nameBlock(context, shown, frame, symbolTextStyle(shown, frame), fontSize(shown)),
      x,
      y,
      gap: size / 2 + 4,
      sides: last ? [last, ...SIDES.filter((side) => side !== last)] : SIDES,
    };
  });
}

/** Names of areas, in their middle; those of areas too small to carry theirs are left out. */
export function areaNames(context: Context, frame: Frame): SituationName[] {
  return frame.shown.toReversed().flatMap((shown) => {
    const { geometry, bounds } = shown.feature;
    const isArea = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
    if (!isArea || !bounds || !shown.position) return [];
    const { map } = frame;
    const { x, y } = map.latLngToLayerPoint([shown.position[1], shown.position[0]]);
    const west = map.latLngToLayerPoint([bounds[1], bounds[0]]).x;
    const east = map.latLngToLayerPoint([bounds[1], bounds[2]]).x;
    const block = nameBlock(context, shown, frame, areaTextStyle(shown, frame), AREA_FONT_SIZE);
    if (east - west < block.width * 0.7) return [];
    return [{ ...block, x, y, gap: 0, sides: ['center', 'below', 'above'] as const }];
  });
}

/** Draws a name where it was placed. */
export function drawSituationName(
  context: Context,
  { candidate, side, box }: PlacedLabel<SituationName>,
): void {
  context.globalAlpha = Math.max(0.55, candidate.opacity);
  drawBlock(context, candidate.lines, side, box, candidate.lineHeight, candidate.style);
  context.globalAlpha = 1;
}

/** The text of a name and the room it takes. */
export function nameBlock(
  context: Context,
  shown: ShownFeature,
  { state }: Frame,
  style: TextStyle,
  size: number,
  text = shown.feature.label,
): Omit<SituationName, 'x' | 'y' | 'gap' | 'sides'> {
  const local = state.labelLanguage === 'english' ? undefined : shown.feature.names[state.labelLanguage];
  const lines = local === undefined ? [text] : [text, local];
  const lineHeight = size * LINE_HEIGHT;
  return {
    id: shown.feature.id,
    lines,
    style,
    lineHeight,
    opacity: shown.opacity,
    width: Math.max(...lines.map((line) => measureLine(context, line, style))),
    height: lines.length * lineHeight,
  };
}

const AREA_FONT_SIZE = 11.5;

function fontSize({ feature }: ShownFeature): number {
  return feature.kind === 'base' ? 13.5 : feature.kind === 'city' ? 12.5 : 12;
}

function symbolTextStyle(shown: ShownFeature, { state, palette }: Frame): TextStyle {
  const selected = shown.feature.id === state.selected;
  const strong = shown.highlighted || selected || shown.feature.id === state.hovered;
  return {
    font: `${strong ? 650 : 550} ${fontSize(shown)}px ${MAP_FONT}`,
    colour: selected ? palette.accent : palette.labelStrong,
    halo: palette.halo,
    haloWidth: 3.5,
  };
}

function areaTextStyle(shown: ShownFeature, { state, palette }: Frame): TextStyle {
  return {
    font: `italic 550 ${AREA_FONT_SIZE}px ${MAP_FONT}`,
    colour: shown.feature.id === state.selected ? palette.accent : shown.style.colour,
    halo: palette.halo,
    haloWidth: 3,
  };
}
