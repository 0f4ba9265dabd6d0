import { defineConfig } from '@playwright/test';
import { findElectron } from './scripts/lib/electronRuntime.mjs';
import { findBrowser } from './src/main/http/findBrowser';
import type { ShellOptions } from './tests/e2e/fixtures';

const installed = findBrowser();

export default defineConfig<ShellOptions>({
  testDir: 'tests/e2e',
  outputDir: '.cache/playwright',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // what is waited for comes on a busy machine as well; how soon is the bench's to say
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1280, height: 720 },
    // pictures of every step would cost a fifth of the run
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      // without one, Playwright's own
      ...(installed.ok ? { executablePath: installed.value } : {}),
      args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    },
  },
  projects: [
    { name: 'browser', use: { shell: 'browser' } },
    ...(findElectron() ? [{ name: 'electron', use: { shell: 'electron' as const } }] : []),
  ],
});
