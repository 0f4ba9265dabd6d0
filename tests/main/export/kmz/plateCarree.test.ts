import { describe, expect, it } from 'vitest';
import { toPlateCarree } from '../../../../src/main/export/kmz/plateCarree';
import { mercatorSquare } from '../../../../src/shared/geodesy/webMercator';

/** A Mercator picture, one pixel wide, whose rows are brighter the further north. */
function shaded(height: number, south: number, north: number) {
  const [top, bottom] = [mercatorSquare([0, north])[1], mercatorSquare([0, south])[1]];
  const rgba = new Uint8Array(height * 4);
  for (let row = 0; row < height; row += 1) {
    const y = top + ((row + 0.5) / height) * (bottom - top);
    const latitude = (Math.asin(Math.tanh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
    rgba.fill(Math.round((255 * (latitude - south)) / (north - south)), row * 4, row * 4 + 4);
  }
  return { width: 1, height, rgba };
}

describe('toPlateCarree', () => {
  it('gives each row its latitude: equal steps from north to south', () => {
    const { height, rgba } = toPlateCarree(shaded(600, 0, 80), [0, 0, 0.2, 80]);
    expect(height).toBeGreaterThan(300);
    for (const part of [0.1, 0.25, 0.5, 0.75, 0.9]) {
      const row = Math.floor(part * height);
      const expected = 255 * (1 - (row + 0.5) / height);
      expect(Math.abs((rgba[row * 4] ?? 0) - expected)).toBeLessThanOrEqual(1.5);
    }
  });

  it('keeps what is at the upper and the lower edge there', () => {
    const { height, rgba } = toPlateCarree(shaded(200, 30, 40), [0, 30, 0.1, 40]);
    expect(rgba[0]).toBeGreaterThan(250);
    expect(rgba[(height - 1) * 4]).toBeLessThan(5);
  });
});
