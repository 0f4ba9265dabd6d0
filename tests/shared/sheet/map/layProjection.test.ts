import { assert, double, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverse } from '../../../../src/shared/geodesy/geodesic';
import type { Position } from '../../../../src/shared/position';
import { layProjection, notesOnView } from '../../../../src/shared/sheet/map/layProjection';
import type { MapProjection } from '../../../../src/shared/sheet/map/mapProjection';
import { PROJECTION_NAMES, type ProjectionName } from '../../../../src/shared/sheet/projectionName';
import type { View } from '../../../../src/shared/situation/compiled';

const FRAME = { minX: 100, minY: 50, maxX: 1300, maxY: 850 };
const AFRICA: View = { bounds: [-14.2, 8.8, 51.2, 39.7] };

describe('layProjection', () => {
  it.each(PROJECTION_NAMES)('shows all of what was asked for (%s)', (name) => {
    const { plane } = laid(AFRICA, name);
    for (const corner of [
      [-14.2, 8.8],
      [51.2, 8.8],
      [-14.2, 39.7],
      [51.2, 39.7],
    ] as const) {
      const { x, y } = plane.toPixels(corner);
      expect(x).toBeGreaterThanOrEqual(FRAME.minX);
      expect(x).toBeLessThanOrEqual(FRAME.maxX);
      expect(y).toBeGreaterThanOrEqual(FRAME.minY);
      expect(y).toBeLessThanOrEqual(FRAME.maxY);
    }
  });

  it.each(PROJECTION_NAMES)('finds the place at each point of the frame again (%s)', (name) => {
    const { plane, toPosition } = laid(AFRICA, name);
    const inside = (least: number, most: number) => double({ min: least, max: most, noNaN: true });
    assert(
      property(tuple(inside(FRAME.minX, FRAME.maxX), inside(FRAME.minY, FRAME.maxY)), ([x, y]) => {
        const position = toPosition({ x, y });
        if (!position) throw new Error('beyond the edge');
        const back = plane.toPixels(position);
        expect(Math.hypot(back.x - x, back.y - y)).toBeLessThan(0.01);
      }),
    );
  });

  it.each(PROJECTION_NAMES)('crosses the antimeridian without a tear (%s)', (name) => {
    const { plane, extent, seen } = laid({ bounds: [160, 40, -150, 65] }, name);
    const [west, , east] = extent;
    expect(west).toBeGreaterThan(110);
    expect(east).toBeLessThan(-110);
    expect(seen).toHaveLength(2);
    const [before, after] = [plane.toPixels([179.9, 52]), plane.toPixels([-179.9, 52])];
    expect(after.x - before.x).toBeGreaterThan(0);
    expect(after.x - before.x).toBeLessThan(10);
    const pieces = plane.line([
      [170, 50],
      [178, 52],
      [186, 52],
      [194, 50],
    ]);
    expect(pieces).toHaveLength(1);
  });

  it.each(['equal-area', 'azimuthal'] as const)('shows a pole (%s)', (name) => {
    const { plane, extent, toPosition } = laid({ center: [0, 90], zoom: 3 }, name);
    expect(plane.toPixels([123, 90]).x).toBeCloseTo(700, 3);
    expect(extent[0]).toBe(-180);
    expect(extent[2]).toBe(180);
    expect(extent[3]).toBe(90);
    expect(toPosition({ x: 700, y: 460 })?.[1]).toBeGreaterThan(85);
  });

  it('lays bounds to the poles into the part that Mercator has', () => {
    const { extent } = laid({ bounds: [-180, -90, 180, 90] }, 'mercator');
    expect(extent).toEqual([-180, expect.closeTo(-85.05, 1), 180, expect.closeTo(85.05, 1)]);
  });

  it('keeps areas equal in the equal-area projection, wherever they lie', () => {
    const { area, plane } = laid(AFRICA, 'equal-area');
    const squareAt = ([longitude, latitude]: Position): number => {
      const ring = [0, 1, 2, 3, 4].map(
        (turn): Position => [
          longitude + (turn === 1 || turn === 2 ? 1 : 0),
          latitude + (turn === 2 || turn === 3 ? 1 : 0),
        ],
      );
      const onGlobe = Math.sin(((latitude + 1) * Math.PI) / 180) - Math.sin((latitude * Math.PI) / 180);
      return areaOf(area([ring])[0] ?? []) / onGlobe;
    };
    expect(plane.conformal).toBe(false);
    expect(squareAt([0, 12]) / squareAt([40, 36])).toBeCloseTo(1, 2);
  });

  it('keeps distances from the middle in the azimuthal projection', () => {
    const { plane } = laid({ center: [35.9, 34.9], zoom: 4 }, 'azimuthal');
    const perKm = [
      [20, 32],
      [-8, 12.5],
      [37, 60],
    ].map(([longitude = 0, latitude = 0]) => {
      const { x, y } = plane.toPixels([longitude, latitude]);
      return Math.hypot(x - 700, y - 450) / inverse([35.9, 34.9], [longitude, latitude]).distanceM;
    });
    for (const each of perKm) expect(each / (perKm[0] ?? 1)).toBeCloseTo(1, 2);
  });

  it('turns a bearing with the meridians', () => {
    expect(laid(AFRICA, 'mercator').plane.turn([-10, 30], 45)).toBe(45);
    const { plane } = laid(AFRICA, 'azimuthal');
    const { toPixels } = plane;
    const [from, to] = [toPixels([-10, 30]), toPixels([-10, 30.1])];
    const up = (Math.atan2(to.x - from.x, from.y - to.y) * 180) / Math.PI;
    expect(plane.turn([-10, 30], 0)).toBeCloseTo(up, 1);
    expect(up).toBeGreaterThan(5);
  });

  it.each([
    ['bounds of no width', { bounds: [10, 10, 10, 20] }, 'bounds'],
    ['bounds upside down', { bounds: [10, 20, 30, 10] }, 'bounds'],
    ['latitudes that there are not', { bounds: [0, 0, 10, 95] }, 'bounds'],
    ['numbers that are none', { center: [Number.NaN, 0], zoom: 4 }, 'center'],
    ['what Mercator has not', { bounds: [0, 86, 10, 89] }, 'bounds'],
    ['a center that Mercator has not', { center: [0, -89], zoom: 3 }, 'center'],
  ] as const)('refuses %s', (_, view, option) => {
    expect(layProjection(view, 'mercator', FRAME)).toMatchObject({ ok: false, error: { option } });
  });

  it('refuses a frame without room', () => {
    const frame = { minX: 0, minY: 0, maxX: 0.4, maxY: 300 };
    expect(layProjection(AFRICA, 'mercator', frame)).toMatchObject({ ok: false, error: { option: 'size' } });
  });
});

function laid(view: View, name: ProjectionName): MapProjection {
  const found = layProjection(view, name, FRAME);
  if (!found.ok) throw new Error(found.error.reason);
  return found.value;
}

function areaOf(ring: readonly { readonly x: number; readonly y: number }[]): number {
  return Math.abs(
    ring.reduce((sum, { x, y }, i) => {
      const next = ring[(i + 1) % ring.length] ?? { x, y };
      return sum + (x * next.y - next.x * y) / 2;
    }, 0),
  );
}

describe('notesOnView', () => {
  it('tells where the Mercator map ends before the view does', () => {
    expect(notesOnView({ bounds: [-10, 60, 10, 89] }, 'mercator')).toEqual([
      expect.stringContaining('ends at 85.05°'),
    ]);
    expect(notesOnView({ bounds: [-10, -90, 10, 0] }, 'mercator')).toHaveLength(1);
  });

  it('says nothing where all of it is shown', () => {
    expect(notesOnView({ bounds: [-180, -85.06, 180, 85.06] }, 'mercator')).toEqual([]);
    expect(notesOnView({ bounds: [-10, 60, 10, 89] }, 'azimuthal')).toEqual([]);
    expect(notesOnView({ center: [0, 80], zoom: 2 }, 'mercator')).toEqual([]);
  });
});
