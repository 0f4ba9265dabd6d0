import { describe, expect, it } from 'vitest';
import { openFileSet } from '../../../../src/main/situation/package/fileSet';
import { isArchive, openArchive } from '../../../../src/main/situation/package/openArchive';
import { problemInWords } from '../../../../src/shared/situation/problem';
import { type ForgedEntry, forgeZip, packageTexts, zipOf } from '../../../fixtures/zip';

const MIB = 1024 * 1024;

function problemsOf(bytes: Uint8Array): string[] {
  const opened = openArchive('a.situation', bytes);
  return opened.ok ? [] : opened.error.map(problemInWords);
}

async function textOf(bytes: Uint8Array, file: string, limitBytes = MIB): Promise<string> {
  const set = openArchive('a.situation', bytes);
  if (!set.ok) throw new Error(set.error.map(problemInWords).join('\n'));
  const files = openFileSet(set.value);
  if (!files.ok) throw new Error(JSON.stringify(files.error));
  const read = await files.value.read(file, limitBytes);
  return read.ok ? new TextDecoder().decode(read.value) : `refused: ${read.error.found}`;
}

describe('an archive', () => {
  const texts = packageTexts();

  it('is read with its package at the root, or in one folder', async () => {
    for (const folder of ['', 'my situation/', 'ситуация/'])
      expect(await textOf(zipOf(texts, folder), 'layers/places.geojson')).toBe(
        texts['layers/places.geojson'],
      );
  });

  it('is known by its first bytes, whatever it is called', () => {
    expect(isArchive(zipOf(texts))).toBe(true);
    expect(isArchive(new TextEncoder().encode('{"type":'))).toBe(false);
    expect(isArchive(new Uint8Array())).toBe(false);
  });

  it('may hold what a Mac adds, names with accents decomposed, a comment and stored files', async () => {
    const noisy = zipOf({
      ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [`my/${path}`, text])),
      '__MACOSX/my/._situation.json': 'x',
      'my/.DS_Store': 'x',
      'my/layers/cafe\u0301.geojson': 'decomposed',
    });
    expect(await textOf(noisy, 'layers/caf\u00e9.geojson')).toBe('decomposed');
    const stored = forgeZip([{ path: 'situation.json', text: 'as it is', method: 0 }]);
    expect(await textOf(stored, 'situation.json')).toBe('as it is');
    const commented = Buffer.concat([stored, Buffer.from('made by hand')]);
    commented.writeUInt16LE('made by hand'.length, stored.length - 2);
    expect(await textOf(commented, 'situation.json')).toBe('as it is');
  });

  it('says of a file that it has not, or that is too large, without unpacking it', async () => {
    expect(await textOf(zipOf(texts), 'layers/none.geojson')).toBe('refused: no such file');
    expect(await textOf(zipOf(texts), 'situation.json', 10)).toMatch(/^refused: a file of 0\.0 MiB/);
  });
});

describe('an archive is refused', () => {
  const whole = zipOf(packageTexts());

  it('when it is cut off anywhere, and never throws', () => {
    for (let length = 0; length < whole.length; length += 7)
      expect(problemsOf(whole.subarray(0, length))).toEqual([
        'a.situation: /: expected a whole zip archive, found a file that is none, or is cut off',
      ]);
  });

  it('or read rightly, but never throws, when any byte of it is another', async () => {
    for (let at = 0; at < whole.length; at += 3) {
      const bytes = Uint8Array.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      const set = openArchive('a.situation', bytes);
      if (!set.ok) continue;
      const texts = packageTexts();
      for (const [path, file] of set.value) {
        const read = await file.read();
        if (read.ok && path in texts) expect(new TextDecoder().decode(read.value)).toBe(texts[path]);
      }
    }
  });

  it.each([
    '../up.json',
    'a/../../up.json',
    '/root.json',
    'C:/drive.json',
    'back\\slash.json',
    'nul\0.json',
    './dot.json',
  ])('when a path leads out of it: %j', (path) => {
    expect(problemsOf(forgeZip([{ path }]))).toEqual([
      `${path}: /: expected a path inside the package, found a path that leads elsewhere`,
    ]);
  });

  const refusals: [string, readonly ForgedEntry[], RegExp][] = [
    ['encrypted', [{ path: 'a', flags: 1 }], /^a: .*found an encrypted one$/],
    ['strongly encrypted', [{ path: 'a', flags: 0x41 }], /found an encrypted one/],
    ['a symbolic link', [{ path: 'a', text: '/etc/passwd', unixMode: 0o120777 }], /found a link or a device/],
    ['a device', [{ path: 'a', unixMode: 0o060644 }], /found a link or a device/],
    ['packed by another method', [{ path: 'a', method: 14 }], /found packing method 14/],
    ['there twice', [{ path: 'a' }, { path: 'a' }], /^a: .*found a second file of this path$/],
    [
      'there twice, composed and decomposed',
      [{ path: 'caf\u00e9' }, { path: 'cafe\u0301' }],
      /found a second file of this path/,
    ],
    [
      'called otherwise beside its data',
      [{ path: 'a', localPath: 'b' }],
      /found “a” at a place where it is not/,
    ],
    [
      'lying on the bytes of another',
      [
        { path: 'a', text: 'same' },
        { path: 'a', text: 'same', dataOf: 0 },
      ],
      /found files that share their bytes/,
    ],
    [
      'said to unpack to more than 512 MiB',
      [{ path: 'a', size: 513 * MIB }],
      /at most 512\.0 MiB unpacked, found 513\.0 MiB/,
    ],
    [
      'packed a thousand times',
      [{ path: 'a', text: '0'.repeat(2 * MIB) }],
      /expected a file packed at most 250 times/,
    ],
  ];
  it.each(refusals)('when a file in it is %s', (_, entries, words) => {
    expect(problemsOf(forgeZip(entries))).toEqual([expect.stringMatching(words)]);
  });

  it('with every file that is wrong, not the first alone', () => {
    expect(problemsOf(forgeZip([{ path: '../a' }, { path: 'b', flags: 1 }, { path: 'c' }]))).toHaveLength(2);
  });

  it('when it holds too many files', () => {
    const many = forgeZip(Array.from({ length: 10_001 }, (_, index) => ({ path: `f${index}`, method: 0 })));
    expect(problemsOf(many)).toEqual(['a.situation: /: expected at most 10000 files, found 10001 files']);
  });

  it('when it weighs too much', () => {
    expect(problemsOf(new Uint8Array(257 * MIB))).toEqual([
      'a.situation: /: expected at most 256.0 MiB, found a file of 257.0 MiB',
    ]);
  });
});

describe('a file of an archive is refused when it is read', () => {
  it.each([
    ['unpacks to more than is promised', { text: 'x'.repeat(5000), size: 10 }],
    ['unpacks to less', { text: 'x', size: 10 }],
    ['is stored shorter than promised', { text: 'x', size: 10, method: 0 }],
    ['has another checksum', { text: 'x', crc: 1 }],
  ])('because it %s', async (_, forged) => {
    expect(await textOf(forgeZip([{ path: 'situation.json', ...forged }]), 'situation.json')).toMatch(
      /^refused: (more, fewer or none of them|others: the archive is damaged)$/,
    );
  });
});
