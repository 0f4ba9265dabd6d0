import { describe, expect, it } from 'vitest';
import { buildLanes, layoutWindow, ROW_PX } from '../../../../src/renderer/timeline/layout/lanes';
import { msPerPixel } from '../../../../src/renderer/timeline/layout/scale';
import { featureOf, layerOf } from './feature';

const NOTHING_COUNTED = { groups: [], hidden: [] };
const DAY = 86_400_000;
const axis = { fromMs: Date.UTC(2024, 10, 24, 21), toMs: Date.UTC(2024, 11, 22, 21) };
const scale = { ...axis, width: 1120 };
const measure = (text: string) => text.length * 6;
const lay = (layers: Parameters<typeof buildLanes>[0], roomPx = 200, folded: readonly string[] = []) =>
  buildLanes(layers, {
    pixelMs: msPerPixel(scale),
    ...layoutWindow(axis),
    roomPx,
    folded,
    measure,
    densityOf: () => NOTHING_COUNTED,
    pointsOf: () => [],
  });
const labels = (layout: ReturnType<typeof lay>) =>
  layout.lanes.map(({ rows }) => rows.map((row) => row.map(({ feature }) => feature.label)));

describe('lanes', () => {
  it('hold bars at the same time in rows of their own, in the order of their start', () => {
    const layout = lay([
      layerOf(
        featureOf('B', '2024-12-05/2024-12-20'),
        featureOf('A', '2024-12-01/2024-12-10'),
        featureOf('C', '2024-12-15'),
      ),
    ]);
    expect(labels(layout)).toEqual([[['A', 'C'], ['B']]]);
    expect(layout.lanes[0]?.rows[0]?.map(({ isPin }) => isPin)).toEqual([false, true]);
  });

  it('follow one another without a gap', () => {
    const { lanes, height } = lay([layerOf(featureOf('A', '2024-12')), layerOf(featureOf('B')), layerOf()]);
    let top = 0;
    for (const lane of lanes) {
      expect(lane.top).toBe(top);
      top += lane.height;
    }
    expect(height).toBe(top);
  });

  it('name apart what is always there or has no time', () => {
    const layout = lay([layerOf(featureOf('A', '../..'), featureOf('B'), featureOf('C', '1971/..'))]);
    expect(layout.lanes[0]?.always.map(({ label }) => label)).toEqual(['A', 'B']);
    expect(labels(layout)).toEqual([[['C']]]);
  });

  it('give no row to what lies far outside of the axis', () => {
    expect(labels(lay([layerOf(featureOf('A', '2017'), featureOf('B', '2024-12-03/2024-12-20'))]))).toEqual([
      [['B']],
    ]);
  });

  it('open more rows for whole labels where there is room for them', () => {
    const crowd = layerOf(
      ...['01', '02', '03', '04'].map((day) => featureOf(`A day in December, ${day}`, `2024-12-${day}`)),
    );
    expect(lay([crowd], 200).lanes[0]?.rows).toHaveLength(4);
    expect(lay([crowd], 24).lanes[0]?.rows).toHaveLength(1);
  });

  it('are each so many whole rows high, thin rows and what is always there included', () => {
    const many = Array.from({ length: 30 }, (_, index) => featureOf(`F${index}`, '2024-12-01/2024-12-20'));
    const { lanes } = lay([layerOf(...many), layerOf(featureOf('A', '2024-12'), featureOf('B')), layerOf()]);
    for (const { height } of lanes) expect(height % ROW_PX).toBe(0);
    expect(lanes.slice(1).map(({ height }) => height / ROW_PX)).toEqual([2, 1]);
  });

  it('hold everything in one row while they are folded', () => {
    const layer = layerOf(
      featureOf('A', '2024-12-01/2024-12-10'),
      featureOf('B', '2024-12-05/2024-12-20'),
      featureOf('C'),
    );
    const { lanes, height } = lay([layer], 200, ['layer']);
    expect(height).toBe(ROW_PX);
    expect(lanes[0]?.folded).toBe(true);
    expect(labels({ lanes, height })).toEqual([[['A', 'B']]]);
  });

  it('get thin rows instead of ever more height', () => {
    const many = layerOf(
      ...Array.from({ length: 30 }, (_, index) => featureOf(`F${index}`, '2024-12-01/2024-12-20')),
    );
    const [lane] = lay([many], 100).lanes;
    expect(lane?.rows).toHaveLength(30);
    expect(lane?.rowHeight).toBeLessThan(ROW_PX);
    expect(lane?.height).toBeLessThan(9 * ROW_PX);
  });

  it('keep every bar in its row through a short pan', () => {
    const layers = [
      layerOf(
        ...Array.from({ length: 40 }, (_, i) =>
          featureOf(`F${i}`, `2024-${i % 2 ? '11' : '12'}-${10 + (i % 19)}`),
        ),
      ),
    ];
    const at = (byMs: number) => {
      const moved = { fromMs: axis.fromMs + byMs, toMs: axis.toMs + byMs };
      return labels(
        buildLanes(layers, {
          pixelMs: msPerPixel(scale),
          ...layoutWindow(moved),
          roomPx: 200,
          folded: [],
          measure,
          densityOf: () => NOTHING_COUNTED,
          pointsOf: () => [],
        }),
      );
    };
    const windows = [-2, -1, 0, 1, 2].map((days) =>
      JSON.stringify(layoutWindow({ fromMs: axis.fromMs + days * DAY, toMs: axis.toMs + days * DAY })),
    );
    expect(new Set(windows).size).toBeLessThanOrEqual(2);
    expect(at(DAY)).toEqual(at(0));
  });
});
