import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src/main/{index,serve,cli}.ts',
    'src/preload/index.ts',
    'src/renderer/main.tsx',
    'scripts/*.mjs',
    'tests/**/*.test.{ts,tsx}',
    'tests/e2e/*.spec.ts',
    'tests/bench/*.mjs',
  ],
  project: ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}', 'scripts/*.mjs', 'scripts/lib/**/*.mjs'],
  // workers are named by a URL that Vite reads
  ignoreExportsUsedInFile: true,
  // found by their programs, never imported
  ignoreDependencies: [],
};

export default config;
