import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin, Rolldown } from 'vite';

type ChunkingContext = Rolldown.ChunkingContext;

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
    plugins: [react(), preloadStart()],
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
      rolldownOptions: {
        input: at('src/renderer/index.html'),
        // two files at the start, whatever is shared with what comes later: each file more is a request more
        output: {
          codeSplitting: {
            groups: [
              { debugName: 'head', name: partOf('head', 'main.ts'), priority: 2 },
              { debugName: 'stage', name: partOf('stage', 'startViewer.ts'), priority: 1 },
            ],
          },
        },
      },
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

/** Names a file for all that a module of the renderer imports, but for what it imports only when asked. */
function partOf(name: string, file: string) {
  let part: Set<string> | null = null;
  return (moduleId: string, modules: ChunkingContext) => {
    part ??= importsOf(at(`src/renderer/${file}`), modules);
    return part.has(moduleId) ? name : null;
  };
}

function importsOf(id: string, modules: ChunkingContext, found = new Set<string>()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) importsOf(imported, modules, found);
  return found;
}

/** Lets the page fetch the viewer, the base map's worker and the type beside its first script, and not after it. */
function preloadStart(): Plugin {
  return {
    name: 'preload-start',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = Object.keys(bundle);
        const worker = files.filter((file) => /basemap\.worker-.*\.js$/.test(file));
        const stage = Object.values(bundle)
          .flatMap((file) =>
            file.type === 'chunk' && file.name === 'stage' ? [file.fileName, ...file.imports] : [],
          )
          .filter((file) => !html.includes(file));
        const fonts = files.filter((file) => /inter-latin(-ext)?-wght-.*\.woff2$/.test(file));
        const link = (attrs: Record<string, string | boolean>) =>
          ({ tag: 'link', attrs: { crossorigin: true, ...attrs }, injectTo: 'head' }) as const;
        return [
          ...[...worker, ...stage].map((file) => link({ rel: 'modulepreload', href: `./${file}` })),
          ...fonts.map((file) => link({ rel: 'preload', as: 'font', type: 'font/woff2', href: `./${file}` })),
        ];
      },
    },
  };
}
