import { describe, expect, it } from 'vitest';
import { packRows } from '../../../../src/renderer/timeline/layout/packRows';

const bar = (start: number, end: number, labelEnd = end) => ({ start, end, labelEnd });

describe('packing rows', () => {
  it('puts bars that follow one another in one row and those at the same time in several', () => {
    expect(packRows([bar(0, 10), bar(20, 30), bar(40, 50)], 1, 10)).toEqual([0, 0, 0]);
    expect(packRows([bar(0, 100), bar(10, 100), bar(20, 100)], 1, 10)).toEqual([0, 1, 2]);
  });

  it('opens a row to keep a label whole while it may, and cuts the label short when it may not', () => {
    const bars = [bar(0, 10, 80), bar(40, 50, 120)];
    expect(packRows(bars, 2, 10)).toEqual([0, 1]);
    expect(packRows(bars, 1, 10)).toEqual([0, 0]);
  });

  it('never lets bars overlap before the last row is used', () => {
    const bars = Array.from({ length: 200 }, (_, index) => {
      const start = (index * 37) % 1000;
      return bar(start, start + 20 + ((index * 13) % 90), start + 200);
    }).sort((a, b) => a.start - b.start);
    const rows = packRows(bars, 3, 40);
    bars.forEach((a, i) => {
      bars.slice(i + 1).forEach((b, j) => {
        if (rows[i] === rows[i + 1 + j]) expect(b.start).toBeGreaterThanOrEqual(a.end);
      });
    });
    expect(Math.max(...packRows(bars, 3, 5))).toBe(4);
  });

  it('packs bars without end', () => {
    expect(packRows([bar(-1e12, 1e12), bar(0, 10), bar(20, 1e12)], 1, 10)).toEqual([0, 1, 1]);
  });
});
