import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildArchive, packFiles } from '../../../src/main/export/archive';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('an archive', () => {
  it('holds each file as it was given, compressed or not, in pieces or whole', () => {
    const archive = buildArchive();
    const push = archive.begin('words.txt', 'deflated');
    push(bytes('one '.repeat(1000)), false);
    push(bytes('two'), true);
    archive.begin('picture.png', 'stored')(bytes('as it is'), true);
    archive.end();
    const whole = Buffer.concat(archive.take());
    const files = unzipSync(whole);
    expect(Object.keys(files)).toEqual(['words.txt', 'picture.png']);
    expect(strFromU8(files['words.txt'] ?? bytes(''))).toBe(`${'one '.repeat(1000)}two`);
    expect(strFromU8(files['picture.png'] ?? bytes(''))).toBe('as it is');
    expect(whole.length).toBeLessThan(600);
    expect(whole.includes('as it is')).toBe(true);
  });

  it('hands its bytes on once', () => {
    const archive = buildArchive();
    archive.begin('a', 'stored')(bytes('a'), true);
    expect(archive.take().length).toBeGreaterThan(0);
    expect(archive.take()).toEqual([]);
  });
});

describe('files that are packed', () => {
  const files = new Map([
    ['situation.json', bytes('{}')],
    ['layers/large.geojson', new Uint8Array(2_500_000).fill(32)],
    ['media/empty', new Uint8Array()],
  ]);
  const pack = async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of packFiles(files)) pieces.push(piece);
    return Buffer.concat(pieces);
  };

  it('are read back as they were', async () => {
    const read = unzipSync(await pack());
    expect(Object.keys(read)).toEqual([...files.keys()]);
    for (const [path, held] of files) expect(Buffer.from(read[path] ?? []).equals(held), path).toBe(true);
  });

  it('are the same bytes each time', async () => {
    expect((await pack()).equals(await pack())).toBe(true);
  });

  it('leave the thread free between pieces', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await pack();
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });
});
