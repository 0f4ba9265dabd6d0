import { describe, expect, it } from 'vitest';
import { mergeStretches } from '../../../../src/renderer/timeline/layout/mergeStretches';

describe('merging stretches', () => {
  it('joins what overlaps or nearly touches, in whatever order it comes', () => {
    const stretches = [
      [30, 40],
      [0, 10],
      [11, 12],
      [5, 8],
    ] as const;
    expect(mergeStretches(stretches, 2)).toEqual([
      [0, 12],
      [30, 40],
    ]);
  });

  it('keeps a stretch that lies within another from cutting it short', () => {
    expect(
      mergeStretches(
        [
          [0, 100],
          [20, 30],
          [99, 101],
        ],
        0,
      ),
    ).toEqual([[0, 101]]);
  });

  it('leaves apart what is apart', () => {
    expect(mergeStretches([], 2)).toEqual([]);
    expect(
      mergeStretches(
        [
          [0, 1],
          [3, 4],
        ],
        2,
      ),
    ).toEqual([
      [0, 1],
      [3, 4],
    ]);
  });
});
