import type { BoxIndex } from '../../../shared/labels/boxIndex';
import {
  type LabelCandidate,
  type LabelSide,
  labelBox,
  type PlacedLabel,
} from '../../../shared/labels/placeLabels';
import type { Frame } from '../frame';
import type { OverlayItem } from '../overlay/svgOverlay';
import type { ShownFeature } from '../shownFeatures';
import type { DrawnSymbol } from '../symbols/symbolPainter';
import { LINE_HEIGHT } from './baseLabel';
import { blockItems, measureLine, type TextStyle } from './textItems';

/** A name of the situation that wants a place. */
export interface SituationName extends LabelCandidate {
  readonly lines: readonly string[];
  readonly style: TextStyle;
}

const SIDES: readonly LabelSide[] = ['right', 'left', 'below', 'above'];

/** Names of what has a symbol, the most important first; sides on which a line runs are tried last. */
export function symbolNames(
  symbols: readonly DrawnSymbol[],
  frame: Frame,
  lastSides: ReadonlyMap<string, LabelSide>,
  lines: BoxIndex,
): SituationName[] {
  return symbols.toReversed().map(({ shown, x, y, size }) => {
    const last = lastSides.get(shown.feature.id);
    const sides = last ? [last, ...SIDES.filter((side) => side !== last)] : SIDES;
    const name = {
      ...nameBlock(shown, frame, symbolTextStyle(shown, frame)),
      x,
      y,
      gap: size / 2 + 4,
      sides,
    };
    const isCrossed = (side: LabelSide) => lines.touches(labelBox(name, side));
    return { ...name, sides: [...sides.filter((side) => !isCrossed(side)), ...sides.filter(isCrossed)] };
  });
}

/** Names of areas, in their middle; those of areas too small to carry theirs are left out. */
export function areaNames(frame: Frame): SituationName[] {
  return frame.shown.toReversed().flatMap((shown) => {
    const { geometry, bounds } = shown.feature;
    const isArea = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
    if (!isArea || !bounds || !shown.position) return [];
    const { map } = frame;
    const { x, y } = map.latLngToLayerPoint([shown.position[1], shown.position[0]]);
    const west = map.latLngToLayerPoint([bounds[1], bounds[0]]).x;
    const east = map.latLngToLayerPoint([bounds[1], bounds[2]]).x;
    const block = nameBlock(shown, frame, areaTextStyle(shown, frame));
    if (east - west < block.width * 0.7) return [];
    return [{ ...block, x, y, gap: 0, sides: ['center', 'below', 'above'] as const }];
  });
}

/** A name where it was placed. */
export function situationNameItems({ candidate, ...place }: PlacedLabel<SituationName>): OverlayItem[] {
  const { id, lines, style } = candidate;
  const set = { lineHeight: style.size * LINE_HEIGHT, opacity: 1 };
  return blockItems(id, lines, place, set, style);
}

/** The text of a name and the room it takes. */
export function nameBlock(
  shown: ShownFeature,
  { state }: Frame,
  style: TextStyle,
  text = shown.feature.label,
): Omit<SituationName, 'x' | 'y' | 'gap' | 'sides'> {
  const local = state.labelLanguage === 'english' ? undefined : shown.feature.names[state.labelLanguage];
  const lines = local === undefined ? [text] : [text, local];
  return {
    id: shown.feature.id,
    lines,
    style,
    width: Math.max(...lines.map((line) => measureLine(line, style))),
    height: lines.length * style.size * LINE_HEIGHT,
  };
}

function symbolTextStyle(shown: ShownFeature, { state, palette }: Frame): TextStyle {
  const { kind, id } = shown.feature;
  const selected = id === state.selected;
  return {
    size: kind === 'base' ? 13.5 : kind === 'city' ? 12.5 : 12,
    weight: shown.highlighted || selected || id === state.hovered ? 650 : 550,
    colour: selected ? palette.accent : palette.labelStrong,
    halo: palette.halo,
    haloWidth: 3.5,
  };
}

function areaTextStyle(shown: ShownFeature, { state, palette }: Frame): TextStyle {
  return {
    size: 11.5,
    weight: 550,
    italic: true,
    colour: shown.feature.id === state.selected ? palette.accent : shown.style.colour,
    halo: palette.halo,
    haloWidth: 3,
  };
}
