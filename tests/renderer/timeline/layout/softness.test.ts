import { describe, expect, it } from 'vitest';
import { xOfTime } from '../../../../src/renderer/timeline/layout/scale';
import { softStops } from '../../../../src/renderer/timeline/layout/softness';
import { compileTime } from '../../../../src/shared/time/edtf';
import { presenceWeight } from '../../../../src/shared/time/span';

const scale = { fromMs: Date.UTC(2024, 10, 24, 21), toMs: Date.UTC(2024, 11, 22, 21), width: 1120 };

function spanOf(written: string) {
  const time = compileTime(written, 'Asia/Damascus');
  if (!time.ok) throw new Error(time.error);
  return time.value.span;
}

function weightAt(stops: ReturnType<typeof softStops>, x: number): number {
  const after = stops.findIndex(
    (stop, index) =>
      index > 0 && stop.x >= x && (stops[index - 1]?.x ?? 0) <= x && stop.x > (stops[index - 1]?.x ?? 0),
  );
  const [a, b] = [stops[after - 1], stops[after]];
  if (!a || !b) throw new Error(`no stops about ${x}`);
  return a.weight + ((x - a.x) / (b.x - a.x)) * (b.weight - a.weight);
}

describe('soft ends', () => {
  it.each([
    '2024-12-09~/..',
    '2024-12/..',
    '2024-11-27/2024-12-08',
    '2024-12-14',
    '[2024-12-08..2024-12-31]',
    '2024-12-01~/2024-12-03~',
    '2024-12/2024-12-20',
    '/2024-12-14',
  ])('are as solid as playback shows %s', (written) => {
    const span = spanOf(written);
    const [x0, x1] = [
      Math.max(xOfTime(scale, span.start[0]), 0),
      Math.min(xOfTime(scale, span.end[1]), 1120),
    ];
    const stops = softStops(span, scale, x0, x1);
    for (let x = x0 + 1.5; x < x1 - 1; x += 3.7) {
      const tMs = scale.fromMs + (x / scale.width) * (scale.toMs - scale.fromMs);
      expect(weightAt(stops, x), `at ${x}`).toBeCloseTo(presenceWeight(span, tMs), 2);
    }
  });

  it('ascend and stay within what is drawn, far beyond the plot or not', () => {
    const hour = { fromMs: Date.UTC(2024, 11, 14), toMs: Date.UTC(2024, 11, 14, 1), width: 1900 };
    const stops = softStops(spanOf('1971/2064'), hour, -8, 1908);
    expect(stops.map(({ x }) => x)).toEqual(stops.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(stops.at(0)).toEqual({ x: -8, weight: 1 });
    expect(stops.at(-1)).toEqual({ x: 1908, weight: 1 });
  });
});
