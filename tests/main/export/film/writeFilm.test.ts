import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReadyFilm } from '../../../../src/main/export/film/exportFilm';
import { writeFilm } from '../../../../src/main/export/film/writeFilm';
import { sheetAbout, smallSheet } from '../../../fixtures/smallSheet';
import { memorySink } from './memorySink';
import { movingSquare } from './movingSquare';

const titles = ['One', 'Two', 'Three'];
const aboutAt = (index: number) => ({ ...sheetAbout(), title: titles[index] ?? '' });

const film: ReadyFilm = {
  source: movingSquare({ frameCount: 3 }),
  sheet: smallSheet(),
  aboutAt,
  about: {
    first: aboutAt(0),
    last: aboutAt(2),
    parts: titles.map((_, index) => aboutAt(index)),
    hasScenes: true,
  },
  notes: [],
};

async function written(format: 'gif' | 'frames'): Promise<Uint8Array> {
  const sink = memorySink();
  const openEncoder = () => Promise.reject(new Error('no encoder'));
  await writeFilm(format, film, sink, { openEncoder });
  return sink.bytes;
}

describe('writeFilm', () => {
  it('says in each picture of a sequence what that picture shows', async () => {
    const pictures = Object.values(unzipSync(await written('frames'))).map((png) => Buffer.from(png));
    expect(
      pictures.map((png) => /iTXtTitle\0{5}([A-Z][a-z]+)/.exec(png.toString('latin1'))?.[1]?.slice(0, 5)),
    ).toEqual([
      expect.stringMatching(/^One/),
      expect.stringMatching(/^Two/),
      expect.stringMatching(/^Three/),
    ]);
  });

  it('says of a film over several scenes what all of it is of, and nothing of its first frame alone', async () => {
    const gif = Buffer.from(await written('gif')).toString('utf8');
    expect(gif).toContain('Small\n');
    expect(gif).not.toContain('One');
  });
});
