import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './paths.mjs';

const PACKAGE = at('node_modules/electron');
const FAILURE = at('.cache/electron-runtime.json');

/** A download that brings nothing for this long has failed. */
const STALL_MS = 20_000;

/** @returns {string | undefined} Electron's program, where its runtime is installed */
export function findElectron() {
  const name = readText(join(PACKAGE, 'path.txt'));
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const program = override ? join(override, name ?? programName()) : name && join(PACKAGE, 'dist', name);
  return program && existsSync(program) ? program : undefined;
}

/** @returns {string} the version that package.json pins */
export function electronVersion() {
  return JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version;
}

/**
 * Finds Electron's program, or fetches its runtime: once, because a failure is remembered for this version.
 * @param {{ again?: boolean, stallMs?: number }} [options] `again` tries although it failed before
 * @returns {Promise<{ program: string } | { reason: string }>}
 */
export async function ensureElectron({ again = false, stallMs = STALL_MS } = {}) {
  const installed = findElectron();
  if (installed) return { program: installed };
  const version = electronVersion();
  const failure = again ? undefined : readFailure(version);
  if (failure) return { reason: `${failure.reason} on ${failure.at.slice(0, 10)}, and is not tried again` };

  const reason = await fetchElectron(version, stallMs);
  const fetched = findElectron();
  if (fetched) {
    rmSync(FAILURE, { force: true });
    return { program: fetched };
  }
  const why = `its download failed (${reason ?? 'it left no program behind'})`;
  mkdirSync(at('.cache'), { recursive: true });
  writeFileSync(
    FAILURE,
    `${JSON.stringify({ version, at: new Date().toISOString(), reason: why }, null, 2)}\n`,
  );
  return { reason: why };
}

/**
 * Runs the package's own installer, and ends it when it stands still.
 * @param {string} version @param {number} stallMs
 * @returns {Promise<string | undefined>} why it failed
 */
function fetchElectron(version, stallMs) {
  console.log(`Fetching Electron ${version}, once…`);
  // in a folder of its own, what has come so far can be weighed
  const folder = at('.cache/electron-download');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder, ELECTRON_GET_NO_PROGRESS: '1' };
  const child = spawn(process.execPath, [join(PACKAGE, 'install.js')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    errors += chunk;
  });
  const watch = watchProgress([folder, join(PACKAGE, 'dist')], stallMs, () => child.kill('SIGKILL'));
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
    rmSync(folder, { recursive: true, force: true });
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

/** @param {string} version @returns {{ at: string, reason: string } | undefined} */
function readFailure(version) {
  try {
    const failure = JSON.parse(readFileSync(FAILURE, 'utf8'));
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
