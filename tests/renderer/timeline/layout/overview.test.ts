import { describe, expect, it } from 'vitest';
import { moveBrush, overviewRange, placeBrush } from '../../../../src/renderer/timeline/layout/overview';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const period = { fromMs: 100 * DAY, toMs: 130 * DAY };
const whole = { fromMs: 0, toMs: 1000 * DAY };

describe('the overview', () => {
  it('shows the period while the axis is about it, then everything, then whatever the axis reaches', () => {
    const { fromMs, toMs } = overviewRange({ fromMs: 101 * DAY, toMs: 102 * DAY }, period, whole);
    expect(fromMs).toBeLessThan(period.fromMs);
    expect(toMs).toBeLessThan(135 * DAY);
    expect(overviewRange(period, period, whole)).toEqual({ fromMs, toMs });
    for (const elsewhere of [
      { fromMs: 50 * DAY, toMs: 130 * DAY },
      { fromMs: 140 * DAY, toMs: 145 * DAY },
    ])
      expect(overviewRange(elsewhere, period, whole).toMs).toBeGreaterThan(whole.toMs);
    const beyond = { fromMs: -5000 * DAY, toMs: 130 * DAY };
    expect(overviewRange(beyond, period, whole).fromMs).toBe(beyond.fromMs);
  });

  it('keeps its scale when the axis is panned or zoomed a little beyond the period', () => {
    const about = overviewRange(period, period, whole);
    for (const byMs of [-20 * DAY, -2 * DAY, HOUR, 2 * DAY, 20 * DAY]) {
      const panned = { fromMs: period.fromMs + byMs, toMs: period.toMs + byMs };
      expect(overviewRange(panned, period, whole)).toEqual(about);
    }
    expect(overviewRange({ fromMs: 95 * DAY, toMs: 135 * DAY }, period, whole)).toEqual(about);
  });

  it('shows of an axis that reaches beyond it the part that lies within', () => {
    const scale = { ...period, width: 300 };
    expect(placeBrush({ fromMs: 120 * DAY, toMs: 150 * DAY }, scale, 8)).toEqual({ x: 200, width: 100 });
    expect(placeBrush({ fromMs: 90 * DAY, toMs: 110 * DAY }, scale, 8)).toEqual({ x: 0, width: 100 });
  });

  it('shows a brush that can still be taken where the axis is an hour of years', () => {
    const scale = { ...whole, width: 1000 };
    const { x, width } = placeBrush({ fromMs: 500 * DAY, toMs: 500 * DAY + HOUR }, scale, 8);
    expect(width).toBe(8);
    expect(x + width / 2).toBeCloseTo(500, 0);
    expect(placeBrush({ fromMs: 0, toMs: HOUR }, scale, 8).x).toBe(0);
  });
});

describe('the brush', () => {
  const range = { fromMs: 0, toMs: 200 * DAY };
  const axis = { fromMs: 10 * DAY, toMs: 20 * DAY };

  it('moves as a whole and stops at the ends', () => {
    expect(moveBrush('whole', axis, 5 * DAY, range)).toEqual({ fromMs: 15 * DAY, toMs: 25 * DAY });
    expect(moveBrush('whole', axis, -50 * DAY, range)).toEqual({ fromMs: 0, toMs: 10 * DAY });
    expect(moveBrush('whole', axis, 500 * DAY, range)).toEqual({ fromMs: 190 * DAY, toMs: 200 * DAY });
  });

  it('takes an edge that lies beyond the overview from the end where it is seen', () => {
    const beyond = { fromMs: 150 * DAY, toMs: 230 * DAY };
    expect(moveBrush('to', beyond, -10 * DAY, range)).toEqual({ fromMs: 150 * DAY, toMs: 190 * DAY });
  });

  it('moves by one edge, which neither passes the other nor leaves the overview', () => {
    expect(moveBrush('from', axis, 4 * DAY, range)).toEqual({ fromMs: 14 * DAY, toMs: 20 * DAY });
    expect(moveBrush('from', axis, 40 * DAY, range)).toEqual({ fromMs: 20 * DAY - HOUR, toMs: 20 * DAY });
    expect(moveBrush('from', axis, -40 * DAY, range).fromMs).toBe(0);
    expect(moveBrush('to', axis, -40 * DAY, range)).toEqual({ fromMs: 10 * DAY, toMs: 10 * DAY + HOUR });
    expect(moveBrush('to', axis, 400 * DAY, range).toMs).toBe(200 * DAY);
  });
});
