import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writePngArchive, writePngSequence } from '../../../../src/main/export/film/pngSequence';
import { memorySink } from './memorySink';
import { movingSquare } from './movingSquare';

const encode = async (rgba: Uint8Array) => rgba.slice(0, 3);

describe('a sequence of pictures', () => {
  it('is numbered so that names sort as the film plays', async () => {
    const files: string[] = [];
    const write = async (file: string) => void files.push(file);
    await writePngSequence(movingSquare({ frameCount: 3 }), { name: 'film', encode, write });
    expect(files).toEqual(['film-0001.png', 'film-0002.png', 'film-0003.png']);
  });

  it('is the same in an archive, of the same bytes each time', async () => {
    const [one, two] = [memorySink(), memorySink()];
    for (const sink of [one, two])
      await writePngArchive(movingSquare({ frameCount: 3 }), sink, { name: 'film', encode });
    expect(Object.keys(unzipSync(one.bytes))).toEqual(['film-0001.png', 'film-0002.png', 'film-0003.png']);
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });

  it('ends where it is told to', async () => {
    const controller = new AbortController();
    const files: string[] = [];
    const write = async (file: string) => {
      files.push(file);
      if (files.length === 2) controller.abort();
    };
    const stopped = writePngSequence(movingSquare({ frameCount: 9 }), {
      name: 'film',
      encode,
      write,
      signal: controller.signal,
    });
    await expect(stopped).rejects.toThrow(/abort/i);
    expect(files).toHaveLength(2);
  });
});
