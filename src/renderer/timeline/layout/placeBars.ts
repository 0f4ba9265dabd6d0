import { fitText } from './fitText';
import { LABEL_PAD, type Lane, type LaneBar, MIN_BAR_PX, MIN_PIN_PX, opens, widen } from './lanes';
import { type Scale, xOfTime } from './scale';
import type { Measure } from './ticks';

/** A bar where it is drawn, in CSS pixels from the top left of the lanes. */
export interface PlacedBar {
  readonly bar: LaneBar;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly height: number;
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
  readonly label: { readonly text: string; readonly x: number; readonly inside: boolean } | null;
}

const LEAST_HEIGHT_WITH_LABEL = 11;

/** Places what of a lane is on the plot, each with its label inside, beside or, where neither has room, shortened. */
export function placeBars(lane: Lane, scale: Scale, measure: Measure): PlacedBar[] {
  return lane.rows.flatMap((row, index) => {
    const y = lane.top + 2 + index * lane.rowHeight;
    const placed = row.map((bar) => placeBar(bar, y, lane.rowHeight, scale));
    return placed
      .map((bar, at) => ({ ...bar, label: placeLabel(bar, placed[at + 1]?.x0 ?? Infinity, scale, measure) }))
      .filter(({ x1, x0, label }) => (x1 > 0 && x0 < scale.width) || label !== null);
  });
}

function placeBar(bar: LaneBar, y: number, rowHeight: number, scale: Scale): Omit<PlacedBar, 'label'> {
  const { left, right } = opens(bar.span);
  const [x0, x1] = widen(
    xOfTime(scale, bar.span.start[0]),
    xOfTime(scale, bar.span.end[1]),
    bar.isPin ? MIN_PIN_PX : MIN_BAR_PX,
  );
  // thin rows keep a pixel between them, full ones three
  return { bar, x0, x1, y, height: rowHeight - (rowHeight > 8 ? 3 : 1), opensLeft: left, opensRight: right };
}

const ARROW_PX = 10;

function placeLabel(
  { bar, x0, x1, height, opensLeft, opensRight }: Omit<PlacedBar, 'label'>,
  nextX: number,
  { width }: Scale,
  measure: Measure,
): PlacedBar['label'] {
  if (height < LEAST_HEIGHT_WITH_LABEL || x1 < 0 || x0 > width) return null;
  const tip = bar.isPin ? LABEL_PAD + 2 : LABEL_PAD;
  const insideX = Math.max(x0, 0) + tip + (opensLeft ? ARROW_PX : 0);
  const insideRoom = Math.min(x1, width) - tip - (opensRight ? ARROW_PX : 0) - insideX;
  const besideX = Math.max(x1, 0) + LABEL_PAD;
  const besideRoom = Math.min(nextX - LABEL_PAD, width) - besideX;
  const { label } = bar.feature;
  const wanted = measure(label);
  const inside = wanted <= insideRoom || (wanted > besideRoom && insideRoom >= besideRoom);
  const text = fitText(label, inside ? insideRoom : besideRoom, measure);
  return text === '' ? null : { text, x: inside ? insideX : besideX, inside };
}
