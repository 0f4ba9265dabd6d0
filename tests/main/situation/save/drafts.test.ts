import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
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
  await buildDrafts(path).keep(draft());
  expect(await buildDrafts(path).read(SMALL, 'aa')).toEqual(draft());
  expect(await buildDrafts(path).read({ ...SMALL, situation: 'other' }, 'aa')).toBeNull();
  await buildDrafts(path).forget(SMALL);
  expect(await buildDrafts(path).read(SMALL, 'aa')).toBeNull();
  expect(await readdir(path)).toEqual([]);
});

it('those of the version that is open come before later ones of another', async () => {
  const drafts = buildDrafts(await folder());
  await drafts.keep(draft());
  await drafts.keep(draft({ manifestVersion: 'bb', keptMs: 2 }));
  expect((await drafts.read(SMALL, 'aa'))?.manifestVersion).toBe('aa');
  expect((await drafts.read(SMALL, 'cc'))?.manifestVersion).toBe('bb');
});

it('edits of one copy of a situation are neither offered nor forgotten with those of another', async () => {
  const drafts = buildDrafts(await folder());
  const copy = { ...SMALL, place: 'f2' };
  await drafts.keep(draft());
  expect(await drafts.read(copy, 'aa')).toBeNull();
  await drafts.keep(draft({ ...copy, count: 9 }));
  expect((await drafts.read(SMALL, 'aa'))?.count).toBe(3);
  await drafts.forget(copy);
  expect(await drafts.read(SMALL, 'bb')).toEqual(draft());
});

it('the last that was sent stays, however many come at once', async () => {
  const drafts = buildDrafts(await folder());
  await Promise.all([1, 2, 3, 4].map((count) => drafts.keep(draft({ count }))));
  expect((await drafts.read(SMALL, 'aa'))?.count).toBe(4);
});

it('a file that is damaged or none of ours is passed over', async () => {
  const path = await folder();
  const drafts = buildDrafts(path);
  await drafts.keep(draft());
  await writeFile(join(path, 'small@f1@bb.json'), '{ "half');
  await writeFile(join(path, 'small@f1@cc.json'), JSON.stringify({ ...draft(), written: { scenes: [{}] } }));
  expect(await drafts.read(SMALL, 'bb')).toEqual(draft());
});
