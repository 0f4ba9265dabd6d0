import type { Bin, Histogram } from '../layout/histogram';
import { withAlpha } from './colours';
import { crisp } from './crispCanvas';

interface HistogramLook {
  /** Where bars stand and where the highest ends, in CSS pixels. */
  readonly bottom: number;
  readonly top: number;
  /** Of each group. */
  readonly colours: readonly string[];
  readonly ghost: string;
  /** How solid what merely may be there is, and what is hidden; 0 to 1. */
  readonly possible?: number;
  readonly hidden?: number;
  readonly opacity: number;
}

const CERTAIN = 0.85;
// a gap between bars is seen from this width on
const GAP_FROM_PX = 4;

/** Draws counts as stacked bars: what is there for certain, above it paler what may be there, above both as a ghost what is hidden. */
export function paintHistogram(
  context: CanvasRenderingContext2D,
  { bins, most }: Histogram,
  { bottom, top, colours, ghost, possible = 0.4, hidden = 0.3, opacity }: HistogramLook,
): void {
  if (most === 0) return;
  const perCount = (bottom - top) / most;
  for (const bin of bins) {
    const x0 = crisp(context, bin.x0);
    const width = crisp(context, bin.x1) - x0;
    const bar = width >= GAP_FROM_PX ? width - 1 : width;
    let base = 0;
    const add = (count: number, colour: string, alpha: number) => {
      if (count <= 0) return;
      const from = crisp(context, bottom - base * perCount);
      base += count;
      // one among thousands is still there
      const to = Math.min(crisp(context, bottom - base * perCount), base === count ? from - 1 : from);
      context.fillStyle = withAlpha(context, colour, alpha * opacity);
      context.fillRect(x0, to, bar, from - to);
    };
    stack(bin, { colours, possible }, add);
    add(bin.hidden, ghost, hidden);
  }
}

function stack(
  { groups }: Bin,
  { colours, possible: alpha }: { readonly colours: readonly string[]; readonly possible: number },
  add: (count: number, colour: string, alpha: number) => void,
): void {
  for (const [at, { certain }] of groups.entries()) add(certain, colours[at] ?? '', CERTAIN);
  for (const [at, { certain, possible }] of groups.entries())
    add(possible - certain, colours[at] ?? '', alpha);
}
