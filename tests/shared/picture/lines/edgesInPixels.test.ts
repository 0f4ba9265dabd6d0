import { expect, test } from 'vitest';
import { edgesInPixels } from '../../../../src/shared/picture/lines/edgesInPixels';
import { locateMap } from '../../../../src/shared/sheet/map/locateMap';
import { sceneMap } from '../../../fixtures/sheetMap';

test('areas and circles of uncertain place have edges, found once for a plane', async () => {
  const laid = locateMap(await sceneMap(3));
  if (!laid.ok) throw new Error(laid.error.reason);
  const { plane, shown } = laid.value.picture;
  const edged = shown.filter((each) => edgesInPixels(plane, each).length > 0);
  const ids = edged.map(({ feature }) => feature.id);
  expect(ids).toEqual(expect.arrayContaining(['anchorage-band', 'ship-1', 'ship-2', 'ship-3']));
  expect(ids).not.toContain('ship-tracks');
  for (const each of edged) expect(edgesInPixels(plane, each)[0]).toBe(edgesInPixels(plane, each)[0]);
  const ship = edged.find(({ feature }) => feature.id === 'ship-1');
  if (!ship?.position) throw new Error('the ship has no place');
  const { x, y } = plane.toPixels(ship.position);
  const radius = 2500 * plane.pxPerM(ship.position);
  for (const at of edgesInPixels(plane, ship).flat())
    expect(Math.hypot(at.x - x, at.y - y)).toBeCloseTo(radius, 3);
});
