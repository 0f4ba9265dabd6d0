import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { sweepParts } from '../../../src/main/export/sweepParts';
import { writeWholeBy } from '../../../src/main/export/writeWhole';

async function folderOf(...names: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sv-sweep-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const longAgo = new Date(Date.now() - 2 * 3_600_000);
  for (const name of names) {
    await writeFile(join(folder, name), '');
    await utimes(join(folder, name), longAgo, longAgo);
  }
  return folder;
}

/** The number of a process that has ended. */
const ended = () => spawnSync(process.execPath, ['-e', '']).pid;

it('removes old parts of processes that have ended, and nothing else', async () => {
  const gone = ended();
  const others = ['a.png', 'a.part', `a.${gone}.part`, `b.png.${process.pid}.part`, `c.png.${gone}.part.png`];
  const folder = await folderOf(`a.png.${gone}.part`, ...others);
  const fresh = `fresh.png.${gone}.part`;
  await writeFile(join(folder, fresh), '');
  await sweepParts(folder);
  expect((await readdir(folder)).sort()).toEqual([...others, fresh].sort());
});

it('is done before the next file is written into the folder', async () => {
  const folder = await folderOf(`a.png.${ended()}.part`);
  await writeWholeBy(join(folder, 'b.png'), (sink) => sink.write(Uint8Array.of(1)), { replace: false });
  expect(await readdir(folder)).toEqual(['b.png']);
});

it('does not mind a folder that is not there', async () => {
  await expect(sweepParts('/nowhere/at/all')).resolves.toBeUndefined();
});
