import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { registerSavingRoutes } from '../../../src/main/app/savingRoutes';
import { buildSituationLibrary } from '../../../src/main/situation/library';
import type { CompiledSituation } from '../../../src/shared/situation/compiled';
import type { Written } from '../../../src/shared/situation/written';
import { NO_DRAFTS } from '../../fixtures/drafts';
import { situationFolder } from '../../fixtures/situationFolder';
import { manifest } from '../../fixtures/situationJson';
import { packageTexts, zipOf } from '../../fixtures/zip';

const SITUATIONS = resolve(import.meta.dirname, '../../../resources/situations');

async function opened(path: string | undefined) {
  const situations = buildSituationLibrary(SITUATIONS, path);
  const app = new Hono();
  registerSavingRoutes(app, situations, NO_DRAFTS);
  const read = async (): Promise<CompiledSituation> => {
    const loaded = await situations.load();
    if (!loaded.ok) throw new Error('the situation was refused');
    return loaded.value;
  };
  const send = (method: string, route: string, body: unknown) =>
    app.request(route, { method, body: typeof body === 'string' ? body : JSON.stringify(body) });
  return { situations, read, send };
}

function retitled({ written = { scenes: [], exports: [] } }: CompiledSituation): Written {
  return { ...written, scenes: written.scenes.map((scene) => ({ ...scene, title: 'Another' })) };
}

describe('PUT /api/situation/written', () => {
  it('saves, and answers the versions that are open from then on', async () => {
    const { read, send } = await opened(await situationFolder());
    const before = await read();
    const { version, manifestVersion } = before;
    const response = await send('PUT', '/api/situation/written', {
      version,
      manifestVersion,
      written: retitled(before),
    });
    const after = await read();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      is: 'saved',
      version: after.version,
      manifestVersion: after.manifestVersion,
      isOther: false,
    });
    expect(after.scenes[0]?.title).toBe('Another');
    expect(after.version).not.toBe(version);
  });

  it('refuses with 409 once the file has changed, and saves over it only on request', async () => {
    const folder = await situationFolder();
    const { read, send } = await opened(folder);
    const before = await read();
    await writeFile(join(folder, 'situation.json'), JSON.stringify(manifest({ title: 'Theirs' })));
    const request = {
      version: before.version,
      manifestVersion: before.manifestVersion,
      written: retitled(before),
    };
    const refused = await send('PUT', '/api/situation/written', request);
    expect([refused.status, await refused.json()]).toEqual([409, { is: 'changed' }]);
    const saved = await send('PUT', '/api/situation/written', { ...request, manifestVersion: null });
    expect(await saved.json()).toMatchObject({ is: 'saved', isOther: true });
    expect(await read()).toMatchObject({ title: 'Theirs', scenes: [{ title: 'Another' }] });
  });

  it('has nowhere to save what came with the viewer', async () => {
    const { read, send } = await opened(undefined);
    const before = await read();
    const { version, manifestVersion, written } = before;
    const response = await send('PUT', '/api/situation/written', { version, manifestVersion, written });
    expect([response.status, await response.json()]).toEqual([409, { is: 'nowhere' }]);
  });

  it.each([
    ['no JSON', '{', 400],
    ['a version that is none', { version: '../x', manifestVersion: null, written: {} }, 400],
    ['other keys', { version: 'aa', manifestVersion: null, written: {}, path: '/etc' }, 400],
    ['a key that reaches a prototype', '{"__proto__":{},"version":"aa"}', 400],
    [
      'scenes that are none',
      { version: 'aa', manifestVersion: null, written: { scenes: [{}], exports: [] } },
      422,
    ],
  ])('refuses %s', async (_, body, status) => {
    const folder = await situationFolder();
    const { send } = await opened(folder);
    const before = await readFile(join(folder, 'situation.json'), 'utf8');
    expect((await send('PUT', '/api/situation/written', body)).status).toBe(status);
    expect(await readFile(join(folder, 'situation.json'), 'utf8')).toBe(before);
  });

  it('saves one after the other', async () => {
    const { read, send } = await opened(await situationFolder());
    const before = await read();
    const request = {
      version: before.version,
      manifestVersion: before.manifestVersion,
      written: retitled(before),
    };
    const answers = await Promise.all([1, 2].map(() => send('PUT', '/api/situation/written', request)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('POST /api/situation/archive', () => {
  it('hands out the whole situation with what was edited, every other file as it is', async () => {
    const texts = packageTexts({ 'media/one.txt': 'A picture.' });
    const { situations, read, send } = await opened(undefined);
    await situations.openFiles([{ path: 'small.situation', bytes: zipOf(texts, 'small/') }]);
    const response = await send('POST', '/api/situation/archive', retitled(await read()));
    expect(response.headers.get('content-type')).toBe('application/zip');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(
      Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)])),
    ).toEqual({
      ...texts,
      'situation.json': texts['situation.json']?.replace('"One"', '"Another"'),
    });
  });

  it('makes a package of plain GeoJSON, which opens as it was', async () => {
    const { situations, read, send } = await opened(undefined);
    const point = {
      type: 'Feature',
      properties: { name: 'Here' },
      geometry: { type: 'Point', coordinates: [35, 34] },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(point));
    await situations.openFiles([{ path: 'here.geojson', bytes }]);
    const before = await read();
    const response = await send('POST', '/api/situation/archive', { scenes: [], exports: [] });
    const archive = new Uint8Array(await response.arrayBuffer());
    const again = await situations.openFiles([{ path: 'here.situation', bytes: archive }]);
    expect(again.ok).toBe(true);
    expect((await read()).layers[0]?.features).toEqual(before.layers[0]?.features);
  });

  it('refuses scenes that are none', async () => {
    const { send } = await opened(undefined);
    const response = await send('POST', '/api/situation/archive', { scenes: [{ id: '' }], exports: [] });
    expect(response.status).toBe(422);
  });
});

it('edits are kept for a situation alone, never for a path', async () => {
  const { send } = await opened(undefined);
  expect((await send('PUT', '/api/draft', { situation: '../../x' })).status).toBe(400);
  const { read } = await opened(undefined);
  const { id, place, manifestVersion, written } = await read();
  const draft = { situation: id, place, manifestVersion, keptMs: 1, count: 1, written };
  expect((await send('PUT', '/api/draft', draft)).status).toBe(200);
});

it('the path of what was opened from a disk is known by its place, and that of nothing else', async () => {
  const folder = await situationFolder();
  const { situations, read } = await opened(folder);
  const { place = '' } = await read();
  expect(await situations.pathOf(place)).toBe(folder);
  expect(await situations.pathOf('00')).toBeNull();
  const bundled = await opened(undefined);
  expect(await bundled.situations.pathOf((await bundled.read()).place ?? '')).toBeNull();
});

it('two copies of a folder are two places, the same in every run, and tell no path', async () => {
  const [folder, copy] = [await situationFolder(), await situationFolder()];
  const placeOf = async (path: string) => (await (await opened(path)).read()).place;
  expect(await placeOf(folder)).toMatch(/^[0-9a-f]+$/);
  expect(await placeOf(folder)).toBe(await placeOf(folder));
  expect(await placeOf(folder)).not.toBe(await placeOf(copy));
});
