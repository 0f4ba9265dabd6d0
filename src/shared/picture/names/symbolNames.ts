import { LINE_HEIGHT } from '../../basemap/baseLabel';
import { nearestPoint } from '../../labels/nearBox';
import {
  LABEL_MARGIN,
  type LabelCandidate,
  type LabelSide,
  type PlacedLabel,
} from '../../labels/placeLabels';
import type { KeyedShape } from '../keyedShape';
import type { PictureFrame } from '../pictureFrame';
import type { ShownFeature } from '../shownFeatures';
import type { DrawnSymbol } from '../symbols/placeSymbols';
import { type NameBlock, nameBlock } from './nameBlock';
import { nameLeader } from './nameLeader';
import { blockShapes, type MapTextStyle } from './textShapes';

/** The name of a symbol that wants a place. */
export interface SymbolName extends NameBlock, LabelCandidate {
  /** From which a stroke leads to a name that stands off. */
  readonly symbol: Pick<DrawnSymbol, 'x' | 'y' | 'size'>;
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
const REACH = [10, 20, 34, 50];
// the ring of a selection, and air
const SELECTED_GAP = 6;
// the count of a stack comes down to this far above its middle
const COUNT_PX = 10;

/** Names of what has a symbol, the most important first. */
export function symbolNames(
  symbols: readonly DrawnSymbol[],
  frame: PictureFrame,
  lastSides: ReadonlyMap<string, LabelSide>,
): SymbolName[] {
  return symbols.toReversed().map((symbol) => {
    const { shown, x, y, size } = symbol;
    const named = namedBy(symbol, frame);
    const last = lastSides.get(shown.feature.id);
    const sides = last ? [last, ...SIDES.filter((side) => side !== last)] : SIDES;
    const block = nameBlock(shown.feature.id, named, symbolTextStyle(named, frame), frame);
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

/** A name where it was placed; one that stands off is led to, from beside all symbols that lie about its own. */
export function symbolNameShapes(
  { candidate, ...place }: PlacedLabel<SymbolName>,
  symbols: readonly DrawnSymbol[],
): KeyedShape[] {
  const { id, lines, style } = candidate;
  const set = { lineHeight: style.size * LINE_HEIGHT, opacity: 1 };
  return [...leaderTo(candidate, place, symbols), ...blockShapes(id, lines, place, set, style)];
}

// so short that it reads as a speck
const SHORTEST_PX = 3;

// from the symbol's rim, or that of what lies over it, to just before the words
function leaderTo(
  { id, symbol, style }: SymbolName,
  { box, farther }: Pick<PlacedLabel, 'box' | 'farther'>,
  symbols: readonly DrawnSymbol[],
): KeyedShape[] {
  if (farther === 0) return [];
  const { x, y } = symbol;
  const end = nearestPoint(box, symbol);
  const length = Math.hypot(end.x - x, end.y - y);
  const ray = { x, y, right: (end.x - x) / length, down: (end.y - y) / length };
  const start = symbols.reduce((off, other) => Math.max(off, wayOut(ray, off, other)), symbol.size / 2);
  if (length - start < SHORTEST_PX) return [];
  return nameLeader(id, [{ x: x + ray.right * start, y: y + ray.down * start }, end], style);
}

/** How far along a ray a symbol is left that lies on it so far off; 0 where none does. */
function wayOut(
  ray: { readonly x: number; readonly y: number; readonly right: number; readonly down: number },
  off: number,
  { x, y, size }: DrawnSymbol,
): number {
  const along = (x - ray.x) * ray.right + (y - ray.y) * ray.down;
  const aside = (x - ray.x) * ray.down - (y - ray.y) * ray.right;
  const half = Math.sqrt((size / 2) ** 2 - aside ** 2);
  return off > along - half && off < along + half ? along + half : 0;
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
