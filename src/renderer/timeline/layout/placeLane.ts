import type { CompiledFeature, CompiledLayer } from '../../../shared/situation/compiled';
import type { Span } from '../../../shared/time/span';
import { gapsWithin } from '../../../shared/track/gap';
import { fitText } from './fitText';
import {
  countAlways,
  LABEL_PAD,
  type Lane,
  type LaneBar,
  MIN_BAR_PX,
  MIN_PIN_PX,
  opens,
  ROW_PAD,
  ROW_PX,
  signRoom,
  widen,
} from './lanes';
import { type Scale, xOfTime } from './scale';
import type { Measure } from './ticks';

/** A feature where it is drawn, in CSS pixels from the top left of the lanes. */
export interface PlacedBar {
  readonly feature: CompiledFeature;
  /** A bar or a pin along its span; a mark in a folded lane; a chip merely names what is always there. */
  readonly shape: 'bar' | 'pin' | 'mark' | 'chip';
  readonly span: Span | null;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly height: number;
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
  /** Where the record of what moves breaks off, from left to right. */
  readonly gaps: readonly (readonly [x0: number, x1: number])[];
  readonly label: {
    readonly text: string;
    readonly x: number;
    readonly inside: boolean;
    /** Where the sign of what has no place begins, before the text. */
    readonly signX: number | null;
  } | null;
}

/** Words in a lane that belong to no one feature. */
export interface LaneNote {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedLane {
  readonly bars: readonly PlacedBar[];
  readonly notes: readonly LaneNote[];
}

const LEAST_HEIGHT_WITH_LABEL = 10;
const ARROW_PX = 10;
const CHIP_GAP = 4;

/** Places what of a lane is on the plot, each with its label inside, beside or, where neither has room, shortened. */
export function placeLane(lane: Lane, scale: Scale, measure: Measure): PlacedLane {
  if (lane.folded) return placeFolded(lane, scale);
  const bars = lane.rows.flatMap((row, index) => {
    const y = lane.top + ROW_PAD + index * lane.rowHeight;
    const placed = row.map((bar) => placeBar(bar, y, lane.rowHeight, scale));
    return placed
      .map((bar, at) => ({ ...bar, label: placeLabel(bar, placed[at + 1]?.x0 ?? Infinity, scale, measure) }))
      .filter(({ x1, x0 }) => x1 > 0 && x0 < scale.width);
  });
  const always = placeAlways(lane, scale, measure);
  return { bars: [...bars, ...always.bars], notes: always.notes };
}

const MARK_PX = 6;

function placeFolded(lane: Lane, scale: Scale): PlacedLane {
  const { layer, top, rows, histogram, isCounting } = lane;
  if (histogram) return { bars: [], notes: [] };
  const y = top + (ROW_PX - MARK_PX) / 2;
  const bars = rows
    .flat()
    .map(
      (bar): PlacedBar => ({
        ...placeBar(bar, y, ROW_PX, scale),
        height: MARK_PX,
        shape: 'mark',
        label: null,
      }),
    )
    .filter(({ x0, x1 }) => x1 > 0 && x0 < scale.width);
  const text = isCounting
    ? countingWords(layer)
    : countAlways(lane) > 0
      ? `${countAlways(lane).toLocaleString('en')} always there`
      : 'Nothing in this part of time';
  return { bars, notes: bars.length > 0 ? [] : [{ text, x: LABEL_PAD, y: top + ROW_PAD + ROW_PX - 6 }] };
}

type Unlabelled = Omit<PlacedBar, 'label'>;

function placeBar({ feature, span, isPin }: LaneBar, y: number, rowHeight: number, scale: Scale): Unlabelled {
  const { left, right } = opens(span);
  const [x0, x1] = widen(
    xOfTime(scale, span.start[0]),
    xOfTime(scale, span.end[1]),
    isPin ? MIN_PIN_PX : MIN_BAR_PX,
  );
  return {
    feature,
    shape: isPin ? 'pin' : 'bar',
    span,
    x0,
    x1,
    y,
    // thin rows keep a pixel between them, full ones four
    height: rowHeight - (rowHeight > 8 ? 2 * ROW_PAD : 1),
    opensLeft: left,
    opensRight: right,
    gaps: placeGaps(feature, scale),
  };
}

// narrower ones would be taken for a line of the bar
const LEAST_GAP_PX = 3;

function placeGaps({ track }: CompiledFeature, scale: Scale): PlacedBar['gaps'] {
  if (!track) return [];
  return gapsWithin(track, scale.fromMs, scale.toMs)
    .map(({ fromMs, toMs }) => [xOfTime(scale, fromMs), xOfTime(scale, toMs)] as const)
    .filter(([x0, x1]) => x1 - x0 >= LEAST_GAP_PX);
}

function placeLabel(
  { feature, shape, x0, x1, height, opensLeft, opensRight }: Unlabelled,
  nextX: number,
  { width }: Scale,
  measure: Measure,
): PlacedBar['label'] {
  if (height < LEAST_HEIGHT_WITH_LABEL || x1 < 0 || x0 > width) return null;
  const tip = shape === 'pin' ? LABEL_PAD + 2 : LABEL_PAD;
  const insideX = Math.max(x0, 0) + tip + (opensLeft ? ARROW_PX : 0);
  const insideRoom = Math.min(x1, width) - tip - (opensRight ? ARROW_PX : 0) - insideX;
  const besideX = Math.max(x1, 0) + LABEL_PAD;
  const besideRoom = Math.min(nextX - LABEL_PAD, width) - besideX;
  const sign = signRoom(feature);
  const wanted = sign + measure(feature.label);
  const inside = wanted <= insideRoom || (wanted > besideRoom && insideRoom >= besideRoom);
  const text = fitText(feature.label, (inside ? insideRoom : besideRoom) - sign, measure);
  const x = inside ? insideX : besideX;
  return text === '' ? null : { text, x: x + sign, inside, signX: sign > 0 ? x : null };
}

function placeAlways(lane: Lane, { width }: Scale, measure: Measure): PlacedLane {
  const { layer, always, rows, top, height, histogram, isCounting } = lane;
  const count = countAlways(lane);
  const y = top + height - ROW_PX + ROW_PAD;
  const note = (text: string, x: number): LaneNote => ({ text, x, y: y + ROW_PX - 6 });
  if (count === 0)
    return {
      bars: [],
      notes:
        rows.length === 0 && !histogram
          ? [note(isCounting ? countingWords(layer) : emptyWords(layer), LABEL_PAD)]
          : [],
    };
  const word = 'Always there:';
  const bars: PlacedBar[] = [];
  let x = LABEL_PAD + measure(word) + LABEL_PAD + 1;
  for (const feature of always) {
    const sign = signRoom(feature);
    const x1 = x + sign + measure(feature.label) + 2 * LABEL_PAD;
    const left = count - bars.length;
    // room for the count of the rest is kept, unless this is the last
    if (x1 + (left > 1 ? measure(moreWords(left)) + LABEL_PAD : 0) > width) break;
    const label = {
      text: feature.label,
      x: x + LABEL_PAD + sign,
      inside: true,
      signX: sign > 0 ? x + LABEL_PAD : null,
    };
    bars.push({
      feature,
      shape: 'chip',
      span: null,
      x0: x,
      x1,
      y,
      height: ROW_PX - 2 * ROW_PAD,
      opensLeft: false,
      opensRight: false,
      gaps: [],
      label,
    });
    x = x1 + CHIP_GAP;
  }
  const rest = count - bars.length;
  const restWords = bars.length > 0 ? moreWords(rest) : rest.toLocaleString('en');
  return { bars, notes: [note(word, LABEL_PAD), ...(rest > 0 ? [note(restWords, x)] : [])] };
}

function countingWords({ points }: CompiledLayer): string {
  return `Sorting ${(points?.count ?? 0).toLocaleString('en')} events…`;
}

// only what is near the axis is laid out
function emptyWords({ features, points }: CompiledLayer): string {
  return features.length > 0 || points ? 'Nothing in this part of time' : 'Nothing in this layer';
}

function moreWords(count: number): string {
  return `+ ${count.toLocaleString('en')} more`;
}
