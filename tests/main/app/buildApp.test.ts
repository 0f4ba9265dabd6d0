import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../../src/main/app/buildApp';
import { buildCoast } from '../../../src/main/basemap/coast';
import { buildSituationLibrary } from '../../../src/main/situation/library';
import { situationFolder } from '../../fixtures/situationFolder';
import { manifest } from '../../fixtures/situationJson';

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
    coast: buildCoast(join(RESOURCES, 'basemap')),
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

  it('is replaced by another bundled one, but by no folder that a page names', async () => {
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
