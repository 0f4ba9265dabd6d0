import { describe, expect, it } from 'vitest';
import { mercatorPixel, mercatorTile } from '../../../src/shared/geodesy/webMercator';

describe('a place on the Web-Mercator map', () => {
  it('lies in pixels of a square world with its corner in the north-west', () => {
    expect(mercatorPixel([0, 0], 0)).toEqual([128, 128]);
    expect(mercatorPixel([-180, 85.0511287798], 1)[0]).toBe(0);
    expect(mercatorPixel([-180, 85.0511287798], 1)[1]).toBeCloseTo(0, 5);
    expect(mercatorPixel([180, -89], 1)[1]).toBeCloseTo(512, 5);
  });

  it('has the pixel that the definition gives, y by the other of its two forms', () => {
    const [x, y] = mercatorPixel([35.949, 35.401], 8);
    const phi = (35.401 * Math.PI) / 180;
    expect(x).toBeCloseTo(((35.949 + 180) / 360) * 65536, 6);
    expect(y).toBeCloseTo((0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * 65536, 6);
  });

  it('lies in the tile that holds its pixel', () => {
    expect(mercatorTile([-0.0015, 51.4779], 10)).toEqual({ z: 10, x: 511, y: 340 });
    expect(mercatorTile([35.949, 35.401], 8)).toEqual({ z: 8, x: 153, y: 101 });
  });

  it('has a tile even on the edge of the map and beyond', () => {
    expect(mercatorTile([180, 0], 3)).toEqual({ z: 3, x: 7, y: 4 });
    expect(mercatorTile([-180, 90], 3)).toEqual({ z: 3, x: 0, y: 0 });
    expect(mercatorTile([-180.001, -90], 3)).toEqual({ z: 3, x: 0, y: 7 });
  });
});
