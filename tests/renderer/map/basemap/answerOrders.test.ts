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

it('paints each tile on a canvas of its own size: not every browser copies a part of one', async () => {
  const answers = vi.fn();
  const copied = vi.fn(async (canvas: { width: number; height: number }) => ({
    width: canvas.width,
    height: canvas.height,
  }));
  const context = { fillRect() {}, resetTransform() {} };
  vi.stubGlobal('self', { postMessage: answers });
  vi.stubGlobal('createImageBitmap', copied);
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      constructor(
        readonly width: number,
        readonly height: number,
      ) {}
      getContext() {
        return { ...context, canvas: this };
      }
    },
  );
  const answer = buildOrderAnswerer(
    async (file) => readBasemapFile(file),
    readBasemapFile<BasemapCatalogue>('catalogue.json'),
  );
  const sizes = [
    [430, 430],
    [431, 430],
    [430, 431],
    [512, 512],
    [300, 301],
    [430, 430],
  ] as const;
  const openSea = { z: 9, x: 213, y: 210 };
  answer(
    sizes.map(([widthPx, heightPx], id) => ({
      is: 'tile',
      id,
      tile: openSea,
      mapZoom: 10,
      edgePx: 430.3,
      widthPx,
      heightPx,
      cornerPx: [0, 0],
      pixelRatio: 1,
      theme: 'dark',
    })),
  );
  await vi.waitFor(() => expect(answers).toHaveBeenCalledTimes(sizes.length));
  expect(copied.mock.calls.map((args) => [args.length, args[0].width, args[0].height])).toEqual(
    sizes.map((size) => [1, ...size]),
  );
});
