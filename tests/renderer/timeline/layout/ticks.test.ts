import { describe, expect, it } from 'vitest';
import type { Scale } from '../../../../src/renderer/timeline/layout/scale';
import { timeOfX } from '../../../../src/renderer/timeline/layout/scale';
import { buildTicks, LABEL_GAP, momentsOf } from '../../../../src/renderer/timeline/layout/ticks';
import { toZoned } from '../../../../src/shared/time/zone';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const measure = (text: string) => text.length * 6.2;
const period: Scale = { fromMs: Date.UTC(2024, 10, 24, 21), toMs: Date.UTC(2024, 11, 22, 21), width: 1136 };

describe('ticks', () => {
  it('stand at the midnights of the zone, with the month above', () => {
    const { major, bands } = buildTicks(period, 'Asia/Damascus', measure);
    expect(major.slice(0, 3).map(({ label }) => label)).toEqual(['25', '26', '27']);
    for (const { x } of major) expect(toZoned('Asia/Damascus', Math.round(timeOfX(period, x))).hour).toBe(0);
    expect(bands.map(({ label }) => label)).toEqual(['November 2024', 'December 2024']);
  });

  it('keep to midnights across a change of clocks', () => {
    // Berlin went from UTC+2 to UTC+1 on 27 October 2024
    const scale = { fromMs: Date.UTC(2024, 9, 24, 22), toMs: Date.UTC(2024, 9, 30, 23), width: 1200 };
    const days = momentsOf({ unit: 'day', step: 1 }, scale, 'Europe/Berlin');
    expect(days).toHaveLength(7);
    expect(new Set(days.map((tMs) => toZoned('Europe/Berlin', tMs).hour))).toEqual(new Set([0]));
    const noons = momentsOf({ unit: 'minute', step: 720 }, scale, 'Europe/Berlin');
    expect(new Set(noons.map((tMs) => toZoned('Europe/Berlin', tMs).hour))).toEqual(new Set([0, 12]));
  });

  it('count an hour that is shown twice twice', () => {
    const scale = { fromMs: Date.UTC(2024, 9, 26, 22), toMs: Date.UTC(2024, 9, 27, 4), width: 900 };
    const hours = momentsOf({ unit: 'minute', step: 60 }, scale, 'Europe/Berlin')
      .filter((tMs) => tMs >= scale.fromMs)
      .map((tMs) => toZoned('Europe/Berlin', tMs).hour);
    expect(hours).toEqual([0, 1, 2, 2, 3, 4, 5]);
  });

  it('stand at full hours where the zone is a quarter of an hour off', () => {
    const scale = { fromMs: Date.UTC(2024, 11, 14, 0), toMs: Date.UTC(2024, 11, 14, 12), width: 900 };
    for (const tMs of momentsOf({ unit: 'minute', step: 60 }, scale, 'Asia/Kathmandu'))
      expect(toZoned('Asia/Kathmandu', tMs).minute).toBe(0);
  });

  it.each([
    ['the usual type', 6.2],
    ['a type twice as wide', 12.4],
  ])('have labels in %s that never overlap nor run off, from millennia to an hour', (_, letterPx) => {
    const widthOf = (text: string) => text.length * letterPx;
    const centre = Date.UTC(2024, 11, 14, 6);
    for (let spanMs = HOUR; spanMs < 12_000 * 365.25 * DAY; spanMs *= 1.37)
      for (const width of [400, 1136, 1784]) {
        const scale = { fromMs: centre - spanMs / 2, toMs: centre + spanMs / 2, width };
        const { major, bands } = buildTicks(scale, 'Asia/Damascus', widthOf);
        const labelled = major.filter(({ label }) => label !== '');
        expect(labelled.length, `${spanMs} ms on ${width} px`).toBeGreaterThanOrEqual(2);
        let free = -Infinity;
        for (const { x, label } of labelled) {
          expect(x).toBeGreaterThanOrEqual(free);
          free = x + LABEL_GAP + widthOf(label);
        }
        expect(free).toBeLessThanOrEqual(width);
        bands.forEach(({ labelX, label }, index) => {
          const end = bands[index + 1]?.x ?? width;
          expect(labelX + widthOf(label)).toBeLessThanOrEqual(Math.max(end, labelX));
        });
      }
  });

  it('name all whole days in one form, though some had room for a longer one', () => {
    const scale = { fromMs: Date.UTC(2024, 11, 10, 12), toMs: Date.UTC(2024, 11, 16, 12), width: 6 * 155 };
    expect(measure('Friday 13 December 2024')).toBeLessThan(155 - 2 * LABEL_GAP);
    const { bands } = buildTicks(scale, 'UTC', measure);
    expect(bands.slice(1, -1).map(({ label }) => label)).toEqual(
      [11, 12, 13, 14, 15].map((day) => `${day} Dec 2024`),
    );
  });

  it('count years across the year 0', () => {
    const scale = { fromMs: Date.UTC(-20, 0, 1), toMs: Date.UTC(-20, 0, 1) + 200 * 365.25 * DAY, width: 600 };
    const { major } = buildTicks(scale, 'UTC', measure);
    expect(major.map(({ label }) => label).slice(0, 3)).toEqual(['21 BC', '1 BC', '20']);
  });
});
