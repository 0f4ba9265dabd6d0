import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../../src/main/app/buildApp';
import { buildBasemapFiles } from '../../../src/main/basemap/basemapFiles';
import { buildCoast } from '../../../src/main/basemap/coast';
import { buildSituationLibrary } from '../../../src/main/situation/library';
import { gatherHere } from '../../../src/main/situation/search/gatherNames';
import type { Api } from '../../../src/shared/api';
import { NO_DRAFTS, NO_REHEARSALS } from '../../fixtures/drafts';
import { NO_EXPORTS } from '../../fixtures/exportDesk';
import { situationFolder } from '../../fixtures/situationFolder';
import { manifest } from '../../fixtures/situationJson';
import { packageTexts, zipOf } from '../../fixtures/zip';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
let rendererDir = '';

beforeAll(async () => {
  rendererDir = await mkdtemp(join(tmpdir(), 'renderer-'));
  await writeFile(join(rendererDir, 'index.html'), '<!doctype html><title>Viewer</title>');
});
afterAll(() => rm(rendererDir, { recursive: true }));

function appOver(opened?: string) {
  return buildApp({
    rendererDir,
    resourcesDir: RESOURCES,
    situations: buildSituationLibrary(join(RESOURCES, 'situations'), opened),
    drafts: NO_DRAFTS,
    rehearsals: NO_REHEARSALS,
    gatherNames: gatherHere,
    basemap: buildBasemapFiles(join(RESOURCES, 'basemap')),
    coast: buildCoast(join(RESOURCES, 'basemap')),
    exports: NO_EXPORTS,
  });
}

describe('every answer', () => {
  it.each(['/', '/api/situation', '/basemap/catalogue.json', '/nothing/here', '/api/shore'])(
    'carries the security headers: %s',
    async (path) => {
      const { headers } = await appOver().request(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );
});

describe('files', () => {
  it('gives the page at its root, and the base map', async () => {
    expect(await (await appOver().request('/')).text()).toContain('<title>Viewer</title>');
    const catalogue = await (await appOver().request('/basemap/catalogue.json')).json();
    expect(catalogue).toMatchObject({ version: 1 });
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/basemap/../situations/syria-withdrawal-2024/situation.json',
    '/basemap/%2e%2e%2f%2e%2e%2fpackage.json',
    '/basemap/..\\..\\package.json',
  ])('never leave their folder: %s', async (path) => {
    // a Request normalises `..`, a hand-written one need not: both must come to nothing
    const answer = await appOver().fetch(new Request(`http://viewer${path}`));
    expect(answer.status).toBe(404);
  });
});

describe('the base map', () => {
  it('is answered several files at a time', async () => {
    const answer = await appOver().request('/api/basemap?files=medium/3-4-3.geojson,labels/world.geojson');
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toHaveLength(2);
  });

  it('has no file that its catalogue does not list', async () => {
    const answer = await appOver().request('/api/basemap?files=../package.json');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: 'the base map has no ../package.json' });
  });
});

describe('the situation', () => {
  it('is answered compiled', async () => {
    const answer = await appOver().request('/api/situation');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ situation: { id: 'syria-withdrawal-2024' } });
  });

  it('that cannot be opened is answered by its problems', async () => {
    const folder = await situationFolder({ 'situation.json': '{' });
    const answer = await appOver(folder).request('/api/situation');
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ situation: null, problems: [{ file: 'situation.json' }] });
  });

  it('is replaced by another listed one, but by no path that a page names', async () => {
    const folder = await situationFolder({ 'situation.json': manifest() });
    const app = appOver(folder);
    const put = (body: string) => app.request('/api/situation', { method: 'PUT', body });
    for (const body of [JSON.stringify({ reference: folder }), '{"reference":"../x"}', 'null', '{'])
      expect((await put(body)).status).toBe(400);
    expect(await (await app.request('/api/situation')).json()).toMatchObject({ situation: { id: 'small' } });

    expect((await put('{"reference":"syria-withdrawal-2024"}')).status).toBe(200);
    expect(await (await app.request('/api/situation')).json()).toMatchObject({
      situation: { id: 'syria-withdrawal-2024' },
    });
  });

  it('stays when another one turns out to be broken', async () => {
    const folder = await situationFolder();
    const app = appOver(folder);
    await app.request('/api/situation');
    const put = (reference: string) =>
      app.request('/api/situation', { method: 'PUT', body: JSON.stringify({ reference }) });
    await put('syria-withdrawal-2024');
    await writeFile(join(folder, 'situation.json'), '{');
    const answer = await put('opened-1');
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ problems: [{ file: 'situation.json' }] });
    expect(await (await app.request('/api/situation')).json()).toMatchObject({
      situation: { id: 'syria-withdrawal-2024' },
    });
  });
});

describe('files that are handed over', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const bodyOf = (files: Record<string, Uint8Array>) =>
    new Blob([
      `${JSON.stringify(Object.entries(files).map(([path, { length }]) => ({ path, size: length })))}\n`,
      ...Object.values(files).map((bytes) => Uint8Array.from(bytes)),
    ]);
  const post = (app: ReturnType<typeof appOver>, body: BodyInit, headers: Record<string, string> = {}) =>
    app.request('/api/situations', { method: 'POST', body, headers });
  const listIn = async (app: ReturnType<typeof appOver>) =>
    ((await (await app.request('/api/situations')).json()) as Api['GET /api/situations']).situations;

  it('are the open situation from then on, listed beside the bundled ones', async () => {
    const app = appOver();
    const answer = await post(app, bodyOf({ 'mine.situation': zipOf(packageTexts()) }));
    expect([answer.status, await answer.json()]).toEqual([200, { id: 'small' }]);
    expect(await (await app.request('/api/situation')).json()).toMatchObject({ situation: { id: 'small' } });
    expect(await listIn(app)).toEqual([
      expect.objectContaining({ reference: 'syria-withdrawal-2024', from: null, isOpen: false }),
      {
        reference: 'opened-1',
        id: 'small',
        title: 'Small',
        from: 'mine.situation',
        isOpen: true,
        isLive: false,
      },
    ]);

    await app.request('/api/situation', { method: 'PUT', body: '{"reference":"syria-withdrawal-2024"}' });
    expect((await listIn(app)).map(({ isOpen }) => isOpen)).toEqual([true, false]);
    await app.request('/api/situation', { method: 'PUT', body: '{"reference":"opened-1"}' });
    expect(await (await app.request('/api/situation')).json()).toMatchObject({ situation: { id: 'small' } });
  });

  it('that are refused say why, and leave open what is open', async () => {
    const app = appOver();
    const answer = await post(app, bodyOf({ 'situation.json': bytesOf('{ "format": oops }') }));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      name: 'situation.json',
      problems: [{ file: 'situation.json', expected: 'JSON', found: expect.stringContaining('line 1') }],
    });
    expect(await (await app.request('/api/situation')).json()).toMatchObject({
      situation: { id: 'syria-withdrawal-2024' },
    });
    expect(await listIn(app)).toHaveLength(1);
  });

  it('of which no layer can be shown are refused, too', async () => {
    const texts = packageTexts({ 'layers/places.geojson': '{' });
    const answer = await post(appOver(), bodyOf({ 'mine.zip': zipOf(texts) }));
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { name: 'mine.zip', problems: [{ file: 'layers/places.geojson' }] },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['no line', '[]'],
    ['an empty list', '[]\n'],
    ['no list', '{}\n'],
    ['no JSON', 'oops\n'],
    ['more bytes than it lists', '[{"path":"a","size":1}]\nab'],
    ['fewer bytes than it lists', '[{"path":"a","size":3}]\nab'],
    ['a negative size', '[{"path":"a","size":-1},{"path":"b","size":3}]\nab'],
    ['a path that is none', '[{"path":"","size":2}]\nab'],
  ])('are refused with 400 when the body holds %s', async (_, body) => {
    expect((await post(appOver(), body)).status).toBe(400);
  });

  it('are refused with 413 when they are announced as too many bytes', async () => {
    const answer = await post(appOver(), '[]\n', { 'content-length': String(2 ** 30) });
    expect(answer.status).toBe(413);
  });

  it('are refused with 413 as soon as too many bytes have come', async () => {
    let sent = 0;
    const chunk = new Uint8Array(16 * 1024 * 1024);
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.length;
        controller.enqueue(chunk);
      },
    });
    const request = new Request('http://viewer/api/situations', {
      method: 'POST',
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect((await appOver().fetch(request)).status).toBe(413);
    expect(sent).toBeLessThan(600 * 1024 * 1024);
  });

  it('open nothing once whoever sent them has given up', async () => {
    const app = appOver();
    await app.request('/api/situation');
    const ended = new AbortController();
    const body = new Uint8Array(await bodyOf({ 'a.situation': zipOf(packageTexts()) }).arrayBuffer());
    const request = new Request('http://viewer/api/situations', {
      method: 'POST',
      body,
      signal: ended.signal,
    });
    const answer = app.fetch(request);
    await new Promise((resolve) => setTimeout(resolve));
    ended.abort();
    await answer;
    expect(await (await app.request('/api/situation')).json()).toMatchObject({
      situation: { id: 'syria-withdrawal-2024' },
    });
  });
});

describe('questions', () => {
  it('about the shore are answered with a distance, and refused without a position', async () => {
    const { shore } = (await (await appOver().request('/api/shore?lon=35.7&lat=34.9')).json()) as {
      shore: { distanceM: number };
    };
    expect(shore.distanceM).toBeGreaterThan(10_000);
    expect(shore.distanceM).toBeLessThan(20_000);
    for (const query of ['', '?lon=35.7', '?lon=200&lat=0', '?lon=x&lat=0'])
      expect((await appOver().request(`/api/shore${query}`)).status).toBe(400);
  });

  it('for an APP-6 symbol are answered with an SVG, and refused for what is no code', async () => {
    const answer = await appOver().request('/symbols/purple/claimed/10043000001202000000.svg');
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(await answer.text()).toMatch(/^<svg/);
    expect((await appOver().request('/symbols/purple/claimed/123.svg')).status).toBe(400);
    expect((await appOver().request('/symbols/purple/sure/10043000001202000000.svg')).status).toBe(400);
    expect((await appOver().request('/symbols/pink/claimed/10043000001202000000.svg')).status).toBe(400);
  });

  it('that nobody answers are told so', async () => {
    const answer = await appOver().request('/api/nothing');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: 'nothing at /api/nothing' });
  });
});
