import { describe, expect, it } from 'vitest';
import { mercatorSquare } from '../../../../src/shared/geodesy/webMercator';
import type { Position } from '../../../../src/shared/position';
import { drawDots } from '../../../../src/shared/sheet/map/drawDots';
import { layProjection } from '../../../../src/shared/sheet/map/layProjection';
import { PROJECTION_NAMES, type ProjectionName } from '../../../../src/shared/sheet/projectionName';
import type { GroupShape, Shape } from '../../../../src/shared/sheet/shapes';
import { PALETTES } from '../../../../src/shared/symbology/palette';
import { FOREVER_MS } from '../../../../src/shared/time/span';
import { pointTable, type TestPoint } from '../../points/table';

const FRAME = { minX: 200, minY: 100, maxX: 1000, maxY: 600 };
const CROWD = Array.from({ length: 40 }, (_, i): Position => [35 + i * 1e-5, 35]);

describe('drawDots', () => {
  it.each(PROJECTION_NAMES)('puts each point where it is on the map (%s)', (name) => {
    const places: Position[] = [
      [20, 30],
      [35, 35],
      [50, 20],
    ];
    const { drawn, projection } = dotsAt(places, name);
    expect(drawn).toMatchObject({ points: 3, marks: 3, crowded: false });
    places.forEach((place, i) => {
      const { x, y } = projection.plane.toPixels(place);
      const [left, top] = groupAt(drawn.shapes, i).move ?? [0, 0];
      expect(Math.hypot(left - x, top - y)).toBeLessThan(0.02);
    });
  });

  it('counts a crowd, and says how many marks stand for how many points', () => {
    const { drawn } = dotsAt([...CROWD, [20, 30]]);
    expect(drawn).toMatchObject({ points: 41, marks: 2, crowded: true });
    expect(textsIn(drawn.shapes)).toEqual(['40']);
    expect(drawn.bubbles).toHaveLength(2);
  });

  it('draws no counts where they are switched off', () => {
    const { drawn } = dotsAt(CROWD, 'mercator', false);
    expect(drawn.crowded).toBe(false);
    expect(textsIn(drawn.shapes)).toEqual([]);
  });

  it('leaves out what is not in the frame', () => {
    expect(dotsAt([[-120, 40]]).drawn).toMatchObject({ points: 0, marks: 0, shapes: [] });
  });
});

function dotsAt(places: readonly Position[], name: ProjectionName = 'mercator', countsCrowds = true) {
  const laid = layProjection({ bounds: [10, 10, 60, 45] }, name, FRAME);
  if (!laid.ok) throw new Error(laid.error.reason);
  const table = pointTable(
    places.map((place): TestPoint => {
      const [x, y] = mercatorSquare(place);
      return { x, y, times: [0, 0, 10, 10] };
    }),
  );
  const time = { fromMs: 5, toMs: 5, asOfMs: FOREVER_MS };
  const look = { actors: [], palette: PALETTES.dark, opacity: 1, countsCrowds };
  return { drawn: drawDots({ table, time, ...look }, laid.value), projection: laid.value };
}

function groupAt(shapes: readonly Shape[], at: number): GroupShape {
  const shape = shapes[at];
  if (shape?.is !== 'group') throw new Error('no mark');
  return shape;
}

function textsIn(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) =>
    shape.is === 'text' ? [shape.text] : shape.is === 'group' ? textsIn(shape.shapes) : [],
  );
}
