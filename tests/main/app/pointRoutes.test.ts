import { resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from '../../../src/main/app/buildApp';
import { buildBasemapFiles } from '../../../src/main/basemap/basemapFiles';
import { buildCoast } from '../../../src/main/basemap/coast';
import { buildSituationLibrary } from '../../../src/main/situation/library';
import { gatherHere } from '../../../src/main/situation/search/gatherNames';
import type { Api, FoundRows } from '../../../src/shared/api';
import { decodePointTable } from '../../../src/shared/points/pointTable';
import { NO_DRAFTS, NO_REHEARSALS } from '../../fixtures/drafts';
import { NO_EXPORTS } from '../../fixtures/exportDesk';
import { situationFolder } from '../../fixtures/situationFolder';
import { feature, layer, manifest } from '../../fixtures/situationJson';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const COUNT = 2500;
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

let app: ReturnType<typeof buildApp>;
let version = '';
beforeEach(async () => {
  const features = Array.from({ length: COUNT }, (_, row) => feature(`p${row}`, { time: '2024-12-14' }));
  const folder = await situationFolder({
    'situation.json': manifest({ scenes: [] }),
    'layers/places.geojson': layer(...features),
  });
  app = buildApp({
    rendererDir: RESOURCES,
    resourcesDir: RESOURCES,
    situations: buildSituationLibrary(resolve(RESOURCES, 'situations'), folder),
    drafts: NO_DRAFTS,
    rehearsals: NO_REHEARSALS,
    gatherNames: gatherHere,
    basemap: buildBasemapFiles(resolve(RESOURCES, 'basemap')),
    coast: buildCoast(resolve(RESOURCES, 'basemap')),
    exports: NO_EXPORTS,
  });
  const answer = (await (await app.request('/api/situation')).json()) as Api['GET /api/situation'];
  version = answer.situation?.version ?? '';
});

const ask = (what: string, more = '') =>
  app.request(`/api/situation/${what}?version=${version}&layer=places${more}`);

describe('a large layer', () => {
  it('is announced with the situation and answered as a table', async () => {
    const answer = await ask('points');
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    const table = decodePointTable(await answer.arrayBuffer());
    expect(table.ok && table.value.count).toBe(COUNT);
  });

  it('gives single features by their rows, in the order asked for', async () => {
    const one = (await (await ask('feature', '&row=7')).json()) as Api['GET /api/situation/feature'];
    expect(one).toMatchObject({ id: 'p7', layer: 'places', time: { written: '2024-12-14' } });
    const several = (await (
      await ask('features', '&rows=2499,0,7')
    ).json()) as Api['GET /api/situation/features'];
    expect(several.map(({ id }) => id)).toEqual(['p2499', 'p0', 'p7']);
  });

  it('is found by words in the names of its features, the best fit first', async () => {
    const search = async (words: string) =>
      (await (await ask('search', `&words=${encodeURIComponent(words)}`)).json()) as FoundRows;
    const name = 'P24';
    expect(await search(name)).toEqual({
      rows: [24, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, ...range(2400, 2500)],
      total: 111,
    });
    expect(await search('nowhere')).toEqual({ rows: [], total: 0 });
    expect(await search('…')).toEqual({ rows: [], total: 0 });
  });

  it.each([
    ['points', '', 'version=older&layer=places', 409],
    ['feature', '', 'version=older&layer=places&row=1', 409],
    ['features', '', 'version=older&layer=places&rows=1', 409],
    ['search', '', 'version=older&layer=places&words=p', 409],
    ['search', 'layer=none&words=p', undefined, 404],
    ['search', 'layer=places', undefined, 400],
    ['search', 'layer=places&words=', undefined, 400],
    ['search', `layer=places&words=${'p'.repeat(201)}`, undefined, 400],
    ['points', 'layer=none', undefined, 404],
    ['feature', 'layer=places&row=2500', undefined, 404],
    ['features', 'layer=places&rows=0,2500', undefined, 404],
    ['points', 'layer=', undefined, 400],
    ['points', 'layer=../etc', undefined, 400],
    ['feature', 'layer=places', undefined, 400],
    ['feature', 'layer=places&row=-1', undefined, 400],
    ['feature', 'layer=places&row=1.5', undefined, 400],
    ['feature', 'layer=places&row=1e2', undefined, 400],
    ['features', 'layer=places&rows=', undefined, 400],
    ['features', 'layer=places&rows=1,,2', undefined, 400],
    ['features', `layer=places&rows=${Array(501).fill(1).join()}`, undefined, 400],
  ])('refuses %s?%s%s', async (what, query, whole, status) => {
    const answer = await app.request(`/api/situation/${what}?${whole ?? `version=${version}&${query}`}`);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: expect.any(String) });
  });
});
