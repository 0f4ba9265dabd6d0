import { describe, expect, it } from 'vitest';
import { shareRows } from '../../../src/renderer/ui/shareRows';

const rows = (count: number, height: number) =>
  Array.from({ length: count }, (_, index) => (index + 1) * height);

describe('sharing a height out to lists', () => {
  it('gives each all it holds where there is room', () => {
    expect(shareRows(1000, [rows(8, 36), rows(10, 28)])).toEqual([288, 280]);
  });

  it('gives whole rows only, and never more than there is', () => {
    for (let room = 0; room < 600; room += 7) {
      const [scenes = 0, layers = 0] = shareRows(room, [rows(8, 36), rows(10, 28)]);
      expect(scenes % 36).toBe(0);
      expect(layers % 28).toBe(0);
      expect(scenes + layers).toBeLessThanOrEqual(room);
    }
  });

  it('leaves a short list whole and the rest to the long ones', () => {
    expect(shareRows(200, [rows(2, 20), rows(50, 20), rows(50, 20)])).toEqual([40, 80, 80]);
  });

  it('knows rows of different heights, and lists without any', () => {
    expect(shareRows(70, [[20, 60, 80], []])).toEqual([60, 0]);
    expect(shareRows(10, [[20], [30]])).toEqual([0, 0]);
  });
});
