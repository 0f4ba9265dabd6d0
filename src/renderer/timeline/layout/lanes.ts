import type { CompiledFeature, CompiledLayer } from '../../../shared/situation/compiled';
import { BEGINNING_MS, FOREVER_MS, type Span, spanIsInstant } from '../../../shared/time/span';
import type { Axis } from '../../store/state';
import { isDense, type LaneDensity } from '../density/density';
import { type Packable, packRows } from './packRows';
import type { Measure } from './ticks';

/** A feature in its row, in time; where it comes to lie on the plot follows from the scale. */
export interface LaneBar {
  readonly feature: CompiledFeature;
  readonly span: Span;
  /** One moment, however well it is known: a pin as wide as it is unknown. */
  readonly isPin: boolean;
}

/** A layer’s part of the timeline. `top` and the heights are CSS pixels from the top of the first lane. */
export interface Lane {
  readonly layer: CompiledLayer;
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  /** By row, each by start. */
  readonly rows: readonly (readonly LaneBar[])[];
  /** What has no time, or neither beginning nor end: named in a last row of its own, for a bar would say nothing. */
  readonly always: readonly CompiledFeature[];
  /** Folded to one row, in which all bars lie together. */
  readonly folded: boolean;
  /** What is counted instead, where there are too many for bars; there are no rows then. */
  readonly histogram: LaneDensity | null;
  /** Its events are still on their way or being sorted. */
  readonly isCounting: boolean;
}

export interface LaneLayout {
  readonly lanes: readonly Lane[];
  readonly height: number;
}

interface LaneOptions {
  /** Situation time a pixel covers. */
  readonly pixelMs: number;
  /** Part of time that is laid out; what lies outside of it takes no row. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Room there is; lanes take less if they can and more if they must. */
  readonly roomPx: number;
  /** Ids of the layers whose lanes are folded. */
  readonly folded: readonly string[];
  readonly measure: Measure;
  /** Null while that is not known yet. */
  readonly densityOf: (layer: CompiledLayer) => LaneDensity | null;
  /** The features of a layer’s points in the part that is laid out; null while they are being read. Asked only where they are few. */
  readonly pointsOf: (layer: CompiledLayer) => readonly CompiledFeature[] | null;
}

/** Smallest width of a bar and of a pin. */
export const MIN_BAR_PX = 5;
export const MIN_PIN_PX = 11;
/** Between a bar’s edge and its label, inside or beside. */
export const LABEL_PAD = 5;

/** Before the label of what has no place: the map cannot show it. */
const SIGN_PX = 11;

/** Room for the sign before a feature’s label, if it needs one. */
export function signRoom({ geometry }: CompiledFeature): number {
  return geometry === null ? SIGN_PX : 0;
}

/** Height of a row that is not dense. Every lane is so many rows high, so that a scrolled timeline cuts none. */
export const ROW_PX = 16;
/** Above the bars of a row. */
export const ROW_PAD = 2;

const LEAST_ROW_PX = 3;
const MAX_ROWS = 40;

// rows that a lane opens to keep labels whole where there is room for them
const GENEROUS_ROWS = [4, 3, 2];
/** How high the rows of a lane may grow, where the lanes scroll anyway, before they get thin. */
const DENSE_PX = 8 * ROW_PX;
// a histogram takes what room is left; lower than this it shows no difference between its bars
const LEAST_HISTOGRAM_ROWS = 2;
const HISTOGRAM_ROWS = [8, 6, 5, 4, 3, LEAST_HISTOGRAM_ROWS];

/** Lays out a lane a layer, as generous as the room allows; the tightest where even that is too high, and it scrolls. */
export function buildLanes(layers: readonly CompiledLayer[], options: LaneOptions): LaneLayout {
  const measured = layers.map((layer) => ({
    ...measureLayer(layer, options),
    folded: options.folded.includes(layer.id),
  }));
  const tight = packLayers(measured, 1);
  const tightest = stack(tight, { lanePx: Infinity, histogramRows: LEAST_HISTOGRAM_ROWS });
  if (tightest.height > options.roomPx)
    return stack(tight, { lanePx: DENSE_PX, histogramRows: LEAST_HISTOGRAM_ROWS });
  for (const labelRows of GENEROUS_ROWS) {
    const packed = packLayers(measured, labelRows);
    const layouts = HISTOGRAM_ROWS.map((histogramRows) => stack(packed, { lanePx: Infinity, histogramRows }));
    const fitting = layouts.find(({ height }) => height <= options.roomPx);
    if (fitting) return fitting;
  }
  return tightest;
}

interface MeasuredBar extends Packable {
  readonly bar: LaneBar;
}

interface MeasuredLayer {
  readonly layer: CompiledLayer;
  readonly bars: readonly MeasuredBar[];
  readonly always: readonly CompiledFeature[];
  readonly folded: boolean;
  readonly histogram: LaneDensity | null;
  readonly isCounting: boolean;
}

function measureLayer(
  layer: CompiledLayer,
  { pixelMs, fromMs, toMs, measure, densityOf, pointsOf }: LaneOptions,
): Omit<MeasuredLayer, 'folded'> {
  const density = densityOf(layer);
  const isCrowded = density === null || isDense(density, fromMs, toMs);
  const points = isCrowded ? null : pointsOf(layer);
  const histogram = points === null ? density : null;
  const bars: MeasuredBar[] = [];
  const always: CompiledFeature[] = [];
  for (const feature of [...layer.features, ...(points ?? [])]) {
    const span = feature.time?.span;
    if (!span || isAlways(span)) {
      always.push(feature);
      continue;
    }
    if (histogram || span.end[1] < fromMs || span.start[0] > toMs) continue;
    const isPin = spanIsInstant(span);
    const [start, end] = widen(
      span.start[0] / pixelMs,
      span.end[1] / pixelMs,
      isPin ? MIN_PIN_PX : MIN_BAR_PX,
    );
    const labelPx = signRoom(feature) + measure(feature.label) + 2 * LABEL_PAD;
    bars.push({
      bar: { feature, span, isPin },
      start,
      end,
      labelEnd: end - start >= labelPx ? end : end + labelPx,
    });
  }
  return {
    layer,
    bars: bars.sort((a, b) => a.start - b.start || b.end - a.end),
    always,
    histogram,
    isCounting: density === null,
  };
}

/**
 * The part of time to lay out for an axis: itself and half as much or more on either side, in steps of its own length. A pan
 * then moves no bar out of its row, but for one that goes on for a whole axis.
 */
export function layoutWindow({ fromMs, toMs }: Axis): Axis {
  const spanMs = toMs - fromMs;
  const step = Math.floor((fromMs + toMs) / 2 / spanMs);
  return { fromMs: (step - 1) * spanMs, toMs: (step + 2) * spanMs };
}

function isAlways({ start, end }: Span): boolean {
  return start[1] <= BEGINNING_MS && end[0] >= FOREVER_MS;
}

/** A stretch made at least `leastPx` wide about its middle. */
export function widen(start: number, end: number, leastPx: number): readonly [number, number] {
  const missing = Math.max(leastPx - (end - start), 0) / 2;
  return [start - missing, end + missing];
}

type PackedLayer = Omit<Lane, 'top' | 'height' | 'rowHeight'>;

function packLayers(measured: readonly MeasuredLayer[], labelRows: number): PackedLayer[] {
  return measured.map(({ bars, ...lane }) => {
    if (lane.histogram) return { ...lane, rows: [] };
    if (lane.folded) return { ...lane, rows: [bars.map(({ bar }) => bar)] };
    const rows: LaneBar[][] = [];
    packRows(bars, labelRows, MAX_ROWS).forEach((row, index) => {
      const bar = bars[index]?.bar;
      rows[row] ??= [];
      if (bar) rows[row].push(bar);
    });
    return { ...lane, rows };
  });
}

interface StackOptions {
  /** How high the rows of a lane may be together. */
  readonly lanePx: number;
  readonly histogramRows: number;
}

function stack(packed: readonly PackedLayer[], { lanePx, histogramRows }: StackOptions): LaneLayout {
  let top = 0;
  const lanes = packed.map((lane): Lane => {
    const { rows, folded, histogram } = lane;
    const count = histogram ? (folded ? 1 : histogramRows) : rows.length;
    const rowHeight = histogram
      ? ROW_PX
      : Math.max(Math.min(ROW_PX, Math.floor(lanePx / rows.length)), LEAST_ROW_PX);
    const pads = rowHeight < ROW_PX ? 2 * ROW_PAD : 0;
    const extra = !folded && (count === 0 || countAlways(lane) > 0) ? ROW_PX : 0;
    const height = Math.ceil((count * rowHeight + pads) / ROW_PX) * ROW_PX + extra;
    top += height;
    return { ...lane, top: top - height, height, rowHeight };
  });
  return { lanes, height: top };
}

/** How many are always there, points without a time included: these are not named. */
export function countAlways({ always, layer }: Pick<Lane, 'always' | 'layer'>): number {
  return always.length + (layer.points?.undated ?? 0);
}

/** Whether an end of a span has no limit: the bar runs off the plot on that side. */
export function opens({ start, end }: Span): { readonly left: boolean; readonly right: boolean } {
  return { left: start[0] <= BEGINNING_MS, right: end[1] >= FOREVER_MS };
}
