import { describe, expect, it } from 'vitest';
import { buildDensity, densityColumns } from '../../../../src/renderer/timeline/density/density';
import { binAt, buildHistogram, placeHistogram } from '../../../../src/renderer/timeline/layout/histogram';
import { buildLanes, layoutWindow, ROW_PX } from '../../../../src/renderer/timeline/layout/lanes';
import { msPerPixel } from '../../../../src/renderer/timeline/layout/scale';
import { featureOf, layerOf } from './feature';

const ZONE = 'Asia/Damascus';
const axis = { fromMs: Date.UTC(2024, 10, 30, 21), toMs: Date.UTC(2024, 11, 30, 21) };
// a day is six pixels wide
const scale = { ...axis, width: 180 };
const features = [
  ...Array.from({ length: 250 }, (_, i) => ({ ...featureOf(`A${i}`, '2024-12-14'), actor: 'a' })),
  ...Array.from({ length: 100 }, (_, i) => ({ ...featureOf(`B${i}`, '2024-12-20/2024-12-22'), actor: 'b' })),
  featureOf('Ages', '1971/..'),
  featureOf('Always', '../..'),
];
const columns = densityColumns(features, ['a', 'b']);
const LATER = Date.UTC(2025, 0, 1);
const later = densityColumns(
  features.map((feature, row) => ({ ...feature, knownMs: row < 100 ? 0 : LATER })),
  ['a', 'b'],
);
const onDay = (day: number, histogram: ReturnType<typeof buildHistogram>) => histogram.bins[day - 1];

describe('a histogram', () => {
  it('counts what is there on each day, by whom it belongs to', () => {
    const density = buildDensity([columns]);
    expect(density.groups.map(({ actor }) => actor)).toEqual([0, 1, null]);
    const histogram = buildHistogram(density, scale, ZONE);
    expect(histogram.size.per).toBe('a day');
    expect(onDay(13, histogram)?.shown).toBe(1);
    expect(onDay(14, histogram)).toMatchObject({ shown: 251, hidden: 0 });
    expect(onDay(21, histogram)?.groups.map(({ certain }) => certain)).toEqual([0, 100, 1]);
    expect(histogram.most).toBe(251);
  });

  it('tells those that may be there from those that are', () => {
    const hours = buildHistogram(
      buildDensity([columns]),
      { fromMs: axis.fromMs + 13 * 86_400_000, toMs: axis.fromMs + 14 * 86_400_000, width: 200 },
      ZONE,
    );
    expect(hours.bins[5]?.groups[0]).toEqual({ possible: 250, certain: 0 });
  });

  it('keeps what a filter hides apart, and in its scale', () => {
    const histogram = buildHistogram(buildDensity([later], LATER - 1), scale, ZONE);
    expect(onDay(14, histogram)).toMatchObject({ shown: 100, hidden: 151 });
    expect(histogram.most).toBe(251);
  });
});

describe('a lane with hundreds of events', () => {
  const layer = layerOf(...features);
  const density = buildDensity([columns]);
  const lay = (at: typeof scale, folded: readonly string[] = [], roomPx = 200) =>
    buildLanes([layer], {
      pixelMs: msPerPixel(at),
      ...layoutWindow(at),
      roomPx,
      folded,
      measure: (text) => text.length * 6,
      densityOf: () => density,
      pointsOf: () => [],
    });

  it('is a histogram, with a row for what is always there', () => {
    const [lane] = lay(scale).lanes;
    expect(lane?.rows).toEqual([]);
    expect(lane?.height).toBe(9 * ROW_PX);
    expect(lay(scale, [], 60).lanes[0]?.height).toBe(3 * ROW_PX);
    expect(lane?.always.map(({ label }) => label)).toEqual(['Always']);
    expect(lay(scale, ['layer']).height).toBe(ROW_PX);
  });

  it('has bars again where few of them are left', () => {
    const day = { ...scale, fromMs: axis.fromMs + 20 * 86_400_000, toMs: axis.fromMs + 21 * 86_400_000 };
    const [lane] = lay(day).lanes;
    expect(lane?.histogram).toBeNull();
    expect(lane?.rows.flat()).toHaveLength(101);
  });

  it('answers which of its counts is under the pointer', () => {
    const [lane] = lay(scale).lanes;
    if (!lane) throw new Error('no lane');
    const placed = placeHistogram(lane, scale, ZONE);
    expect(binAt(placed ? [placed] : [], 13.5 * 6, 20)?.bin.shown).toBe(251);
    expect(binAt(placed ? [placed] : [], 13.5 * 6, 8.5 * ROW_PX)).toBeNull();
  });
});
