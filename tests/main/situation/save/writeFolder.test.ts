import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadHere } from '../../../../src/main/situation/loading/loader';
import { placeAt } from '../../../../src/main/situation/place';
import { collectFiles } from '../../../../src/main/situation/save/collectFiles';
import { writeFolder } from '../../../../src/main/situation/save/writeFolder';
import { situationFolder } from '../../../fixtures/situationFolder';

const FILES = new Map([
  ['situation.json', new TextEncoder().encode('{}')],
  ['layers/a.geojson', new TextEncoder().encode('[]')],
]);

describe('a new folder', () => {
  it.each([
    ['where there is none', async () => {}],
    ['where there is an empty one', (folder: string) => mkdir(folder)],
  ])('is written with all files, and nothing beside it: %s', async (_, prepare) => {
    const root = await situationFolder();
    const folder = join(root, 'copy');
    await prepare(folder);
    expect(await writeFolder(folder, FILES)).toEqual({ ok: true, value: null });
    expect(await readFile(join(folder, 'layers/a.geojson'), 'utf8')).toBe('[]');
    expect(await readdir(root)).toEqual(['copy', 'layers', 'situation.json']);
  });

  it.each([
    ['a folder that holds something', (folder: string) => mkdir(join(folder, 'within'), { recursive: true })],
    ['a file', (folder: string) => writeFile(folder, 'mine')],
  ])('takes no name that is taken: %s', async (_, prepare) => {
    const root = await situationFolder();
    const folder = join(root, 'copy');
    await prepare(folder);
    const before = await stat(folder);
    expect(await writeFolder(folder, FILES)).toMatchObject({ ok: false, error: [{ file: 'copy' }] });
    expect((await stat(folder)).ino).toBe(before.ino);
    expect(await readdir(root)).toEqual(['copy', 'layers', 'situation.json']);
  });

  it('is refused where its parent is gone', async () => {
    const root = await situationFolder();
    expect(await writeFolder(join(root, 'gone/copy'), FILES)).toMatchObject({ ok: false });
  });
});

describe('the files of a folder', () => {
  const place = (path: string) => placeAt(path, 'one', 'path', loadHere);

  it('are all that are in it, without what is hidden', async () => {
    const folder = await situationFolder({ 'media/a.txt': 'A', '.git/config': 'x', '.DS_Store': 'x' });
    const files = await collectFiles(place(folder), { scenes: [], exports: [] });
    expect(files.ok && [...files.value.keys()].sort()).toEqual([
      'layers/places.geojson',
      'media/a.txt',
      'situation.json',
    ]);
    expect(files.ok && new TextDecoder().decode(files.value.get('situation.json'))).toContain('"scenes":[]');
  });

  it('are refused where there is no manifest', async () => {
    const folder = await situationFolder({ 'situation.json': undefined });
    expect(await collectFiles(place(folder), { scenes: [], exports: [] })).toMatchObject({
      ok: false,
      error: [{ file: 'situation.json', found: 'no such file' }],
    });
  });
});
