import { describe, expect, it } from 'vitest';
import { fitSpan } from '../../../src/renderer/commands/fitSpan';
import { compileTime } from '../../../src/shared/time/edtf';

const NOW = Date.UTC(2024, 11, 14);

function spanOf(written: string) {
  const time = compileTime(written, 'UTC');
  if (!time.ok) throw new Error(time.error);
  return time.value.span;
}

describe('fitting the axis to a span', () => {
  it('shows it whole with a margin', () => {
    const axis = fitSpan(spanOf('2024-12-01/2024-12-10'), NOW);
    expect(axis.fromMs).toBeLessThan(Date.UTC(2024, 11, 1));
    expect(axis.toMs).toBeGreaterThan(Date.UTC(2024, 11, 11));
    expect(axis.toMs - axis.fromMs).toBeLessThan(13 * 86_400_000);
  });

  it('follows an open end as far as the moment shown', () => {
    const axis = fitSpan(spanOf('1971/..'), NOW);
    expect(new Date(axis.fromMs).getUTCFullYear()).toBeLessThan(1971);
    expect(axis.toMs).toBeGreaterThan(NOW);
    expect(new Date(axis.toMs).getUTCFullYear()).toBeLessThan(2031);
  });

  it('shows a day about a single moment', () => {
    const axis = fitSpan(spanOf('2024-12-14T08:00:00.000Z'), NOW);
    expect(axis.toMs - axis.fromMs).toBeGreaterThanOrEqual(30 * 60_000);
    expect(Number.isFinite(axis.fromMs)).toBe(true);
  });
});
