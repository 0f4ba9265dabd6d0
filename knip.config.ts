import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src/main/{index,serve,cli,loadWorker,namesWorker,exportWorker,fileWorker,sheetWorker}.ts',
    // built by vite.standalone.config.ts
    'src/renderer/standalone/{main,basemap.worker}.ts',
    'scripts/*.mjs',
    // what the base map's build takes from the viewer
    'scripts/basemap/steps/placing.ts',
    'tests/**/*.test.{ts,tsx}',
    'tests/e2e/*.spec.ts',
  ],
  // what a style sheet imports counts as used
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/@import\s+["']([^"']+)["']/g)].map(([, file]) => `import '${file}';`).join('\n'),
  },
  project: [
    'src/**/*.{ts,tsx,css}',
    'scripts/basemap/steps/*.ts',
    'tests/**/*.{ts,tsx}',
    'scripts/*.mjs',
    'scripts/lib/**/*.mjs',
  ],
  // a type is exported to be named by whoever needs it
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
