import { describe, expect, it } from 'vitest';
import { levelsShown, pyramidTile, tilesOver } from '../../../../src/renderer/map/basemap/tileGrid';

describe('the tiles over a window', () => {
  it('are all that it touches, on beyond the antimeridian and not beyond the poles', () => {
    const tiles = tilesOver({ x: 0, y: 300 }, { x: 600, y: 400 }, 3);
    expect(tiles.map(({ x, y }) => `${x} ${y}`)).toEqual([
      '-2 0',
      '-1 0',
      '0 0',
      '1 0',
      '-2 1',
      '-1 1',
      '0 1',
      '1 1',
    ]);
  });

  it('are tiles of the pyramid, the world round', () => {
    expect(pyramidTile({ x: -1, y: 2, z: 3 })).toEqual({ z: 2, x: 3, y: 2 });
  });
});

describe('the levels shown in a flight', () => {
  const levels = (...filling: number[]) =>
    [4, 7, 11].map((zoom) => ({ zoom, fills: filling.includes(zoom) }));
  const zooms = (shown: readonly { zoom: number }[]) => shown.map(({ zoom }) => zoom);

  it('are all of them while none fills the window', () => {
    expect(zooms(levelsShown(levels(), 9))).toEqual([4, 7, 11]);
  });

  it('are only the one nearest in scale of those that fill it', () => {
    expect(zooms(levelsShown(levels(4, 7), 6.5))).toEqual([7]);
    expect(zooms(levelsShown(levels(4, 7, 11), 4.9))).toEqual([4]);
  });

  it('are a coarse one with what there is of finer ones over it, where it would be a smear alone', () => {
    expect(zooms(levelsShown(levels(4), 5.2))).toEqual([4]);
    expect(zooms(levelsShown(levels(4), 5.3))).toEqual([4, 7, 11]);
    expect(zooms(levelsShown(levels(4, 7), 9))).toEqual([7, 11]);
  });
});
