import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importRules } from '../../scripts/importRules.mjs';
import { checkImports, readImportGraph } from '../../scripts/lib/importGraph.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'imports-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** The problems of a small project made of these files. */
function problemsOf(files: Record<string, string>): string[] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkImports(readImportGraph(root, ['src']), importRules);
}

test('each wrong direction is found, whichever way it is written', () => {
  const wrong: [file: string, text: string, named: string][] = [
    ['src/shared/a.ts', "import { x } from '../main/b';", 'src/main/b'],
    ['src/shared/a.ts', "import 'node:fs';", 'node:fs'],
    ['src/shared/a.ts', "import fs from 'fs';", 'node:fs'],
    ['src/shared/a.ts', "export * from 'react';", 'npm:react'],
    ['src/main/a.ts', "import type { X } from '../renderer/b';", 'src/renderer/b'],
    ['src/renderer/a.tsx', "const a = <T,>(x: T) => <p>{import('../main/b')}</p>;", 'src/main/b'],
    ['src/main/app/a.ts', "import { app } from 'electron';", 'npm:electron'],
    ['src/main/situation/a.ts', "import { x } from '../http/b';", 'src/main/http/b'],
    ['src/renderer/ui/A.tsx', "import { x } from '../client/b';", 'src/renderer/client/b'],
    ['src/renderer/store/a.ts', "import { x } from '../commands/b';", 'src/renderer/commands/b'],
    ['src/renderer/commands/a.ts', "import { x } from '../map/b';", 'src/renderer/map/b'],
    ['src/renderer/ui/a.ts', "import L from 'leaflet';", 'npm:leaflet'],
    ['src/renderer/store/a.ts', "import { z } from 'zod';", 'npm:zod'],
    ['src/main/a.ts', "import { x } from '../../tests/b';", 'tests/b'],
  ];
  for (const [file, text, named] of wrong) {
    expect([file, problemsOf({ [file]: text })]).toEqual([
      file,
      [expect.stringContaining(`${file} imports ${named}: `)],
    ]);
    rmSync(join(root, 'src'), { recursive: true });
  }
});

test('the right directions pass', () => {
  const files = {
    'src/shared/situation/schema/a.ts': "import { z } from 'zod'; export const a = z;",
    'src/main/electron/a.ts': "import { app } from 'electron'; import { b } from '../../shared/b';",
    'src/shared/b.ts': 'export const b = 1;',
    'src/renderer/map/a.ts': "import L from 'leaflet'; import w from './w?worker';",
    'src/renderer/map/w.ts': 'export {};',
    'src/renderer/ui/A.tsx': "import { run } from '../commands/b'; const a = <p>{run}</p>;",
    'src/renderer/commands/b.ts': "import { load } from '../client/c'; export const run = load;",
    'src/renderer/client/c.ts': 'export const load = 1;',
  };
  expect(problemsOf(files)).toEqual([]);
});

test('a cycle is shown as the way round, types included', () => {
  const files = {
    'src/shared/a.ts': "import { b } from './b'; export const a = b;",
    'src/shared/b.ts': "import type { C } from './c'; export const b = 1;",
    'src/shared/c.ts': "export { a as C } from './a';",
  };
  expect(problemsOf(files)).toEqual([
    'import cycle: src/shared/a.ts -> src/shared/b.ts -> src/shared/c.ts -> src/shared/a.ts',
  ]);
});
