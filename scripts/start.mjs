// npm start: the viewer in Electron, else in an installed browser, else served with its address printed.
import { ensureBuilt } from './lib/build.mjs';
import { runShell } from './lib/child.mjs';
import { ensureElectron } from './lib/electronRuntime.mjs';
import { at } from './lib/paths.mjs';
import { parseStartArguments, START_USAGE } from './lib/startArguments.mjs';

const asked = parseStartArguments(process.argv.slice(2));
if ('refused' in asked) {
  console.error(`${asked.refused}\n${START_USAGE}`);
  process.exit(2);
}
const { situation, port, shell } = asked;
const failure = await ensureBuilt();
if (failure !== undefined) {
  console.error(`${failure}\nThe viewer could not be built.`);
  process.exit(1);
}
process.exitCode =
  shell === 'browser' || shell === 'none' ? await serve(shell) : await startElectron(shell === 'electron');

/**
 * @param {boolean} byHand Electron and nothing else was asked for
 * @returns {Promise<number>} exit code
 */
async function startElectron(byHand) {
  // Electron has no port, and no window without a display
  if (!byHand && (port.length > 0 || !hasDisplay())) return serve('browser');
  const electron = await ensureElectron({ again: byHand });
  if ('reason' in electron) return instead(byHand, `Electron's runtime is missing: ${electron.reason}.`);

  // set by some editors' terminals, it would make Electron a plain Node
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const args = [at('out/main/index.js'), ...(isRootOnLinux() ? ['--no-sandbox'] : []), ...situation];
  if (isRootOnLinux()) console.log('Electron runs without its sandbox, because this is the root account.');
  const { code, signal, tookMs, wasAsked } = await runShell(electron.program, args, { env });
  if (wasAsked || code === 0) return 0;
  const how = `Electron ended with ${signal ?? `code ${code}`}.`;
  // a missing system library or a forbidden sandbox shows at once
  return tookMs < 5000 ? instead(byHand, how) : instead(true, how);
}

/**
 * @param {boolean} byHand
 * @param {string} why
 * @returns {Promise<number>}
 */
async function instead(byHand, why) {
  if (byHand) {
    console.error(`${why} "npm start -- --shell browser" opens the viewer in a browser.`);
    return 1;
  }
  console.log(`${why} The viewer opens in a browser instead; "npm start -- --shell electron" tries again.`);
  return serve('browser');
}

/** @param {'browser' | 'none'} shell @returns {Promise<number>} */
async function serve(shell) {
  const args = [at('out/main/serve.js'), '--shell', shell, ...port, ...situation];
  const { code, wasAsked } = await runShell(process.execPath, args, { channel: true });
  return wasAsked ? 0 : (code ?? 1);
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function isRootOnLinux() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
