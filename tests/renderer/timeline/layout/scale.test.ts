import { describe, expect, it } from 'vitest';
import {
  msPerPixel,
  panAxis,
  roundToPixel,
  timeOfX,
  xOfTime,
  zoomAxis,
} from '../../../../src/renderer/timeline/layout/scale';
import { BEGINNING_MS, FOREVER_MS } from '../../../../src/shared/time/span';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DEC_14 = Date.UTC(2024, 11, 14);
const scale = { fromMs: DEC_14, toMs: DEC_14 + 10 * DAY, width: 1000 };

describe('the scale', () => {
  it('lays the axis on the whole width and finds the way back', () => {
    expect(xOfTime(scale, DEC_14)).toBe(0);
    expect(xOfTime(scale, DEC_14 + 10 * DAY)).toBe(1000);
    expect(timeOfX(scale, xOfTime(scale, DEC_14 + 3 * DAY))).toBe(DEC_14 + 3 * DAY);
  });

  it('keeps open ends near enough for a canvas and off the plot', () => {
    const hour = { fromMs: DEC_14, toMs: DEC_14 + HOUR, width: 1900 };
    for (const x of [xOfTime(hour, BEGINNING_MS), xOfTime(hour, FOREVER_MS)])
      expect(Math.abs(x)).toBeLessThan(2 ** 15);
    expect(xOfTime(hour, BEGINNING_MS)).toBeLessThan(-1000);
    expect(xOfTime(hour, FOREVER_MS)).toBeGreaterThan(3000);
  });

  it('zooms about the moment under the pointer, through 60 steps in and 80 out', () => {
    let axis = { fromMs: Date.UTC(1971, 0, 1), toMs: Date.UTC(2064, 0, 1) };
    const before = xOfTime({ ...axis, width: 1000 }, DEC_14);
    for (let step = 0; step < 60; step++) axis = zoomAxis(axis, 0.75, DEC_14);
    expect(xOfTime({ ...axis, width: 1000 }, DEC_14)).toBeCloseTo(before, 2);
    expect(axis.toMs - axis.fromMs).toBe(HOUR);
    for (let step = 0; step < 80; step++) axis = zoomAxis(axis, 1 / 0.75, DEC_14);
    expect(xOfTime({ ...axis, width: 1000 }, DEC_14)).toBeCloseTo(before, 2);
    expect((axis.toMs - axis.fromMs) / (365.25 * DAY)).toBeCloseTo(12_000, 6);
  });

  it('does not pan past the end of time', () => {
    const last = panAxis({ fromMs: FOREVER_MS - DAY, toMs: FOREVER_MS }, 5 * DAY);
    expect(last).toEqual({ fromMs: FOREVER_MS - DAY, toMs: FOREVER_MS });
    expect(panAxis(scale, -DAY).fromMs).toBe(DEC_14 - DAY);
  });
});

describe('rounding to a pixel', () => {
  it('rounds no coarser than the pixel, to what clocks in the zone show as round', () => {
    // 3 h a pixel in Damascus, three hours ahead: 06:20 there is near 06:00 there
    const t = Date.UTC(2024, 11, 14, 3, 20);
    expect(roundToPixel(t, 3 * HOUR, 'Asia/Damascus')).toBe(Date.UTC(2024, 11, 14, 3, 0));
    // a day a pixel: local midnight, not that of UTC
    expect(roundToPixel(t, 2 * DAY, 'Asia/Damascus')).toBe(Date.UTC(2024, 11, 13, 21, 0));
    expect(roundToPixel(t + 0.4, 10, 'Asia/Damascus')).toBe(t);
  });

  it('moves a moment by half a step at most', () => {
    for (let t = DEC_14; t < DEC_14 + DAY; t += 1_234_567)
      expect(Math.abs(roundToPixel(t, msPerPixel(scale), 'Asia/Kathmandu') - t)).toBeLessThanOrEqual(
        msPerPixel(scale),
      );
  });
});
