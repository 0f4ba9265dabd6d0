import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildPresentPoints,
  buildTimedPoints,
  findPresentPoints,
  LEVELS,
} from '../../../src/shared/points/presentPoints';
import { boundsWeight } from '../../../src/shared/time/span';
import { pointTable, type TestPoint } from './table';

const ALL_KNOWN = 8.64e15;

function present(points: readonly TestPoint[], fromMs: number, toMs = fromMs, asOfMs = ALL_KNOWN) {
  const table = pointTable(points);
  const into = buildPresentPoints(table);
  findPresentPoints(buildTimedPoints(table), { fromMs, toMs, asOfMs }, into);
  return Array.from({ length: into.count }, (_, i) => [into.rows[i], into.levels[i]]);
}

const span = fc
  .tuple(fc.nat(1000), fc.nat(50), fc.nat(200), fc.nat(50))
  .map(([start, startLength, length, endLength]): TestPoint['times'] => {
    const end = start + startLength + length;
    return [start, start + startLength, end, end + endLength];
  });

describe('the points that are there', () => {
  it('are those of which the rule of playback says so, as solid as it says', () => {
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 1500, minLength: 600, size: 'max' }),
        fc.nat(1300),
        fc.nat(100),
        (spans, fromMs, length) => {
          const points = spans.toSorted((a, b) => a[0] - b[0]).map((times) => ({ times }));
          const toMs = fromMs + length;
          const expected = points.flatMap(({ times }, row) => {
            const weight = boundsWeight(...times, fromMs, toMs);
            return weight === 0 ? [] : [[row, Math.ceil(weight * LEVELS)]];
          });
          expect(present(points, fromMs, toMs)).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are none that had not been published', () => {
    const times = [0, 0, 10, 10] as const;
    const points = [
      { times, knownMs: 100 },
      { times, knownMs: 200 },
    ];
    expect(present(points, 5, 5, 150)).toEqual([[0, LEVELS]]);
    expect(present(points, 5, 5, 99)).toEqual([]);
  });

  it('without a time are always there', () => {
    const always = { times: [-8.64e15, -8.64e15, 8.64e15, 8.64e15] as const };
    expect(present([always], -1e12)).toEqual([[0, LEVELS]]);
    expect(present([always], 4e12)).toEqual([[0, LEVELS]]);
  });

  it('of an empty table are none', () => {
    expect(present([], 0)).toEqual([]);
  });
});
