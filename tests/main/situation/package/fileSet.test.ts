import { describe, expect, it } from 'vitest';
import { type FileSet, openFileSet } from '../../../../src/main/situation/package/fileSet';
import { ok } from '../../../../src/shared/result';

function setOf(...paths: string[]): FileSet {
  const bytes = (path: string) => new TextEncoder().encode(path);
  return new Map(paths.map((path) => [path, { size: path.length, read: async () => ok(bytes(path)) }]));
}

async function found(set: FileSet, file: string): Promise<string> {
  const opened = openFileSet(set);
  if (!opened.ok) return `refused: ${opened.error.found}`;
  const read = await opened.value.read(file, 1000);
  return read.ok ? new TextDecoder().decode(read.value) : `not read: ${read.error.found}`;
}

describe('the package in a set of files', () => {
  it('lies at the root or in its one folder', async () => {
    expect(await found(setOf('situation.json', 'layers/a.geojson'), 'layers/a.geojson')).toBe(
      'layers/a.geojson',
    );
    expect(await found(setOf('readme.txt', 'my/situation.json', 'my/a.geojson'), 'a.geojson')).toBe(
      'my/a.geojson',
    );
  });

  it('is refused when it is nowhere, deeper down, or there are several', async () => {
    expect(await found(setOf('a.geojson'), 'a.geojson')).toBe('refused: no such file');
    expect(await found(setOf('x/y/situation.json'), 'a')).toBe('refused: no such file');
    expect(await found(setOf('a/situation.json', 'b/situation.json'), 'a')).toBe(
      'refused: several: a/situation.json, b/situation.json',
    );
  });

  it('finds a layer by its name alone only where all files lie side by side', async () => {
    expect(await found(setOf('situation.json', 'a.geojson'), 'layers/a.geojson')).toBe('a.geojson');
    expect(await found(setOf('situation.json', 'a.geojson', 'x/b.geojson'), 'layers/a.geojson')).toBe(
      'not read: no such file',
    );
  });

  it('has no file that is only a property of every object', async () => {
    expect(await found(setOf('situation.json'), '__proto__')).toBe('not read: no such file');
    expect(await found(setOf('situation.json', '__proto__'), '__proto__')).toBe('__proto__');
  });
});
