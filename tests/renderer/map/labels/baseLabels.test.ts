import type L from 'leaflet';
import { expect, test, vi } from 'vitest';
import type { BasemapWorker } from '../../../../src/renderer/map/basemap/basemapWorker';
import { buildBaseLabels } from '../../../../src/renderer/map/labels/baseLabels';

test('names of the scale before stay until others have come, unless that was far larger', async () => {
  const labels = vi.fn(async ({ zoom }: { zoom: number }) => [{ id: `placed for ${zoom}` }]);
  const keeper = buildBaseLabels({ labels } as unknown as BasemapWorker, () => {});
  const at = (zoom: number) => keeper.current(mapAt(zoom), 'english').labels.map(({ id }) => id);
  expect(at(9)).toEqual([]);
  await Promise.resolve();
  expect(at(9)).toEqual(['placed for 9']);
  expect(at(8.5)).toEqual(['placed for 9']);
  await Promise.resolve();
  expect(at(8.5)).toEqual(['placed for 8']);
  // out to a continent: towns of a coast say nothing there
  expect(at(4)).toEqual([]);
  await Promise.resolve();
  expect(at(4)).toEqual(['placed for 4']);
  // further in they only draw apart
  expect(at(11)).toEqual(['placed for 4']);
});

/** As much of a map as is asked: 1280 × 720 pixels in the middle of the world. */
function mapAt(zoom: number): L.Map {
  const point = (x: number, y: number) => ({
    x,
    y,
    divideBy: (by: number) => point(x / by, y / by),
    multiplyBy: (by: number) => point(x * by, y * by),
  });
  const map = {
    getZoom: () => zoom,
    getCenter: () => null,
    getSize: () => point(1280, 720),
    project: (_: unknown, to: number) => point(128 * 2 ** to, 128 * 2 ** to),
    getZoomScale: (to: number, from: number) => 2 ** (to - from),
  };
  return map as unknown as L.Map;
}
