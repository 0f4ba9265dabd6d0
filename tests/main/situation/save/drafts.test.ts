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

const draft = (more: Partial<Draft> = {}): Draft => ({
  situation: 'small',
  manifestVersion: 'aa',
  keptMs: 1,
  count: 3,
  written: { scenes: [], exports: [{ name: 'Wall' }] },
  ...more,
});

it('edits are kept for another run, until they are forgotten', async () => {
  const path = await folder();
  await buildDrafts(path).keep(draft());
  expect(await buildDrafts(path).read('small', 'aa')).toEqual(draft());
  expect(await buildDrafts(path).read('other', 'aa')).toBeNull();
  await buildDrafts(path).forget('small');
  expect(await buildDrafts(path).read('small', 'aa')).toBeNull();
  expect(await readdir(path)).toEqual([]);
});

it('those of the version that is open come before later ones of another', async () => {
  const drafts = buildDrafts(await folder());
  await drafts.keep(draft());
  await drafts.keep(draft({ manifestVersion: 'bb', keptMs: 2 }));
  expect((await drafts.read('small', 'aa'))?.manifestVersion).toBe('aa');
  expect((await drafts.read('small', 'cc'))?.manifestVersion).toBe('bb');
});

it('the last that was sent stays, however many come at once', async () => {
  const drafts = buildDrafts(await folder());
  await Promise.all([1, 2, 3, 4].map((count) => drafts.keep(draft({ count }))));
  expect((await drafts.read('small', 'aa'))?.count).toBe(4);
});

it('a file that is damaged or none of ours is passed over', async () => {
  const path = await folder();
  const drafts = buildDrafts(path);
  await drafts.keep(draft());
  await writeFile(join(path, 'small@bb.json'), '{ "half');
  await writeFile(join(path, 'small@cc.json'), JSON.stringify({ ...draft(), written: { scenes: [{}] } }));
  expect(await drafts.read('small', 'bb')).toEqual(draft());
});
