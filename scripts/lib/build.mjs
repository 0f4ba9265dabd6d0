import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { at } from './paths.mjs';
import { runPackage } from './run.mjs';

/** Written when a build is whole; a build for development has none. */
const STAMP = at('out/.built');

/** What the build is made of. */
const SOURCES = ['src', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json'];

/** Builds `out/` when it is missing or older than what it is made of. Ends the process when that fails. */
export async function ensureBuilt() {
  const stampMs = statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (stampMs > newestMs(SOURCES.map((source) => at(source)))) return;
  const startedMs = Date.now();
  const { code, output } = await build();
  if (code !== 0) {
    console.error(`${output}\nThe viewer could not be built.`);
    process.exit(1);
  }
  console.log(`Built the viewer in ${((Date.now() - startedMs) / 1000).toFixed(1)} s.`);
}

/** Builds `out/`. @param {{ quiet?: boolean }} [options] */
export async function build({ quiet = true } = {}) {
  const startedMs = Date.now();
  forgetBuild();
  const result = await runPackage(
    'electron-vite/bin/electron-vite.js',
    ['build', ...(quiet ? ['--logLevel', 'warn'] : [])],
    { quiet },
  );
  // a source saved while it was built makes the build stale
  if (result.code === 0) writeFileSync(STAMP, `${new Date(startedMs).toISOString()}\n`);
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
