import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const at = (path: string) => resolve(import.meta.dirname, path);

const DEV_PORT = 5199;

// Everything but Electron is bundled: `out/` then runs from anywhere, and the command line starts from one file.
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      // the loopback server and the command line run under plain Node
      target: 'node20',
      rollupOptions: {
        input: { index: at('src/main/index.ts'), serve: at('src/main/serve.ts'), cli: at('src/main/cli.ts') },
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
    plugins: [react(), preloadViewer()],
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

/**
 * Lets the page preload what its small entry imports next: the viewer is then fetched beside the entry and not after it.
 */
function preloadViewer(): Plugin {
  return {
    name: 'preload-viewer',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const viewer = chunks.find(({ name }) => name === 'startViewer');
        if (!viewer) return [];
        return [viewer.fileName, ...viewer.imports].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
          injectTo: 'head',
        }));
      },
    },
  };
}
