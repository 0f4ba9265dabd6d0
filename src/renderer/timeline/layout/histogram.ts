import { type PresenceTally, tallyPresence } from '../../../shared/time/presenceIndex';
import type { LaneDensity } from '../density/density';
import { type BinSize, buildBins } from './bins';
import { countAlways, type Lane, ROW_PAD, ROW_PX } from './lanes';
import { type Scale, xOfTime } from './scale';

/** What is there in one part of time. */
export interface Bin {
  readonly fromMs: number;
  readonly toMs: number;
  /** CSS pixels from the plot's left edge. */
  readonly x0: number;
  readonly x1: number;
  /** In the order of the groups of the density. */
  readonly groups: readonly PresenceTally[];
  /** Shown ones, those in doubt included. */
  readonly shown: number;
  /** Those that a filter hides. */
  readonly hidden: number;
}

/** Counts on an axis, with the largest of them, to which the bars are drawn. */
export interface Histogram {
  readonly size: BinSize;
  readonly bins: readonly Bin[];
  /** Of any bin that is in sight, what is hidden included; 0 where nothing is there. */
  readonly most: number;
}

/** A histogram in its lane, in CSS pixels from the top of the lanes. */
export interface PlacedHistogram extends Histogram {
  readonly lane: Lane;
  readonly density: LaneDensity;
  readonly top: number;
  readonly bottom: number;
}

const LEAST_BIN_PX = 4;

/** Counts what is there, bin for bin of an axis, each `leastPx` wide or more. Costs a few look-ups for each bin, however many events there are. */
export function buildHistogram(
  density: LaneDensity,
  scale: Scale,
  zone: string,
  leastPx = LEAST_BIN_PX,
): Histogram {
  const { size, edges } = buildBins(scale, zone, leastPx);
  const bins = edges.slice(1).map((toMs, at): Bin => {
    const fromMs = edges[at] ?? toMs;
    const groups = density.groups.map(({ index }) => tallyPresence(index, fromMs, toMs));
    return {
      fromMs,
      toMs,
      x0: xOfTime(scale, fromMs),
      x1: xOfTime(scale, toMs),
      groups,
      shown: groups.reduce((sum, { possible }) => sum + possible, 0),
      hidden: density.hidden.reduce((sum, index) => sum + tallyPresence(index, fromMs, toMs).possible, 0),
    };
  });
  return { size, bins, most: bins.reduce((most, { shown, hidden }) => Math.max(most, shown + hidden), 0) };
}

/** Places a dense lane's histogram above the row of what is always there. */
export function placeHistogram(lane: Lane, scale: Scale, zone: string): PlacedHistogram | null {
  const { histogram: density, top, height, folded } = lane;
  if (!density) return null;
  const bottom = top + height - (countAlways(lane) > 0 && !folded ? ROW_PX : 0) - 1;
  return { ...buildHistogram(density, scale, zone), lane, density, top: top + ROW_PAD, bottom };
}

/** The bin at a place in the lanes. */
export function binAt(
  histograms: readonly PlacedHistogram[],
  x: number,
  y: number,
): { readonly histogram: PlacedHistogram; readonly bin: Bin } | null {
  const histogram = histograms.find(({ top, bottom }) => y >= top && y <= bottom);
  const bin = histogram?.bins.find(({ x0, x1 }) => x >= x0 && x < x1);
  return histogram && bin ? { histogram, bin } : null;
}
