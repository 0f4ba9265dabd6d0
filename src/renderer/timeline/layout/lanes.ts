import type { CompiledFeature, CompiledLayer } from '../../../shared/situation/compiled';
import { BEGINNING_MS, FOREVER_MS, type Span, spanIsInstant } from '../../../shared/time/span';
import { packRows } from './packRows';
import type { Measure } from './ticks';

/** A feature in its lane, in time; where it comes to lie on the plot follows from the scale. */
export interface LaneBar {
  readonly feature: CompiledFeature;
  readonly span: Span;
  /** One moment, however well it is known: a pin as wide as it is unknown. */
  readonly isPin: boolean;
  readonly row: number;
}

/** A layer’s part of the timeline. `top` and the heights are CSS pixels from the top of the first lane. */
export interface Lane {
  readonly layer: CompiledLayer;
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  /** By row, each by start. */
  readonly rows: readonly (readonly LaneBar[])[];
}

export interface LaneLayout {
  readonly lanes: readonly Lane[];
  readonly height: number;
}

interface LaneOptions {
  /** Situation time a pixel covers. Rows depend on this alone, so that a pan moves no bar out of its row. */
  readonly pixelMs: number;
  /** Room there is; lanes take less if they can and more if they must. */
  readonly roomPx: number;
  readonly measure: Measure;
}

/** Smallest width of a bar and of a pin. */
export const MIN_BAR_PX = 5;
export const MIN_PIN_PX = 11;
/** Between a bar’s edge and its label, inside or beside. */
export const LABEL_PAD = 5;

const ROW_PX = 15;
const LEAST_ROW_PX = 3;
const LANE_PAD = 2;
const MAX_ROWS = 40;

// from generous to tight: rows a lane opens for whole labels, and how high it may grow before its rows get thin
const FITS = [
  { labelRows: 4, lanePx: 92 },
  { labelRows: 3, lanePx: 78 },
  { labelRows: 2, lanePx: 64 },
  { labelRows: 1, lanePx: 64 },
  { labelRows: 1, lanePx: 49 },
] as const;

/** Lays out a lane a layer, as generous as the room allows; the tightest where even that is too high, and it scrolls. */
export function buildLanes(layers: readonly CompiledLayer[], options: LaneOptions): LaneLayout {
  const measured = layers.map((layer) => ({ layer, bars: measureBars(layer, options) }));
  let layout: LaneLayout = { lanes: [], height: 0 };
  for (const fit of FITS) {
    layout = stack(measured, fit);
    if (layout.height <= options.roomPx) break;
  }
  return layout;
}

interface MeasuredBar {
  readonly bar: Omit<LaneBar, 'row'>;
  readonly start: number;
  readonly end: number;
  readonly labelEnd: number;
}

function measureBars({ features }: CompiledLayer, { pixelMs, measure }: LaneOptions): MeasuredBar[] {
  return features
    .flatMap((feature) => {
      if (!feature.time) return [];
      const { span } = feature.time;
      const isPin = spanIsInstant(span);
      const [start, end] = widen(
        span.start[0] / pixelMs,
        span.end[1] / pixelMs,
        isPin ? MIN_PIN_PX : MIN_BAR_PX,
      );
      const labelPx = measure(feature.label) + 2 * LABEL_PAD;
      return [
        { bar: { feature, span, isPin }, start, end, labelEnd: end - start >= labelPx ? end : end + labelPx },
      ];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A stretch made at least `leastPx` wide about its middle. */
export function widen(start: number, end: number, leastPx: number): readonly [number, number] {
  const missing = Math.max(leastPx - (end - start), 0) / 2;
  return [start - missing, end + missing];
}

function stack(
  measured: readonly { readonly layer: CompiledLayer; readonly bars: readonly MeasuredBar[] }[],
  { labelRows, lanePx }: (typeof FITS)[number],
): LaneLayout {
  let top = 0;
  const lanes = measured.map(({ layer, bars }): Lane => {
    const rows: LaneBar[][] = [];
    packRows(bars, labelRows, MAX_ROWS).forEach((row, index) => {
      const bar = bars[index]?.bar;
      rows[row] ??= [];
      if (bar) rows[row].push({ ...bar, row });
    });
    const count = Math.max(rows.length, 1);
    const rowHeight = Math.max(Math.min(ROW_PX, Math.floor(lanePx / count)), LEAST_ROW_PX);
    const lane = { layer, top, height: count * rowHeight + 2 * LANE_PAD, rowHeight, rows };
    top += lane.height;
    return lane;
  });
  return { lanes, height: top };
}

/** Whether an end of a span has no limit: the bar runs off the plot on that side. */
export function opens({ start, end }: Span): { readonly left: boolean; readonly right: boolean } {
  return { left: start[0] <= BEGINNING_MS, right: end[1] >= FOREVER_MS };
}
