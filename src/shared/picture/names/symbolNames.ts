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

/** A name where it was placed; one that stands off is led to. */
export function symbolNameShapes({ candidate, ...place }: PlacedLabel<SymbolName>): KeyedShape[] {
  const { id, lines, style } = candidate;
  const set = { lineHeight: style.size * LINE_HEIGHT, opacity: 1 };
  return [...leaderTo(candidate, place), ...blockShapes(id, lines, place, set, style)];
}

// from the symbol's rim to just before the words
function leaderTo(
  { id, symbol, style }: SymbolName,
  { box, farther }: Pick<PlacedLabel, 'box' | 'farther'>,
): KeyedShape[] {
  if (farther === 0) return [];
  const { x, y, size } = symbol;
  const end = nearestPoint(box, symbol);
  const part = size / 2 / Math.hypot(end.x - x, end.y - y);
  return nameLeader(id, [{ x: x + (end.x - x) * part, y: y + (end.y - y) * part }, end], style);
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
