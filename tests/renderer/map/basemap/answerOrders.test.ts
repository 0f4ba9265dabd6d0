import { afterEach, expect, it, vi } from 'vitest';
import { buildOrderAnswerer } from '../../../../src/renderer/map/basemap/answerOrders';
import type { BasemapCatalogue } from '../../../../src/shared/basemap/catalogue';
import { readBasemapFile } from '../../../fixtures/basemapLabels';

afterEach(() => vi.unstubAllGlobals());

it('reads what is told to come before it is ordered, and what cannot be read holds up nothing', async () => {
  vi.stubGlobal('self', { postMessage: () => {} });
  vi.stubGlobal(
    'Path2D',
    class Path2D {
      moveTo() {}
      lineTo() {}
      closePath() {}
    },
  );
  const read: string[] = [];
  const answer = buildOrderAnswerer(async (file) => {
    read.push(file);
    if (read.length === 1) throw new Error('no such file');
    return readBasemapFile(file);
  }, readBasemapFile<BasemapCatalogue>('catalogue.json'));
  const levant = { tile: { z: 7, x: 76, y: 50 }, mapZoom: 8 };
  const world = { tile: { z: 3, x: 4, y: 3 }, mapZoom: 4 };
  answer([{ is: 'prepare', tiles: [levant, world] }]);
  await vi.waitFor(() => expect(read).toContain('medium/3-4-3.geojson'));
  expect(read).toContain('labels/world.geojson');
  const before = read.length;
  answer([
    { is: 'labels', id: 1, zoom: 4, language: 'english', west: 2000, north: 1500, east: 2400, south: 1800 },
  ]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(read).toHaveLength(before);
});

it('answers a greeting when it comes', () => {
  const postMessage = vi.fn();
  vi.stubGlobal('self', { postMessage });
  const answer = buildOrderAnswerer(
    async (file) => readBasemapFile(file),
    readBasemapFile<BasemapCatalogue>('catalogue.json'),
  );
  expect(postMessage).not.toHaveBeenCalled();
  answer([{ is: 'greeting' }]);
  expect(postMessage).toHaveBeenCalledWith({ is: 'ready' }, { transfer: [] });
});
