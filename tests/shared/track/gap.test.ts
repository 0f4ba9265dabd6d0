import { expect, test } from 'vitest';
import type { Track } from '../../../src/shared/situation/compiled';
import { gapAt, gapsWithin, legAt } from '../../../src/shared/track/gap';

const track: Track = {
  timesMs: [0, 10, 20, 30],
  positions: [
    [35, 34],
    [36, 34],
    [37, 34],
    [38, 34],
  ],
  interpolation: 'Linear',
  gaps: [0, 2],
};

test('a moment lies in a gap only between its two fixes', () => {
  expect(gapAt(track, 5)).toEqual({ fromMs: 0, toMs: 10 });
  for (const tMs of [-1, 0, 10, 15, 20, 30, 31]) expect(gapAt(track, tMs)).toBeNull();
  const { gaps: _, ...whole } = track;
  expect(gapAt(whole, 5)).toBeNull();
});

test('gaps are found by any part of them', () => {
  expect(gapsWithin(track, 5, 25)).toEqual([
    { fromMs: 0, toMs: 10 },
    { fromMs: 20, toMs: 30 },
  ]);
  expect(gapsWithin(track, 10, 20)).toEqual([]);
});

test('the leg of a moment begins with the last fix that is not after it', () => {
  expect([-1, 0, 9, 10, 29, 30, 99].map((tMs) => legAt(track.timesMs, tMs))).toEqual([-1, 0, 0, 1, 2, 3, 3]);
  expect(legAt([], 5)).toBe(-1);
});
