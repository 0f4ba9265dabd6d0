import { describe, expect, it } from 'vitest';
import type { LaidGlobe } from '../../../../src/shared/sheet/furniture/globe';
import { graticule } from '../../../../src/shared/sheet/furniture/graticule';
import { INKS } from '../../../../src/shared/sheet/furniture/inks';
import { measureEvenly, textsIn } from '../../../fixtures/sheet';

const setting = { measure: measureEvenly, theme: 'dark', inks: INKS.dark } as const;

/** A plain chart: so many units a degree, from its north-west corner. */
const plainChart = (west: number, north: number, unitsPerDegree: number, size = 600): LaidGlobe => ({
  frame: { minX: 0, minY: 0, maxX: size, maxY: size },
  extent: [west, north - size / unitsPerDegree, west + size / unitsPerDegree, north],
  toUnits: ([longitude, latitude]) => ({
    x: (longitude - west) * unitsPerDegree,
    y: (north - latitude) * unitsPerDegree,
  }),
  toPosition: ({ x, y }) => [west + x / unitsPerDegree, north - y / unitsPerDegree],
});
const labelsOf = (globe: LaidGlobe) => textsIn(graticule(globe, setting).labels);

describe('graticule', () => {
  it('takes steps that suit the scale, and names them no more precisely', () => {
    expect(labelsOf(plainChart(30.5, 40.5, 61))).toEqual([
      '32°E',
      '34°E',
      '36°E',
      '38°E',
      '40°E',
      '40°N',
      '38°N',
      '36°N',
      '34°N',
      '32°N',
    ]);
    expect(labelsOf(plainChart(35.69, 35.04, 2400))[0]).toBe('35°45′E');
    expect(labelsOf(plainChart(35.6901, 35.04, 60_000)).every((label) => label.includes('″'))).toBe(true);
  });

  it('goes on across the antimeridian, the equator and Greenwich', () => {
    expect(labelsOf(plainChart(170, 20, 20)).slice(0, 2)).toEqual(['180°', '170°W']);
    expect(labelsOf(plainChart(-15, 15, 20))).toContain('0°');
  });

  it('keeps its labels outside the frame, off its ends and off each other', () => {
    for (const units of [7, 20, 55, 130, 900, 3000]) {
      const { labels } = graticule(plainChart(30.1, 44.9, units), setting);
      const texts = labels.flatMap((label) => (label.is === 'text' ? [label] : []));
      for (const { x, y, turn } of texts) expect(turn === undefined ? y < 0 : x < 0).toBe(true);
      const along = texts.filter(({ turn }) => turn === undefined);
      for (const [index, { x, text, size, weight }] of along.entries()) {
        const half = measureEvenly(text, { size, weight }) / 2;
        expect(x - half).toBeGreaterThanOrEqual(0);
        expect(x + half).toBeLessThanOrEqual(600);
        const next = along[index + 1];
        if (next) expect(next.x - measureEvenly(next.text, next) / 2).toBeGreaterThan(x + half);
      }
    }
  });

  it('has no line that runs beside the frame like a second one', () => {
    const linesAt = (west: number) => graticule(plainChart(west, 40.5, 61), setting).lines;
    const meridians = (west: number) =>
      linesAt(west).flatMap((line) => (line.is === 'path' ? line.d.split('M').length - 1 : 0));
    // 30°E is 61 pixels from the left edge, then 12
    expect(meridians(29.8)[0]).toBe((meridians(29)[0] ?? 0) - 1);
  });
});
