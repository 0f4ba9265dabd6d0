import { describe, expect, it } from 'vitest';
import { placePins } from '../../../../src/renderer/timeline/layout/placePins';

const within = [9, 991] as const;

describe('placing pins', () => {
  it('leaves pins with room where they belong', () => {
    expect(placePins([100, 200, 300], 20, within)).toEqual([100, 200, 300]);
  });

  it('spreads those in one place about it, evenly', () => {
    expect(placePins([500, 500, 500], 20, within)).toEqual([480, 500, 520]);
  });

  it('keeps them apart and in order when groups meet', () => {
    const places = placePins([100, 101, 118, 122, 150, 151, 400], 20, within);
    places.slice(1).forEach((x, index) => {
      expect(x - (places[index] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
    });
    expect(places.at(-1)).toBe(400);
  });

  it('keeps them on the plot at both edges', () => {
    expect(placePins([0, 1], 20, within)).toEqual([9, 29]);
    expect(placePins([995, 999], 20, within)).toEqual([971, 991]);
  });
});
