import { chmod, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../../src/main/situation/package/openArchive';
import { versionOf } from '../../../../src/main/situation/readJson';
import { saveSituation } from '../../../../src/main/situation/save/saveSituation';
import { manifestSchema } from '../../../../src/shared/situation/schema/manifest';
import type { Written } from '../../../../src/shared/situation/written';
import { situationFolder } from '../../../fixtures/situationFolder';
import { manifest } from '../../../fixtures/situationJson';
import { packageTexts, zipOf } from '../../../fixtures/zip';

const { scenes: SCENES } = manifestSchema.parse(manifest());
const WRITTEN: Written = {
  scenes: SCENES.map((scene) => ({ ...scene, title: 'Another title' })),
  exports: [],
};

async function opened(folder: string) {
  const path = join(folder, 'situation.json');
  const before = await readFile(path);
  return { path, before, revision: { written: WRITTEN, manifestVersion: versionOf(before) } };
}

describe('saving into a folder', () => {
  it('changes the manifest alone, leaves nothing beside it, and answers its new version', async () => {
    const folder = await situationFolder({ 'situation.json': JSON.stringify(manifest(), null, 2) });
    const { path, before, revision } = await opened(folder);
    const layerBefore = await stat(join(folder, 'layers/places.geojson'));
    const saved = await saveSituation(folder, revision);
    const after = await readFile(path);
    expect(saved).toEqual({ ok: true, value: versionOf(after) });
    expect(after.toString()).toBe(before.toString().replace('"One"', '"Another title"'));
    expect(await readdir(folder)).toEqual(['layers', 'situation.json']);
    expect((await stat(join(folder, 'layers/places.geojson'))).mtimeMs).toBe(layerBefore.mtimeMs);
  });

  it('keeps the rights of the file', async () => {
    const folder = await situationFolder();
    const { path, revision } = await opened(folder);
    await chmod(path, 0o666);
    await saveSituation(folder, revision);
    expect((await stat(path)).mode & 0o777).toBe(0o666);
  });

  it('touches nothing when the file has changed since, unless it is told to', async () => {
    const folder = await situationFolder();
    const { path, revision } = await opened(folder);
    const theirs = JSON.stringify(manifest({ title: 'Theirs' }));
    await writeFile(path, theirs);
    expect(await saveSituation(folder, revision)).toEqual({ ok: false, error: { is: 'changed' } });
    expect(await readFile(path, 'utf8')).toBe(theirs);
    // what they changed elsewhere in the file stays
    await saveSituation(folder, { ...revision, manifestVersion: null });
    expect(await readFile(path, 'utf8')).toBe(theirs.replace('"One"', '"Another title"'));
  });

  it('saves when the file was merely touched', async () => {
    const folder = await situationFolder();
    const { path, revision } = await opened(folder);
    await utimes(path, new Date(), new Date());
    expect(await saveSituation(folder, revision)).toMatchObject({ ok: true });
  });

  it.each([
    ['the file', (folder: string) => chmod(join(folder, 'situation.json'), 0o444)],
    ['the folder', (folder: string) => chmod(folder, 0o555)],
  ])('refuses what is read-only, and says what: %s', async (_, lock) => {
    const folder = await situationFolder();
    const { path, before, revision } = await opened(folder);
    await lock(folder);
    const saved = await saveSituation(folder, revision);
    await chmod(folder, 0o755);
    expect(saved).toMatchObject({
      ok: false,
      error: {
        is: 'refused',
        problems: [{ file: 'situation.json', expected: 'a file that can be written' }],
      },
    });
    expect(saved.ok || JSON.stringify(saved.error)).toContain('read-only');
    expect(await readFile(path)).toEqual(before);
  });

  it('refuses a file that is gone or has become unreadable as JSON', async () => {
    const folder = await situationFolder();
    const { path, revision } = await opened(folder);
    await writeFile(path, '{ "half');
    expect(await saveSituation(folder, { ...revision, manifestVersion: null })).toMatchObject({
      ok: false,
      error: { is: 'refused' },
    });
    expect(await readFile(path, 'utf8')).toBe('{ "half');
    await rm(path);
    expect(await saveSituation(folder, revision)).toMatchObject({
      ok: false,
      error: { is: 'refused', problems: [{ found: 'no such file' }] },
    });
  });

  it('refuses what the schema refuses, and says where', async () => {
    const folder = await situationFolder();
    const { path, before, revision } = await opened(folder);
    const scenes = SCENES.map((scene) => ({ ...scene, at: 'yesterday' }));
    expect(await saveSituation(folder, { ...revision, written: { scenes, exports: [] } })).toMatchObject({
      ok: false,
      error: { is: 'refused', problems: [{ path: '/scenes/0/at' }] },
    });
    expect(await readFile(path)).toEqual(before);
  });

  it('leaves the old file where writing breaks off', async () => {
    const folder = await situationFolder();
    const { path, before, revision } = await opened(folder);
    // the name that it writes under is taken by a folder: as good as a disk that refuses
    await mkdir(join(folder, `.situation.json.${process.pid}.part`));
    expect(await saveSituation(folder, revision)).toMatchObject({ ok: false });
    expect(await readFile(path)).toEqual(before);
  });
});

describe('saving into an archive', () => {
  it.each(['', 'in one folder/'])('rewrites the manifest and carries the others over: %s', async (root) => {
    const folder = await situationFolder();
    const path = join(folder, 'small.situation');
    const texts = packageTexts({ 'media/one.txt': 'A picture.' });
    await writeFile(path, zipOf(texts, root));
    const revision = {
      written: WRITTEN,
      manifestVersion: versionOf(Buffer.from(texts['situation.json'] ?? '')),
    };
    expect(await saveSituation(path, revision)).toMatchObject({ ok: true });
    const archive = await readFile(path);
    expect(openArchive('small', archive)).toMatchObject({ ok: true });
    const after = Object.entries(unzipSync(archive)).map(([name, bytes]) => [
      name.slice(root.length),
      Buffer.from(bytes).toString(),
    ]);
    expect(Object.fromEntries(after)).toEqual({
      ...texts,
      'situation.json': texts['situation.json']?.replace('"One"', '"Another title"'),
    });
  });

  it('refuses an archive whose manifest has changed since', async () => {
    const folder = await situationFolder();
    const path = join(folder, 'small.situation');
    const archive = zipOf(packageTexts());
    await writeFile(path, archive);
    expect(await saveSituation(path, { written: WRITTEN, manifestVersion: 'ab' })).toEqual({
      ok: false,
      error: { is: 'changed' },
    });
    expect(await readFile(path)).toEqual(Buffer.from(archive));
  });
});

it('saves into no file that is no situation', async () => {
  const folder = await situationFolder();
  const path = join(folder, 'layers/places.geojson');
  expect(await saveSituation(path, { written: WRITTEN, manifestVersion: 'ab' })).toEqual({
    ok: false,
    error: { is: 'nowhere' },
  });
});
