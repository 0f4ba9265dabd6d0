import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { buildWaitingFiles } from '../../../../src/main/export/desk/waitingFiles';

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

it('hands out a file once, and nothing of it is left', async () => {
  const waiting = buildWaitingFiles();
  const folder = await waiting.open();
  await writeFile(join(folder, 'a.png'), 'picture');
  const id = waiting.keep(folder, [join(folder, 'a.png')], 'all.zip');
  const fetched = await waiting.take(id);
  expect(fetched).toMatchObject({ name: 'a.png', bytes: 7 });
  expect(fetched && new TextDecoder().decode(await bytesOf(fetched.stream))).toBe('picture');
  await expect.poll(() => existsSync(folder)).toBe(false);
  expect(await waiting.take(id)).toBeUndefined();
});

it('hands out several files as one archive', async () => {
  const waiting = buildWaitingFiles();
  const folder = await waiting.open();
  const paths = ['1.png', '2.png'].map((name) => join(folder, name));
  for (const path of paths) await writeFile(path, path.slice(-5));
  const fetched = await waiting.take(waiting.keep(folder, paths, 'all.zip'));
  expect(fetched).toMatchObject({ name: 'all.zip', bytes: null });
  const entries = fetched ? unzipSync(await bytesOf(fetched.stream)) : {};
  expect(Object.keys(entries)).toEqual(['1.png', '2.png']);
  expect(new TextDecoder().decode(entries['2.png'])).toBe('2.png');
});

it('knows no other files', async () => {
  expect(await buildWaitingFiles().take('../../etc/passwd')).toBeUndefined();
});

it('lets go of what nobody fetched', async () => {
  const waiting = buildWaitingFiles();
  const first = await waiting.open();
  const id = waiting.keep(first, [join(first, 'a')], 'all.zip');
  for (let more = 0; more < 8; more++) waiting.keep(await waiting.open(), [], 'all.zip');
  expect(await waiting.take(id)).toBeUndefined();
  await expect.poll(() => existsSync(first)).toBe(false);
});
