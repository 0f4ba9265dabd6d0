import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layTile } from '../../../../src/renderer/map/basemap/layTile';

const view = fc.record({
  x: fc.integer({ min: -4, max: 1000 }),
  y: fc.integer({ min: 0, max: 1000 }),
  originX: fc.integer({ min: 0, max: 500_000 }),
  originY: fc.integer({ min: 0, max: 500_000 }),
  scale: fc.double({ min: 0.7, max: 1.42, noNaN: true }),
  ratio: fc.constantFrom(1, 1.25, 1.5, 2),
});

describe('a tile', () => {
  it('covers whole device pixels and meets its neighbours without seam or overlap', () => {
    fc.assert(
      fc.property(view, ({ x, y, originX, originY, scale, ratio }) => {
        const origin = { x: originX, y: originY };
        const tile = layTile({ x, y }, origin, 512, scale, ratio);
        const right = layTile({ x: x + 1, y }, origin, 512, scale, ratio);
        const below = layTile({ x, y: y + 1 }, origin, 512, scale, ratio);
        const edges = [tile.position[0], tile.position[1], tile.size[0], tile.size[1]].map(
          (css) => css * ratio,
        );
        for (const edge of edges) expect(edge).toBeCloseTo(Math.round(edge), 6);
        expect(tile.position[0] + tile.size[0]).toBeCloseTo(right.position[0], 6);
        expect(tile.position[1] + tile.size[1]).toBeCloseTo(below.position[1], 6);
      }),
    );
  });

  it('is painted where it truly lies, whatever its pixels were rounded to', () => {
    fc.assert(
      fc.property(view, ({ x, y, originX, originY, scale, ratio }) => {
        const { position, paint } = layTile({ x, y }, { x: originX, y: originY }, 512, scale, ratio);
        const [cornerX, cornerY] = paint.cornerPx;
        expect(Math.max(Math.abs(cornerX), Math.abs(cornerY))).toBeLessThanOrEqual(0.5);
        expect(position[0] * ratio + cornerX).toBeCloseTo((x * 512 - originX) * scale * ratio, 4);
        expect(position[1] * ratio + cornerY).toBeCloseTo((y * 512 - originY) * scale * ratio, 4);
        expect(paint.edgePx).toBeCloseTo(512 * scale * ratio, 6);
      }),
    );
  });
});
