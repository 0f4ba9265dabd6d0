import { expect, it } from 'vitest';
import { drawMap } from '../../../../src/shared/sheet/map/drawMap';
import { locateMap, type MapInput } from '../../../../src/shared/sheet/map/locateMap';
import { sceneMap } from '../../../fixtures/sheetMap';

it('draws the ships off Tartus as they were drawn before', async () => {
  const input = await sceneMap(3, { frame: { minX: 0, minY: 0, maxX: 960, maxY: 540 } });
  await expect(shapesOf(input)).toMatchFileSnapshot('golden/ships-leave.txt');
});

it('draws the Pacific, across the antimeridian, as it was drawn before', async () => {
  const input = await sceneMap(7, {
    theme: 'light',
    projection: 'equal-area',
    frame: { minX: 0, minY: 0, maxX: 240, maxY: 160 },
  });
  const picture = { ...input.picture, view: { bounds: [120, -45, -110, 50] as const } };
  await expect(shapesOf({ ...input, picture })).toMatchFileSnapshot('golden/pacific.txt');
});

// a line a shape, so that a change can be read
function shapesOf(input: MapInput): string {
  const laid = locateMap(input);
  if (!laid.ok) throw new Error(laid.error.reason);
  const { shapes } = drawMap(laid.value, { covers: [], under: [] });
  return JSON.stringify(shapes).replaceAll('{"is"', '\n{"is"');
}
