import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../scripts/lib/build.mjs';
import { at } from '../../../scripts/lib/paths.mjs';

const CHUNKS = at('out/main/chunks');

beforeAll(async () => {
  expect(await ensureBuilt()).toBeUndefined();
}, 120_000);

/** The built files that are read before a command begins, and the packages that they name. */
function loadedBy(command: string): { readonly bytes: number; readonly packages: readonly string[] } {
  const entry = readdirSync(CHUNKS).find((file) => file.startsWith(`${command}-`)) ?? '';
  const texts = new Map<string, string>();
  const packages = new Set<string>();
  const read = (file: string) => {
    if (texts.has(file)) return;
    const text = readFileSync(join(CHUNKS, file), 'utf8');
    texts.set(file, text);
    for (const [, name = ''] of text.matchAll(/^import [^;]*?"([^"]+)";$/gm)) {
      if (name.startsWith('./')) read(name.slice(2));
      else packages.add(name);
    }
  };
  read(entry);
  return {
    bytes: [...texts.values()].reduce((sum, text) => sum + text.length, 0),
    packages: [...packages],
  };
}

describe('a command that draws nothing', () => {
  it.each(['describe', 'serve'])('starts without what draws and packs files: %s', (command) => {
    const { bytes, packages } = loadedBy(command);
    expect(packages).not.toContain('@resvg/resvg-js');
    // fonts, PDF, slides and symbols weigh a megabyte or so each
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(1_000_000);
  });
});
