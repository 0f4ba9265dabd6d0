import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './paths.mjs';

const PACKAGE = at('node_modules/electron');

/** A download that brings nothing for this long has failed. */
const STALL_MS = 20_000;

/**
 * Finds Electron's program, where its runtime is installed.
 * @param {string} [folder] of the package
 * @returns {string | undefined}
 */
export function findElectron(folder = PACKAGE) {
  const name = readText(join(folder, 'path.txt'));
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const program = override ? join(override, name ?? programName()) : name && join(folder, 'dist', name);
  return program && existsSync(program) ? program : undefined;
}

/**
 * Finds Electron's program, or fetches its runtime: once, because a failure is remembered for this version.
 * @param {{ again?: boolean, stallMs?: number, folder?: string, cache?: string }} [options] `again` tries although it
 *   failed before; `folder` is the package's, `cache` is where the failure is remembered
 * @returns {Promise<{ program: string } | { reason: string }>}
 */
export async function ensureElectron({
  again = false,
  stallMs = STALL_MS,
  folder = PACKAGE,
  cache = at('.cache'),
} = {}) {
  const installed = findElectron(folder);
  if (installed) return { program: installed };
  const version = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  const note = join(cache, 'electron-runtime.json');
  const failure = again ? undefined : readFailure(note, version);
  if (failure) return { reason: `${failure.reason} on ${failure.at.slice(0, 10)}, and is not tried again` };

  console.log(`Fetching Electron ${version}, once…`);
  const reason = await runInstaller(folder, join(cache, 'electron-download'), stallMs);
  const fetched = findElectron(folder);
  if (fetched) {
    rmSync(note, { force: true });
    return { program: fetched };
  }
  const why = `its download failed (${reason ?? 'it left no program behind'})`;
  writeFileSync(note, `${JSON.stringify({ version, at: new Date().toISOString(), reason: why }, null, 2)}\n`);
  return { reason: why };
}

/**
 * Runs the package's own installer, and ends it when it stands still.
 * @param {string} folder of the package
 * @param {string} scratch a folder of its own, so that what has come so far can be weighed
 * @param {number} stallMs
 * @returns {Promise<string | undefined>} why it failed
 */
function runInstaller(folder, scratch, stallMs) {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const env = { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch, ELECTRON_GET_NO_PROGRESS: '1' };
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    errors += chunk;
  });
  const watch = watchProgress([scratch, join(folder, 'dist')], stallMs, () => child.kill('SIGKILL'));
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);

  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => {
      if (watch.hasStalled()) resolve(`nothing came for ${stallMs / 1000} s`);
      else resolve(code === 0 ? undefined : summarize(errors));
    });
  }).finally(() => {
    watch.end();
    process.off('exit', stop);
    rmSync(scratch, { recursive: true, force: true });
  });
}

/**
 * Weighs folders once a second, prints how much has come, and reports when nothing more comes.
 * @param {readonly string[]} folders @param {number} stallMs @param {() => void} onStalled
 */
function watchProgress(folders, stallMs, onStalled) {
  let bytes = 0;
  let lastMs = Date.now();
  let stalled = false;
  const timer = setInterval(
    () => {
      const now = folders.reduce((sum, folder) => sum + weigh(folder), 0);
      if (now !== bytes) {
        bytes = now;
        lastMs = Date.now();
        if (process.stdout.isTTY) process.stdout.write(`\r  ${Math.round(bytes / 1e6)} MB `);
      } else if (Date.now() - lastMs > stallMs && !stalled) {
        stalled = true;
        onStalled();
      }
    },
    Math.min(1000, stallMs / 4),
  );
  return {
    hasStalled: () => stalled,
    end: () => {
      clearInterval(timer);
      if (bytes > 0 && process.stdout.isTTY) process.stdout.write('\n');
    },
  };
}

/** @param {string} path @returns {number} bytes */
function weigh(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.size ?? 0;
  try {
    return readdirSync(path).reduce((sum, name) => sum + weigh(join(path, name)), 0);
  } catch {
    // the installer removed it meanwhile
    return 0;
  }
}

/** The line of a stack trace that says what happened. @param {string} errors */
function summarize(errors) {
  const line = errors.split('\n').find((text) => /error/i.test(text));
  if (line?.includes('fetch failed')) return 'the download server cannot be reached';
  return line?.trim().replace(/^\w*Error: /, '') ?? 'the installer gave no reason';
}

/** @param {string} note @param {string} version @returns {{ at: string, reason: string } | undefined} */
function readFailure(note, version) {
  try {
    const failure = JSON.parse(readFileSync(note, 'utf8'));
    return failure.version === version ? failure : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function programName() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}
