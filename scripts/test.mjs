// npm test: everything that must hold, one stage after the other; a failing stage does not hide the next.
import { readFileSync, rmSync } from 'node:fs';
import { ensureBuilt } from './lib/build.mjs';
import { findElectron } from './lib/electronRuntime.mjs';
import { at } from './lib/paths.mjs';
import { runPackage } from './lib/run.mjs';
import { findTestBrowser } from './lib/testBrowser.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 };
const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };
const ONE_SKIPPED = { passed: 0, failed: 0, skipped: 1 };

/** @type {[title: string, run: () => Promise<Counts>][]} */
const stages = [
  ['Format and lint', () => check('@biomejs/biome/bin/biome', ['check', '.'])],
  ['Types', () => check('typescript/bin/tsc', ['-b'])],
  ['Import rules', () => check('../scripts/checkImports.mjs', [])],
  ['Unused code', () => check('knip/bin/knip.js', ['--no-progress'])],
  ['Build', buildViewer],
  ['Unit tests', runUnitTests],
  ['End-to-end tests in a browser', runBrowserTests],
  ['End-to-end tests in Electron', runElectronTests],
];

/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failing = [];
for (const [title, runStage] of stages) {
  console.log(`\n# ${title}`);
  const startedMs = Date.now();
  const counts = await runStage();
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  if (counts.failed > 0) failing.push(title);
  console.log(`${inWords(counts)} in ${((Date.now() - startedMs) / 1000).toFixed(1)} s`);
}
if (failing.length > 0) console.log(`\nFailed: ${failing.join(', ')}`);
console.log(`\n${inWords(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** @param {Counts} counts */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * A check that passes or fails as a whole and is quiet when it passes.
 * @param {string} file @param {string[]} args @returns {Promise<Counts>}
 */
async function check(file, args) {
  const { code, output } = await runPackage(file, args, { quiet: true });
  if (code !== 0) console.log(output);
  return code === 0 ? ONE_PASSED : ONE_FAILED;
}

async function buildViewer() {
  const failure = await ensureBuilt();
  if (failure !== undefined) console.log(failure);
  return failure === undefined ? ONE_PASSED : ONE_FAILED;
}

async function runUnitTests() {
  const file = at('.cache/unit-tests.json');
  rmSync(file, { force: true });
  const { code } = await runPackage('vitest/vitest.mjs', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file);
  return atLeastOneFailure(code, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

async function runBrowserTests() {
  const found = await findTestBrowser();
  if ('reason' in found) {
    console.log(found.reason);
    return ONE_FAILED;
  }
  console.log(`In ${found.browser}`);
  return runPlaywright('browser', { CHROME_PATH: found.browser });
}

async function runElectronTests() {
  if (!findElectron()) {
    console.log(
      'Skipped: Electron’s runtime is not installed. "npm start" fetches it where its download can be reached.',
    );
    return ONE_SKIPPED;
  }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.log('Skipped: Electron needs a display. "xvfb-run npm test" gives it one.');
    return ONE_SKIPPED;
  }
  return runPlaywright('electron', {});
}

/** @param {string} project @param {NodeJS.ProcessEnv} env @returns {Promise<Counts>} */
async function runPlaywright(project, env) {
  const file = at(`.cache/${project}-tests.json`);
  rmSync(file, { force: true });
  const { code } = await runPackage(
    '@playwright/test/cli.js',
    ['test', `--project=${project}`, '--reporter=line,json'],
    {
      env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    },
  );
  const stats = readReport(file)?.stats;
  return atLeastOneFailure(code, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  });
}

/** A file that does not even load fails without a test in it. @param {number} code @param {Counts} counts @returns {Counts} */
function atLeastOneFailure(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
