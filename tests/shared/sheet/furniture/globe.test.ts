import { describe, expect, it } from 'vitest';
import { type LaidGlobe, northAt, scaleOf } from '../../../../src/shared/sheet/furniture/globe';

/** An azimuthal map of the north: the pole in the middle, Greenwich downwards. */
const polar: LaidGlobe = {
  frame: { minX: 0, minY: 0, maxX: 400, maxY: 400 },
  extent: [-180, 60, 180, 90],
  toUnits: ([longitude, latitude]) => ({
    x: 200 + (90 - latitude) * 6 * Math.sin((longitude * Math.PI) / 180),
    y: 200 + (90 - latitude) * 6 * Math.cos((longitude * Math.PI) / 180),
  }),
  toPosition: ({ x, y }) => [
    (Math.atan2(x - 200, y - 200) * 180) / Math.PI,
    90 - Math.hypot(x - 200, y - 200) / 6,
  ],
};

describe('northAt', () => {
  it('points to true north where it stands', () => {
    expect(northAt(polar, { x: 200, y: 380 })).toBe(0);
    expect(northAt(polar, { x: 380, y: 200 })).toBe(-90);
    expect(northAt(polar, { x: 20, y: 200 })).toBe(90);
  });

  it('points upwards where there is no place', () => {
    expect(northAt({ ...polar, toPosition: () => null }, { x: 0, y: 0 })).toBe(0);
  });
});

describe('scaleOf', () => {
  it('measures on the ellipsoid across the middle of the frame', () => {
    // 6 units a degree of latitude, which has 111.7 km near the pole
    expect(scaleOf(polar).metresPerUnit / 1000).toBeCloseTo(111.69 / 6, 1);
  });

  it('tells of a scale that is another one at the rim', () => {
    const mercatorLike: LaidGlobe = {
      ...polar,
      toPosition: ({ x, y }) => [x / 10, 60 - (y - 200) / 10],
    };
    expect(scaleOf(mercatorLike).varies).toBe(true);
    expect(scaleOf({ ...polar, toPosition: ({ x, y }) => [x / 1e4, 60 - y / 1e4] }).varies).toBe(false);
  });
});
