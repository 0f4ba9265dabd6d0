import { describe, expect, it } from 'vitest';
import { groundShapes } from '../../../../src/shared/picture/ground/groundShapes';
import { placeSymbols } from '../../../../src/shared/picture/symbols/placeSymbols';
import { locateMap } from '../../../../src/shared/sheet/map/locateMap';
import { sceneMap } from '../../../fixtures/sheetMap';

const groundOf = async (scene: number, changes: Parameters<typeof sceneMap>[1] = {}) => {
  const laid = locateMap(await sceneMap(scene, changes));
  if (!laid.ok) throw new Error(laid.error.reason);
  const frame = laid.value.picture;
  return { frame, shapes: groundShapes(frame, placeSymbols(frame)) };
};

describe('groundShapes', () => {
  it('rings each ship by the circle in which it lies, as large as the ground has it', async () => {
    const { frame, shapes } = await groundOf(3);
    const circles = shapes.filter((shape) => shape.is === 'circle' && shape.dash);
    expect(circles).toHaveLength(3);
    const ship = frame.shown.find(({ feature, position }) => position && feature.uncertaintyM !== undefined);
    const expected = (ship?.feature.uncertaintyM ?? 0) * frame.plane.pxPerM(ship?.position ?? [0, 0]);
    for (const circle of circles) if (circle.is === 'circle') expect(circle.radius).toBeCloseTo(expected, 0);
  });

  it('draws the circle as it lies on a map that is not conformal', async () => {
    const { shapes } = await groundOf(3, { projection: 'equal-area' });
    const rings = shapes.filter((shape) => shape.is === 'path' && shape.fillOpacity !== undefined);
    expect(rings).toHaveLength(3);
  });

  it('gives each corridor a head where it leads', async () => {
    const { frame, shapes } = await groundOf(6);
    const corridors = frame.shown.filter(({ feature }) => feature.kind === 'corridor');
    expect(shapes.filter(({ key }) => key.includes('/head/')).length).toBeGreaterThanOrEqual(
      corridors.length,
    );
  });

  it('gives no two shapes the same key', async () => {
    for (const scene of [3, 5, 6]) {
      const { shapes } = await groundOf(scene);
      expect(new Set(shapes.map(({ key }) => key)).size).toBe(shapes.length);
    }
  });
});
