import { DAY_MS, HOUR_MS } from '../../shared/time/civil';
import { BEGINNING_MS, FOREVER_MS, type Span } from '../../shared/time/span';
import type { Axis } from '../store/state';

/** An axis that shows a span whole with a margin; an open end is followed as far as `nowMs`. */
export function fitSpan({ start, end }: Span, nowMs: number): Axis {
  const finite = [...start, ...end].filter((tMs) => tMs > BEGINNING_MS && tMs < FOREVER_MS);
  if (finite.length < 4) finite.push(nowMs);
  const [fromMs, toMs] = [Math.min(...finite), Math.max(...finite)];
  const marginMs = Math.max((toMs - fromMs) * 0.08, toMs === fromMs ? DAY_MS / 2 : HOUR_MS / 4);
  return { fromMs: fromMs - marginMs, toMs: toMs + marginMs };
}
