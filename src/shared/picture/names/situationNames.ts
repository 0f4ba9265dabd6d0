import { LINE_HEIGHT } from '../../basemap/baseLabel';
import { type Box, contains } from '../../labels/boxIndex';
import { nearestPoint } from '../../labels/nearBox';
import {
  LABEL_MARGIN,
  type LabelCandidate,
  type LabelSide,
  type PlacedLabel,
} from '../../labels/placeLabels';
import type { Bounds } from '../../position';
import type { Gap } from '../../track/gap';
import { lastKnownInWords } from '../../track/lastKnown';
import type { KeyedShape } from '../keyedShape';
import type { PictureFrame } from '../pictureFrame';
import { type Plane, standingAt } from '../plane';
import type { ShownFeature } from '../shownFeatures';
import type { DrawnSymbol } from '../symbols/placeSymbols';
import { nameLeader } from './nameLeader';
import { blockShapes, ILLUSTRATIVE, type MapTextStyle } from './textShapes';

/** A name of the situation that wants a place. */
export interface SituationName extends LabelCandidate {
  readonly lines: readonly string[];
  readonly style: MapTextStyle;
  /** The symbol that it names, from which a stroke leads to a name that stands off. */
  readonly symbol?: Pick<DrawnSymbol, 'x' | 'y' | 'size'>;
}

const SIDES: readonly LabelSide[] = [
  'right',
  'left',
  'below',
  'above',
  'above-right',
  'below-right',
  'above-left',
  'below-left',
];
// past a symbol that lies over the one that is named
const REACH = [10, 20];
// the ring of a selection, and air
const SELECTED_GAP = 6;
// the count of a stack comes down to this far above its middle
const COUNT_PX = 10;

/** Names of what has a symbol, the most important first. */
export function symbolNames(
  symbols: readonly DrawnSymbol[],
  frame: PictureFrame,
  lastSides: ReadonlyMap<string, LabelSide>,
): SituationName[] {
  return symbols.toReversed().map((symbol) => {
    const { shown, x, y, size } = symbol;
    const named = namedBy(symbol, frame);
    const last = lastSides.get(shown.feature.id);
    const sides = last ? [last, ...SIDES.filter((side) => side !== last)] : SIDES;
    const block = nameBlock(
      shown.feature.id,
      named.flatMap((each) => linesOf(each, frame)),
      symbolTextStyle(named, frame),
      frame,
    );
    const intoCount = symbol.below.length > 0 ? block.height / 2 + LABEL_MARGIN.y - COUNT_PX : 0;
    return {
      ...block,
      x,
      y: y + Math.max(0, intoCount),
      symbol,
      gap: size / 2 + 4 + (shown.feature.id === frame.state.selected ? SELECTED_GAP : 0),
      sides,
      reach: REACH,
      must: named.some((each) => matters(each, frame)),
    };
  });
}

// a stack names this many of those it holds
const MOST_NAMED = 4;

/** Whose names a symbol carries: its own, and of those it stands for the ones that matter here. */
function namedBy({ shown, below }: DrawnSymbol, frame: PictureFrame): ShownFeature[] {
  return [shown, ...below.filter((each) => matters(each, frame))].slice(0, MOST_NAMED);
}

function matters({ feature, highlighted }: ShownFeature, { state }: PictureFrame): boolean {
  return (
    highlighted || feature.kind === 'base' || feature.id === state.selected || feature.id === state.hovered
  );
}

/**
 * Names of areas, in their middle. One that is too small to carry its name goes without, but for what the scene is about: that is
 * named beside it.
 */
export function areaNames(frame: PictureFrame, which: 'highlighted' | 'other'): SituationName[] {
  return frame.shown.toReversed().flatMap((shown) => {
    const { geometry, bounds } = shown.feature;
    const isArea = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
    if (shown.highlighted !== (which === 'highlighted')) return [];
    // what has a symbol or a plate is named there
    if (!isArea || !bounds || !shown.position || shown.style.symbol.body !== 'none') return [];
    const { x, y } = standingAt(frame.plane, shown.position);
    const reach = reachOf(bounds, frame.plane);
    const block = nameBlock(shown.feature.id, linesOf(shown, frame), areaTextStyle(shown, frame), frame);
    const width = reach.maxX - reach.minX;
    // what may be named beside it is named in it only where its edge does not cross the name
    const mayStandBeside = shown.highlighted && contains(frame.plane.view, reach);
    if (width >= block.width * (mayStandBeside ? WITHIN_EDGE : OVER_EDGE))
      return [{ ...block, x, y, gap: 0, sides: IN_AREA, reach: IN_AREA_REACH, must: shown.highlighted }];
    if (!shown.highlighted) return [];
    const gap = (reach.maxY - reach.minY) / 2 + 4;
    const middle = { x: (reach.minX + reach.maxX) / 2, y: (reach.minY + reach.maxY) / 2 };
    return [{ ...block, ...middle, gap, sides: BESIDE_AREA, reach: REACH, must: true }];
  });
}

// how wide an area is to be, in widths of its name
const WITHIN_EDGE = 1.15;
const OVER_EDGE = 0.7;

/** How far an area reaches on the plane, by the corners of its bounds. */
function reachOf([west, south, east, north]: Bounds, plane: Plane): Box {
  const a = standingAt(plane, [west, north]);
  const b = standingAt(plane, [east, south]);
  return {
    minX: Math.min(a.x, b.x),
    minY: Math.min(a.y, b.y),
    maxX: Math.max(a.x, b.x),
    maxY: Math.max(a.y, b.y),
  };
}

const IN_AREA: readonly LabelSide[] = ['center', 'below', 'above', 'left', 'right'];
const IN_AREA_REACH = [8, 16, 24];
const BESIDE_AREA: readonly LabelSide[] = ['below', 'above', 'right', 'left'];

/** A name where it was placed; one that stands off is led to. */
export function situationNameShapes({ candidate, ...place }: PlacedLabel<SituationName>): KeyedShape[] {
  const { id, lines, style } = candidate;
  const set = { lineHeight: style.size * LINE_HEIGHT, opacity: 1 };
  return [...leaderTo(candidate, place), ...blockShapes(id, lines, place, set, style)];
}

// from the symbol's rim to just before the words
function leaderTo(
  { id, symbol, style }: SituationName,
  { box, farther }: Pick<PlacedLabel, 'box' | 'farther'>,
): KeyedShape[] {
  if (!symbol || farther === 0) return [];
  const { x, y, size } = symbol;
  const end = nearestPoint(box, symbol);
  const part = size / 2 / Math.hypot(end.x - x, end.y - y);
  return nameLeader(id, [{ x: x + (end.x - x) * part, y: y + (end.y - y) * part }, end], style);
}

/** The text of a name and the room it takes. */
function nameBlock(
  id: string,
  lines: readonly string[],
  style: MapTextStyle,
  { measure }: PictureFrame,
): Omit<SituationName, 'x' | 'y' | 'gap' | 'sides'> {
  return {
    id,
    lines,
    style,
    width: Math.max(...lines.map((line) => measure(line, style))),
    height: lines.length * style.size * LINE_HEIGHT,
  };
}

function linesOf({ feature, gap, mover }: ShownFeature, { state, timeZone }: PictureFrame): string[] {
  const local = state.labelLanguage === 'english' ? undefined : feature.names[state.labelLanguage];
  const isLookedAt = feature.id === state.selected || feature.id === state.hovered;
  return [
    feature.label,
    ...(local === undefined ? [] : [local]),
    // a way, hours or an outline that no source gives: the line of a route says so, and so do areas and what moves along it
    ...(feature.illustrative && (mover || feature.kind === 'area') ? [ILLUSTRATIVE] : []),
    // what stands where it was last known says so; from when, to whoever looks at it
    ...(gap ? (isLookedAt ? lastKnownLines(gap, timeZone) : ['last known']) : []),
  ];
}

function lastKnownLines(gap: Gap, zone: string): string[] {
  return lastKnownInWords(gap, zone).split('; ');
}

function symbolTextStyle(named: readonly ShownFeature[], { state, palette }: PictureFrame): MapTextStyle {
  const is = (id: string | null) => named.some(({ feature }) => feature.id === id);
  const isKind = (kind: string) => named.some(({ feature }) => feature.kind === kind);
  const selected = is(state.selected);
  return {
    size: isKind('base') ? 13.5 : isKind('city') ? 12.5 : 12,
    weight: named.some(({ highlighted }) => highlighted) || selected || is(state.hovered) ? 650 : 550,
    colour: selected ? palette.accent : palette.labelStrong,
    halo: palette.halo,
    haloWidth: 3.5,
  };
}

function areaTextStyle(shown: ShownFeature, { state, palette }: PictureFrame): MapTextStyle {
  return {
    size: 11.5,
    weight: 550,
    italic: true,
    colour: shown.feature.id === state.selected ? palette.accent : shown.style.colour,
    halo: palette.halo,
    haloWidth: 3,
  };
}
