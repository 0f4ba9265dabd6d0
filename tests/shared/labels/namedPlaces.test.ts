import { describe, expect, it } from 'vitest';
import { mercatorPixel, mercatorPxPerM } from '../../../src/shared/geodesy/webMercator';
import { buildNamedPlaces } from '../../../src/shared/labels/namedPlaces';
import type { Position } from '../../../src/shared/position';

const at = (position: Position, zoom: number) => {
  const [x, y] = mercatorPixel(position, zoom);
  return { x, y };
};
const place = (label: string, position: Position, zoom: number) => ({
  label,
  ...at(position, zoom),
  pxPerM: mercatorPxPerM(position[1], zoom),
});

describe('a place that the situation names', () => {
  it.each([2, 6, 9, 12, 15])('is not named by the base map as well at zoom %i', (zoom) => {
    const isNamed = buildNamedPlaces([
      place('Damascus', [36.292, 33.513], zoom),
      place('Khartoum', [32.56, 15.5], zoom),
      place('Sevastopol: Black Sea only', [33.53, 44.61], zoom),
    ]);
    expect(isNamed('Damascus', at([36.2913, 33.5102], zoom))).toBe(true);
    expect(isNamed('Khartoum', at([32.5324, 15.5518], zoom))).toBe(true);
    expect(isNamed('Sevastopol', at([33.5213, 44.608], zoom))).toBe(true);
    expect(isNamed('Homs', at([36.72, 34.73], zoom))).toBe(false);
  });

  it('does not silence another place of its name far away', () => {
    const isNamed = buildNamedPlaces([place('Tripoli', [35.84, 34.44], 8)]);
    expect(isNamed('Tripoli', at([13.19, 32.89], 8))).toBe(false);
  });
});

it('a pixel of the map is as long on the ground as Web Mercator makes it', () => {
  expect(1 / mercatorPxPerM(0, 0)).toBeCloseTo(156_543.03, 1);
  expect(mercatorPxPerM(60, 3)).toBeCloseTo(2 * mercatorPxPerM(0, 3), 9);
});
