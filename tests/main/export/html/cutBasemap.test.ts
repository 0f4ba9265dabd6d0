import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areasOf, shipPositions } from '../../../../src/main/export/html/areas';
import { cutBasemap, filesOf } from '../../../../src/main/export/html/cutBasemap';
import { loadSituation } from '../../../../src/main/situation/loadSituation';
import { type BasemapCatalogue, buildCellLookup } from '../../../../src/shared/basemap/catalogue';
import { buildCoastOver } from '../../../../src/shared/basemap/coast';
import { mercatorTile } from '../../../../src/shared/geodesy/webMercator';
import type { Position } from '../../../../src/shared/position';

const RESOURCES = resolve(import.meta.dirname, '../../../../resources');
const BASEMAP = resolve(RESOURCES, 'basemap');
const catalogue = JSON.parse(readFileSync(resolve(BASEMAP, 'catalogue.json'), 'utf8')) as BasemapCatalogue;

async function bundled() {
  const loaded = await loadSituation(resolve(RESOURCES, 'situations/syria-withdrawal-2024'));
  if (!loaded.ok) throw new Error('the bundled situation cannot be read');
  return loaded.value;
}

describe('the part of the base map that a page carries', () => {
  it('is drawn in the scenes exactly as the whole is', async () => {
    const situation = await bundled();
    const cut = cutBasemap(catalogue, areasOf(situation, null), shipPositions(situation));
    const [before, after] = [buildCellLookup(catalogue), buildCellLookup(cut)];
    for (const [place, zoom] of [
      [[35.87, 34.91], 12],
      [[35.95, 35.4], 11],
      [[36.29, 33.51], 9],
      [[10, 20], 5],
      [[100, 50], 4],
    ] as [Position, number][]) {
      const tile = mercatorTile(place, Math.max(zoom - 1, 8));
      expect(after(tile, zoom)).toEqual(before(tile, zoom));
    }
  });

  it('is coarse elsewhere, and has no sea where there is land', async () => {
    const situation = await bundled();
    const cut = cutBasemap(catalogue, areasOf(situation, null), []);
    const brazil = mercatorTile([-55, -10], 9);
    expect(buildCellLookup(cut)(brazil, 10)).toMatchObject({ is: 'file', level: 'world' });
    expect(filesOf(cut).length).toBeLessThan(filesOf(catalogue).length / 2);
  });

  it('keeps the open sea of a level that covers the world', () => {
    const whole = { west: 0, east: 1, north: 0, south: 1, zoom: 5 };
    const cut = cutBasemap(catalogue, [whole], []);
    // no cell of the level lies there
    expect(buildCellLookup(cut)({ z: 3, x: 0, y: 0 }, 5)).toEqual({ is: 'open sea' });
  });

  it('is drawn wherever a point of a large layer may be gone to', async () => {
    const situation = await bundled();
    const points = {
      count: 3000,
      bounds: [28, 40, 30, 42] as const,
      fromMs: null,
      toMs: null,
      undated: 0,
      kinds: {},
    };
    const layers = [{ id: 'crowd', name: 'Crowd', visible: true, features: [], points }];
    const areas = areasOf({ ...situation, scenes: [], layers }, null);
    const bosporus = mercatorTile([29, 41.1], 9);
    const cut = cutBasemap(catalogue, areas, []);
    expect(buildCellLookup(cut)(bosporus, 10)).toEqual(buildCellLookup(catalogue)(bosporus, 10));
  });

  it('takes the cells on both sides of the antimeridian', () => {
    const fiji = { west: 0.99, east: 1.01, north: 0.54, south: 0.56, zoom: 5 };
    const [, medium] = cutBasemap(catalogue, [fiji], []).levels;
    expect(medium?.cells).toEqual(expect.arrayContaining(['3/7/4', '3/0/4']));
  });

  it('answers the nearest shore of each ship as the whole does, all along its way', async () => {
    const situation = await bundled();
    const positions = shipPositions(situation);
    const read = async (name: string) => JSON.parse(await readFile(resolve(BASEMAP, name), 'utf8'));
    const cut = cutBasemap(catalogue, [], positions);
    const [whole, part] = [catalogue, cut].map((each) =>
      buildCoastOver({ catalogue: async () => each, file: read }),
    );
    expect(positions.length).toBeGreaterThan(8);
    for (const position of positions)
      expect(await part?.nearestShore(position)).toEqual(await whole?.nearestShore(position));
  });
});
