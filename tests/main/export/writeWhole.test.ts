import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeGif } from '../../../src/main/export/gif/writeGif';
import { refusePlace, writeWholeBy } from '../../../src/main/export/writeWhole';
import { movingSquare } from './film/movingSquare';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sv-whole-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a file that is written in pieces', () => {
  it('appears once it is whole', async () => {
    const path = join(folder, 'a');
    const seen: string[][] = [];
    const written = await writeWholeBy(
      path,
      async (sink) => {
        await sink.write(Uint8Array.of(1));
        seen.push((await readdir(folder)).filter((name) => name === 'a'));
        await sink.write(Uint8Array.of(2));
      },
      { replace: false },
    );
    expect(written.ok).toBe(true);
    expect(seen).toEqual([[]]);
    expect([...(await readFile(path))]).toEqual([1, 2]);
  });

  it('leaves nothing behind when a film is stopped in its middle', async () => {
    const controller = new AbortController();
    const stopped = writeWholeBy(
      join(folder, 'film.gif'),
      (sink) =>
        writeGif(movingSquare({ frameCount: 30 }), sink, {
          comment: '',
          signal: controller.signal,
          onProgress: (done) => done === 10 && controller.abort(),
        }),
      { replace: false },
    );
    await expect(stopped).rejects.toThrow(/abort/i);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is refused before it is begun where its folder is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    const written = await writeWholeBy(join(folder, 'file', 'a'), () => expect.fail('it was begun'), {
      replace: true,
    });
    expect(written.ok ? '' : written.error).toContain('is a file, not a folder');
  });

  it.runIf(process.platform === 'linux')('takes the place of no device', async () => {
    const written = await writeWholeBy('/dev/null', () => expect.fail('it was begun'), { replace: true });
    expect(written.ok ? '' : written.error).toBe('/dev/null is no file that can be replaced');
  });

  it.runIf(process.platform === 'linux')('is refused in words by a system that takes no files', async () => {
    const written = await writeWholeBy('/proc/a', (sink) => sink.write(Uint8Array.of(1)), { replace: true });
    expect(written.ok ? '' : written.error).toBe('/proc/a: this folder cannot be written to');
  });

  it('is refused in words where the disk is full, and nothing of it stays', async () => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
    const written = await writeWholeBy(
      join(folder, 'a'),
      async (sink) => {
        await sink.write(Uint8Array.of(1));
        throw full;
      },
      { replace: false },
    );
    expect(written.ok ? '' : written.error).toContain('the disk is full');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a place that cannot be written to', () => {
  it.each([
    ['a name that is taken', 'taken', 'exists already; --force replaces it'],
    ['a folder that is not there', 'no/file', 'there is no such folder; make'],
    ['a file in place of the folder', 'taken/file', 'is a file, not a folder'],
    ['a folder', '.', 'is a folder'],
  ])('is told before anything is made: %s', async (_, name, words) => {
    await writeFile(join(folder, 'taken'), 'mine');
    expect(await refusePlace(join(folder, name), { replace: false })).toContain(words);
  });

  it('is none where a file may be replaced or is new', async () => {
    await writeFile(join(folder, 'taken'), 'mine');
    expect(await refusePlace(join(folder, 'taken'), { replace: true })).toBeUndefined();
    expect(await refusePlace(join(folder, 'new'), { replace: false })).toBeUndefined();
  });
});
