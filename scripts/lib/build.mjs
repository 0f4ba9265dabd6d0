import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { at } from './paths.mjs';
import { runPackage } from './run.mjs';

/** Written when a build is whole; a build for development has none. */
const STAMP = at('out/.built');

/** What the build is made of. */
const SOURCES = [
  'src',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'vite.standalone.config.ts',
  'tsconfig.base.json',
];

/**
 * Builds `out/` when it is missing or older than what it is made of.
 * @returns {Promise<string | undefined>} what the build printed, when it failed
 */
export async function ensureBuilt() {
  return withLock(async () => {
    if (isFresh()) return undefined;
    const startedMs = Date.now();
    const { code, output } = await build();
    if (code !== 0) return output;
    console.log(`Built the viewer in ${((Date.now() - startedMs) / 1000).toFixed(1)} s.`);
    return undefined;
  });
}

function isFresh() {
  const stampMs = statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return stampMs > newestMs(SOURCES.map((source) => at(source)));
}

/**
 * One build at a time: test files run side by side.
 * @template T @param {() => Promise<T>} act @returns {Promise<T>}
 */
async function withLock(act) {
  const lock = at('.cache/build.lock');
  mkdirSync(at('.cache'), { recursive: true });
  while (!tryLock(lock)) await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    return await act();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** A lock older than a minute was left behind by a process that was killed. @param {string} lock */
function tryLock(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const takenMs = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - takenMs > 60_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** Builds `out/`. @param {{ quiet?: boolean }} [options] */
export async function build({ quiet = true } = {}) {
  const startedMs = Date.now();
  forgetBuild();
  const quietly = quiet ? ['--logLevel', 'warn'] : [];
  const results = await Promise.all([
    runPackage('electron-vite/bin/electron-vite.js', ['build', ...quietly], { quiet }),
    // what pages that stand alone carry
    runPackage('vite/bin/vite.js', ['build', '--config', 'vite.standalone.config.ts', ...quietly], {
      quiet,
      // not that of the tests, in which React would be built to be developed with
      env: { ...process.env, NODE_ENV: 'production' },
    }),
  ]);
  const result = results.find(({ code }) => code !== 0) ?? results[0];
  if (result.code === 0) {
    writeFileSync(STAMP, '');
    // a source saved while it was built makes the build stale
    utimesSync(STAMP, startedMs / 1000, startedMs / 1000);
  }
  return result;
}

/** Makes the next start build anew: `out/` is about to hold something else. */
export function forgetBuild() {
  rmSync(STAMP, { force: true });
}

/** @param {readonly string[]} paths files and folders @returns {number} */
function newestMs(paths) {
  return Math.max(
    0,
    ...paths.map((path) => {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
      return newestMs(readdirSync(path).map((name) => `${path}/${name}`));
    }),
  );
}
