// npm run dev: the viewer with hot reload. The page reloads as it changes; a change of the main process starts it anew.
import { forgetBuild } from './lib/build.mjs';
import { runShell } from './lib/child.mjs';
import { findElectron } from './lib/electronRuntime.mjs';
import { at } from './lib/paths.mjs';
import { parseStartArguments, START_USAGE } from './lib/startArguments.mjs';

const asked = parseStartArguments(process.argv.slice(2));
if ('refused' in asked) {
  console.error(`${asked.refused}\n${START_USAGE.replace('start', 'run dev')}`);
  process.exit(2);
}
const { situation, port } = asked;
const electron = findElectron();
const shell = asked.shell ?? (electron ? 'electron' : 'browser');
// electron-vite starts whatever program it is told to: Electron, or this Node with the loopback server
const program = shell === 'electron' ? electron : process.execPath;
if (program === undefined) {
  console.error('Electron’s runtime is not installed; "npm start -- --shell electron" fetches it.');
  process.exit(1);
}
const entry = shell === 'electron' ? 'out/main/index.js' : 'out/main/serve.js';
const args = shell === 'electron' ? situation : ['--shell', shell, ...port, ...situation];
// the page it writes to `out/` is not one that a start may use
forgetBuild();
const { code, wasAsked } = await runShell(
  process.execPath,
  [
    at('node_modules/electron-vite/bin/electron-vite.js'),
    'dev',
    '--watch',
    '--entry',
    at(entry),
    '--',
    ...args,
  ],
  { env: { ...process.env, ELECTRON_EXEC_PATH: program } },
);
process.exitCode = wasAsked ? 0 : (code ?? 1);
