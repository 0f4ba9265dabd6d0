import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadSituation } from '../../../src/main/situation/loadSituation';
import { loadOpenedFiles } from '../../../src/main/situation/openedFiles';
import { problemInWords } from '../../../src/shared/situation/problem';
import { situationFolder } from '../../fixtures/situationFolder';
import { feature, layer, manifest } from '../../fixtures/situationJson';
import { packageTexts, zipOf } from '../../fixtures/zip';

const encoder = new TextEncoder();

function filesOf(texts: Record<string, string | Uint8Array>) {
  return Object.entries(texts).map(([path, text]) => ({
    path,
    bytes: typeof text === 'string' ? encoder.encode(text) : text,
  }));
}

async function load(texts: Record<string, string | Uint8Array>) {
  return loadOpenedFiles(filesOf(texts));
}

async function problemsOf(texts: Record<string, string | Uint8Array>): Promise<string[]> {
  const loaded = await load(texts);
  return (loaded.ok ? loaded.value.problems : loaded.error).map(problemInWords);
}

describe('a package', () => {
  it('is the same situation as folder, zipped on disk, zipped and handed over, dropped, or picked file by file', async () => {
    const texts = packageTexts();
    const folder = await mkdtemp(join(tmpdir(), 'zipped-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'a.situation'), zipOf(texts, 'small/'));
    const within = Object.fromEntries(Object.entries(texts).map(([path, text]) => [`small/${path}`, text]));
    const side = Object.fromEntries(
      Object.entries(texts).map(([path, text]) => [path.replace(/.*\//, ''), text]),
    );
    const all = await Promise.all([
      loadSituation(await situationFolder()),
      loadSituation(join(folder, 'a.situation')),
      load({ 'a.situation': zipOf(texts) }),
      load(within),
      load(texts),
      load(side),
    ]);
    for (const each of all) expect(each).toEqual(all[0]);
    expect(all[0]).toMatchObject({ ok: true, value: { id: 'small', problems: [] } });
  });

  it('is refused with the place of every fault, as one on disk is', async () => {
    const wrong = packageTexts({
      'situation.json': manifest({ timeZone: 'Mars' }),
      'layers/places.geojson': layer(
        feature('a', {}, { geometry: { type: 'Point', coordinates: [35, 91] } }),
      ),
    });
    const lines = [
      'situation.json: /timeZone: expected an IANA time zone such as Asia/Damascus, found “Mars”',
      'layers/places.geojson: /features/0/geometry/coordinates/1: expected a latitude from -90 to 90, found 91',
    ];
    expect(await problemsOf(wrong)).toEqual(lines);
    expect(await problemsOf({ 'a.zip': zipOf(wrong, 'in/') })).toEqual(lines);
  });

  it('is refused when a key in it reaches for a prototype, zipped or not', async () => {
    const texts = packageTexts({ 'situation.json': '{ "__proto__": { "admin": true } }' });
    const line = 'situation.json: /: expected ordinary keys, found the key “__proto__”, which is not allowed';
    expect(await problemsOf(texts)).toEqual([line]);
    expect(await problemsOf({ 'a.situation': zipOf(texts) })).toEqual([line]);
  });

  it('is refused when a path leads out of it or is there twice', async () => {
    expect(await problemsOf({ ...packageTexts(), '../x.geojson': '{}' })).toEqual([
      '../x.geojson: /: expected a path inside the package, found a path that leads elsewhere',
    ]);
    const twice = [...filesOf(packageTexts()), ...filesOf(packageTexts())];
    const loaded = await loadOpenedFiles(twice);
    expect(loaded.ok ? [] : loaded.error.map(({ found }) => found)).toEqual(
      Array(2).fill('a second file of this path'),
    );
  });

  it('is refused without a manifest', async () => {
    const line = 'expected situation.json at its root or in its one folder, found no such file';
    expect(await problemsOf({ 'docs/a.txt': 'a', 'docs/b.txt': 'b' })).toEqual([`docs: /: ${line}`]);
    expect(await problemsOf({ 'a.zip': zipOf({ 'a.txt': 'a' }) })).toEqual([`a.zip: /: ${line}`]);
  });

  it('is refused when there is nothing at all', async () => {
    expect(await loadOpenedFiles([])).toMatchObject({ ok: false });
  });
});
