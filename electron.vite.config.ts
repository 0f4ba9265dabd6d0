import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const at = (path: string) => resolve(import.meta.dirname, path);

const DEV_PORT = 5199;

// Everything but Electron and what draws pixels is bundled: `out/` then runs from anywhere, and the command line starts from one file.
export default defineConfig({
  main: {
    // what it has for Node declares a `require`, as a bundled file does; only its threads differ, which are not used
    plugins: [vp8Encoder()],
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      // the loopback server and the command line run under plain Node
      target: 'node20',
      rollupOptions: {
        // it finds the library of its platform among the packages
        external: ['@resvg/resvg-js'],
        input: {
          index: at('src/main/index.ts'),
          serve: at('src/main/serve.ts'),
          cli: at('src/main/cli.ts'),
          loadWorker: at('src/main/loadWorker.ts'),
          namesWorker: at('src/main/namesWorker.ts'),
          encodeWorker: at('src/main/encodeWorker.ts'),
          exportWorker: at('src/main/exportWorker.ts'),
          fileWorker: at('src/main/fileWorker.ts'),
          sheetWorker: at('src/main/sheetWorker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // a sandboxed preload must be one CommonJS file
      rollupOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react(), preloadHead()],
    worker: { format: 'es' },
    // under `npm run dev` the page comes from the shell, and only its hot-reload socket goes straight to Vite
    server: {
      host: '127.0.0.1',
      port: DEV_PORT,
      strictPort: true,
      hmr: { host: '127.0.0.1', clientPort: DEV_PORT },
    },
    build: {
      outDir: at('out/renderer'),
      target: 'chrome120',
      minify: true,
      rollupOptions: { input: at('src/renderer/index.html') },
    },
  },
});

/** Lays the encoder of films beside the thread that runs it. */
function vp8Encoder(): Plugin {
  return {
    name: 'vp8-encoder',
    generateBundle() {
      const source = readFileSync(at('node_modules/webm-wasm/dist/webm-wasm.wasm'));
      this.emitFile({ type: 'asset', fileName: 'vp8.wasm', source });
    },
  };
}

/** Lets the page fetch the base map's worker and the type beside its script, and not after it. */
function preloadHead(): Plugin {
  return {
    name: 'preload-head',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const files = Object.keys(bundle);
        const worker = files.filter((file) => /basemap\.worker-.*\.js$/.test(file));
        const fonts = files.filter((file) => /inter-latin(-ext)?-wght-.*\.woff2$/.test(file));
        const link = (attrs: Record<string, string | boolean>) =>
          ({ tag: 'link', attrs: { crossorigin: true, ...attrs }, injectTo: 'head' }) as const;
        return [
          ...worker.map((file) => link({ rel: 'modulepreload', href: `./${file}` })),
          ...fonts.map((file) => link({ rel: 'preload', as: 'font', type: 'font/woff2', href: `./${file}` })),
        ];
      },
    },
  };
}
