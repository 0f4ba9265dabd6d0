import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureElectron, findElectron } from '../../scripts/lib/electronRuntime.mjs';

let root: string;
let options: { folder: string; cache: string; stallMs: number };
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined);
  root = mkdtempSync(join(tmpdir(), 'runtime-'));
  options = { folder: join(root, 'electron'), cache: join(root, 'cache'), stallMs: 1500 };
  mkdirSync(options.folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

/** A package whose installer does what a test says, and counts how often it ran. */
function writePackage(installer: string, version = '45.0.0'): void {
  writeFileSync(join(options.folder, 'package.json'), JSON.stringify({ version }));
  writeFileSync(
    join(options.folder, 'install.js'),
    `const fs = require('node:fs');\nfs.appendFileSync(${JSON.stringify(join(root, 'runs'))}, '.');\n${installer}`,
  );
}

const runs = () => (existsSync(join(root, 'runs')) ? readFileSync(join(root, 'runs'), 'utf8').length : 0);

const INSTALLS = `
  fs.mkdirSync(__dirname + '/dist');
  fs.writeFileSync(__dirname + '/dist/electron', '');
  fs.writeFileSync(__dirname + '/path.txt', 'electron');
`;

test('a missing runtime is fetched once and found from then on', async () => {
  writePackage(INSTALLS);
  const program = join(options.folder, 'dist/electron');
  expect(await ensureElectron(options)).toEqual({ program });
  expect(await ensureElectron(options)).toEqual({ program });
  expect([runs(), findElectron(options.folder)]).toEqual([1, program]);
});

test('a failure is told in a few words and not repeated', async () => {
  writePackage("console.error('TypeError: fetch failed\\n    at somewhere'); process.exit(1)");
  expect(await ensureElectron(options)).toEqual({
    reason: 'its download failed (the download server cannot be reached)',
  });
  expect(await ensureElectron(options)).toEqual({
    reason: expect.stringMatching(/on \d{4}-\d\d-\d\d, and is not tried again$/),
  });
  expect(runs()).toBe(1);
});

test('it is tried again by hand, and for another version', async () => {
  writePackage('process.exit(1)');
  await ensureElectron(options);
  await ensureElectron({ ...options, again: true });
  expect(runs()).toBe(2);
  writePackage(INSTALLS, '46.0.0');
  expect(await ensureElectron(options)).toHaveProperty('program');
});

test('a download that stands still is ended', async () => {
  writePackage('setInterval(() => {}, 1000)');
  const startedMs = Date.now();
  expect(await ensureElectron(options)).toEqual({ reason: 'its download failed (nothing came for 1.5 s)' });
  expect(Date.now() - startedMs).toBeLessThan(8000);
});

test('a download that goes on is waited for', async () => {
  const part = "fs.appendFileSync(require('node:os').tmpdir() + '/part', 'x'.repeat(1000))";
  writePackage(
    `let parts = 0; const timer = setInterval(() => { ${part}; if (++parts === 20) { clearInterval(timer); ${INSTALLS} } }, 150)`,
  );
  expect(await ensureElectron(options)).toHaveProperty('program');
});
