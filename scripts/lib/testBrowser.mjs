import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { at, root } from './paths.mjs';
import { run } from './run.mjs';

/** A download that prints nothing for this long has failed. */
const STALL_MS = 30_000;

/**
 * Finds a browser for the end-to-end tests, and fetches one where there is none.
 * @returns {Promise<{ browser: string } | { reason: string }>}
 */
export async function findTestBrowser() {
  const installed = await findInstalled();
  if (installed.ok || process.env.CHROME_PATH)
    return installed.ok ? { browser: installed.value } : { reason: installed.error };
  if (existsSync(chromium.executablePath()) || (await downloadPlaywrights()))
    return { browser: chromium.executablePath() };
  if (await installDebians()) {
    const debians = await findInstalled();
    if (debians.ok) return { browser: debians.value };
  }
  return {
    reason:
      'No Chromium, Chrome or Edge was found and none could be fetched. Install one of them, or name one in CHROME_PATH, or run "npx playwright install chromium".',
  };
}

/** The viewer's own search, straight from its source. */
async function findInstalled() {
  /** @type {{ module: typeof import('../../src/main/http/findBrowser') }} */
  const { module } = await runnerImport(at('src/main/http/findBrowser.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  return module.findBrowser();
}

/** @returns {Promise<boolean>} whether Playwright's own Chromium is there now */
async function downloadPlaywrights() {
  console.log('No browser is installed; fetching Playwright’s Chromium…');
  const child = spawn(process.execPath, [at('node_modules/playwright/cli.js'), 'install', 'chromium'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let timer = setTimeout(() => child.kill('SIGKILL'), STALL_MS);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', () => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), STALL_MS);
    });
  }
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  return existsSync(chromium.executablePath());
}

/** @returns {Promise<boolean>} whether Debian's package is installed now */
async function installDebians() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  console.log('Installing Debian’s chromium package…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env, quiet: true });
  const { code, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    env,
    quiet: true,
  });
  if (code !== 0) console.log(output.split('\n').slice(-5).join('\n'));
  return code === 0;
}
