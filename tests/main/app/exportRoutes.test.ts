import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildApp } from '../../../src/main/app/buildApp';
import { buildBasemapFiles } from '../../../src/main/basemap/basemapFiles';
import { buildCoast } from '../../../src/main/basemap/coast';
import type { ExportDesk } from '../../../src/main/export/desk/exportDesk';
import { buildSituationLibrary } from '../../../src/main/situation/library';
import { gatherHere } from '../../../src/main/situation/search/gatherNames';
import { fail, ok } from '../../../src/shared/result';
import { NO_DRAFTS, NO_REHEARSALS } from '../../fixtures/drafts';
import { NO_EXPORTS } from '../../fixtures/exportDesk';
import { PICTURE } from '../../fixtures/picture';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const situations = buildSituationLibrary(join(RESOURCES, 'situations'));

function appWith(desk: Partial<ExportDesk>) {
  return buildApp({
    rendererDir: RESOURCES,
    resourcesDir: RESOURCES,
    situations,
    drafts: NO_DRAFTS,
    rehearsals: NO_REHEARSALS,
    gatherNames: gatherHere,
    basemap: buildBasemapFiles(join(RESOURCES, 'basemap')),
    coast: buildCoast(join(RESOURCES, 'basemap')),
    exports: { ...NO_EXPORTS, ...desk },
  });
}

async function version(): Promise<string> {
  const loaded = await situations.load();
  return loaded.ok ? loaded.value.version : '';
}

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('a preview', () => {
  it('is the sheet of the open situation', async () => {
    const shown = { svg: '<svg/>', width: 1, height: 1, notes: [] };
    const app = appWith({ preview: async () => ok(shown as never) });
    const body = { version: await version(), picture: PICTURE, options: {} };
    const answer = await app.request('/api/sheet', post(body));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(shown);
  });

  it('is refused in words with the option at fault', async () => {
    const body = { version: await version(), picture: PICTURE, options: { width: 3 } };
    const answer = await appWith({}).request('/api/sheet', post(body));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ option: 'width' });
  });

  it('is refused for a situation that is not open any more', async () => {
    const answer = await appWith({}).request(
      '/api/sheet',
      post({ version: 'old', picture: PICTURE, options: {} }),
    );
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({ error: expect.stringContaining('has changed') });
  });

  it.each([
    ['no JSON', '{', 400],
    ['JSON nested without end', `${'['.repeat(100_000)}`, 400],
    ['keys that reach a prototype', '{"__proto__": {"x": 1}}', 400],
    ['more than anything asked for needs', ' '.repeat(5 * 1024 * 1024), 413],
  ])('refuses %s', async (_, body, status) => {
    const answer = await appWith({}).request('/api/sheet', post(body));
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ error: expect.stringContaining('expected') });
  });
});

describe('an export', () => {
  const request = async () =>
    post({ version: await version(), format: 'png', pictures: [PICTURE], options: {} });

  it('tells how far it is, line by line, and ends with what was written', async () => {
    const written = { files: [{ name: 'a.png', bytes: 3 }], address: '/api/exports/1', notes: [] };
    const app = appWith({
      write: async (_open, _request, { onProgress }) => {
        onProgress(0.5);
        return ok(written);
      },
    });
    const answer = await app.request('/api/exports', await request());
    const lines = (await answer.text()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { is: 'progress', done: 0.5 },
      { is: 'written', ...written },
    ]);
  });

  it('ends with the reason where it is refused', async () => {
    const app = appWith({ write: async () => fail({ option: 'destination', reason: 'the disk is full' }) });
    const answer = await app.request('/api/exports', await request());
    expect(JSON.parse(await answer.text())).toEqual({
      is: 'refused',
      option: 'destination',
      reason: 'the disk is full',
    });
  });

  it('is cancelled by whoever goes away', async () => {
    let told: AbortSignal | undefined;
    const app = appWith({
      write: (_open, _request, { signal }) => {
        told = signal;
        return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)));
      },
    });
    const answer = await app.request('/api/exports', await request());
    await answer.body?.cancel();
    expect(told?.aborted).toBe(true);
  });

  it('says so when the viewer fails in the middle', async () => {
    const error = console.error;
    console.error = () => {};
    const app = appWith({ write: () => Promise.reject(new Error('out of memory')) });
    const answer = await app.request('/api/exports', await request());
    expect(JSON.parse(await answer.text())).toMatchObject({ is: 'refused', option: 'export' });
    console.error = error;
  });
});

describe('what was written', () => {
  it('is fetched as a file to be saved', async () => {
    const stream = new Blob(['abc']).stream();
    const app = appWith({ take: async () => ({ name: 'a.png', bytes: 3, stream }) });
    const answer = await app.request('/api/exports/1');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="a.png"');
    expect(await answer.text()).toBe('abc');
  });

  it('is gone once it was fetched', async () => {
    const answer = await appWith({}).request('/api/exports/1');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: expect.stringContaining('export it again') });
  });
});
