import { describe, expect, it } from 'vitest';
import { binInWords, buildBins } from '../../../../src/renderer/timeline/layout/bins';
import { toZoned } from '../../../../src/shared/time/zone';

const ZONE = 'Asia/Damascus';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FROM = Date.UTC(2024, 11, 3, 10, 20);
const over = (lengthMs: number, width = 1000) =>
  buildBins({ fromMs: FROM, toMs: FROM + lengthMs, width }, ZONE, 4);
const wordsOf = (lengthMs: number, at = 0) => {
  const { size, edges } = over(lengthMs);
  const [fromMs = 0, toMs = 0] = edges.slice(at, at + 2);
  return binInWords(size, { fromMs, toMs }, ZONE);
};

describe('the parts that time is counted in', () => {
  it('are whole units of the calendar, finer as the axis comes closer', () => {
    const lengths = [HOUR, 20 * HOUR, 8 * DAY, 200 * DAY, 1500 * DAY, 6000 * DAY, 36_000 * DAY];
    expect(lengths.map((length) => over(length).size.per)).toEqual([
      'a minute',
      'in 5 min',
      'an hour',
      'a day',
      'a week',
      'a month',
      'a year',
    ]);
  });

  it('begin at midnights of the situation’s zone and hold the whole axis', () => {
    const { edges } = over(200 * DAY);
    for (const edge of edges) expect(toZoned(ZONE, edge)).toMatchObject({ hour: 0, minute: 0 });
    expect(edges[0]).toBeLessThanOrEqual(FROM);
    expect(edges[1]).toBeGreaterThan(FROM);
    expect(edges.at(-1)).toBeGreaterThanOrEqual(FROM + 200 * DAY);
    expect(edges.at(-2)).toBeLessThan(FROM + 200 * DAY);
  });

  it('follow one another through a change of clocks', () => {
    const autumn = Date.UTC(2024, 9, 26, 20);
    const { edges } = buildBins({ fromMs: autumn, toMs: autumn + 3 * DAY, width: 400 }, 'Europe/Berlin', 4);
    const steps = edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(Math.max(...steps)).toBeLessThanOrEqual(2 * HOUR);
  });

  it('are told in words as long as they are', () => {
    expect(wordsOf(HOUR)).toBe('3 Dec 2024, 13:20–13:21');
    expect(wordsOf(200 * DAY)).toBe('3 Dec 2024');
    expect(wordsOf(1500 * DAY)).toBe('2–8 Dec 2024');
    expect(wordsOf(1500 * DAY, 4)).toBe('30 Dec 2024 – 5 Jan 2025');
    expect(wordsOf(6000 * DAY)).toBe('December 2024');
    expect(wordsOf(36_000 * DAY)).toBe('2024');
  });

  it('reach beyond a thousand years without an end', () => {
    const { edges } = buildBins({ fromMs: FROM - 500_000 * DAY, toMs: FROM, width: 900 }, 'UTC', 4);
    expect(edges.length).toBeGreaterThan(2);
    expect(edges.length).toBeLessThan(400);
  });
});
