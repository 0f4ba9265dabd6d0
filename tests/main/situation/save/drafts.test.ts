import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildDrafts } from '../../../../src/main/situation/save/drafts';
import type { Draft } from '../../../../src/shared/api';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'drafts-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return join(path, 'new');
}

const SMALL = { situation: 'small', place: 'f1' };

const draft = (more: Partial<Draft> = {}): Draft => ({
  situation: 'small',
  place: 'f1',
  manifestVersion: 'aa',
  keptMs: 1,
  count: 3,
  written: { scenes: [], exports: [{ name: 'Wall' }] },
  ...more,
});

it('edits are kept for another run, until they are forgotten', async () => {
  const path = await folder();
  await buildDrafts(path).keep(draft(), null);
  expect(await buildDrafts(path).read(SMALL, 'aa')).toEqual(draft());
  expect(await buildDrafts(path).read({ ...SMALL, situation: 'other' }, 'aa')).toBeNull();
  await buildDrafts(path).forget(SMALL);
  expect(await buildDrafts(path).read(SMALL, 'aa')).toBeNull();
  expect(await readdir(path)).toEqual([]);
});

it('those of the version that is open come before later ones of another', async () => {
  const drafts = buildDrafts(await folder());
  await drafts.keep(draft(), null);
  await drafts.keep(draft({ manifestVersion: 'bb', keptMs: 2 }), null);
  expect((await drafts.read(SMALL, 'aa'))?.manifestVersion).toBe('aa');
  expect((await drafts.read(SMALL, 'cc'))?.manifestVersion).toBe('bb');
});

it('edits of one copy of a situation are neither offered nor forgotten with those of another', async () => {
  const drafts = buildDrafts(await folder());
  const copy = { ...SMALL, place: 'f2' };
  await drafts.keep(draft(), null);
  expect(await drafts.read(copy, 'aa')).toBeNull();
  await drafts.keep(draft({ ...copy, count: 9 }), null);
  expect((await drafts.read(SMALL, 'aa'))?.count).toBe(3);
  await drafts.forget(copy);
  expect(await drafts.read(SMALL, 'bb')).toEqual(draft());
});

it('the last that was sent stays, however many come at once', async () => {
  const drafts = buildDrafts(await folder());
  await Promise.all([1, 2, 3, 4].map((count) => drafts.keep(draft({ count }), null)));
  expect((await drafts.read(SMALL, 'aa'))?.count).toBe(4);
});

it('a file that is damaged or none of ours is passed over', async () => {
  const path = await folder();
  const drafts = buildDrafts(path);
  await drafts.keep(draft(), null);
  await writeFile(join(path, 'small@f1@bb.json'), '{ "half');
  await writeFile(
    join(path, 'small@f1@cc.json'),
    JSON.stringify({ path: null, draft: { ...draft(), written: { scenes: [{}] } } }),
  );
  expect(await drafts.read(SMALL, 'bb')).toEqual(draft());
});

it('edits of a folder that was moved are offered where it lies now, those of a copy or of another manifest are not', async () => {
  const path = await folder();
  const drafts = buildDrafts(path);
  const here = { ...SMALL, place: 'f2' };
  await mkdir(path, { recursive: true });
  await drafts.keep(draft(), path);
  expect(await drafts.read(here, 'aa')).toBeNull();
  await drafts.keep(draft(), join(path, 'before'));
  expect(await drafts.read(here, 'aa')).toEqual(draft());
  expect(await drafts.read(here, 'bb')).toBeNull();
  // what is edited here comes first
  await drafts.keep(draft({ ...here, count: 9 }), path);
  expect((await drafts.read(here, 'aa'))?.count).toBe(9);
});

it('edits that were kept long ago are deleted, though not those of what is opened', async () => {
  const path = await folder();
  await buildDrafts(path).keep(draft(), null);
  await buildDrafts(path).keep(draft({ situation: 'other' }), null);
  await buildDrafts(path).keep(draft({ situation: 'young' }), null);
  const long = new Date(Date.now() - 91 * 86_400_000);
  for (const name of await readdir(path))
    if (!name.startsWith('young')) await utimes(join(path, name), long, long);
  expect(await buildDrafts(path).read(SMALL, 'aa')).toEqual(draft());
  expect((await readdir(path)).map((name) => name.split('@')[0])).toEqual(['small', 'young']);
});
