import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src/main/{index,serve,cli}.ts',
    'scripts/*.mjs',
    'tests/**/*.test.{ts,tsx}',
    'tests/e2e/*.spec.ts',
  ],
  project: ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}', 'scripts/*.mjs', 'scripts/lib/**/*.mjs'],
  // a type is exported to be named by whoever needs it
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
