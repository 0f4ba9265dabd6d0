import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/**
 * The viewer for a page that stands alone: one classic script, since a page opened from disk may import none, and one style sheet;
 * type, icons and workers are in them. The export of HTML puts both into one document with what they show.
 */
export default defineConfig({
  root: at('src/renderer'),
  plugins: [react(), inlineWorkers(), pageTemplate()],
  worker: { format: 'iife' },
  // not done by itself for a library
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: at('out/standalone'),
    emptyOutDir: true,
    // what the message in the page names
    target: ['chrome116', 'firefox125', 'safari17.2'],
    reportCompressedSize: false,
    lib: {
      entry: at('src/renderer/standalone/main.ts'),
      formats: ['iife'],
      name: 'viewer',
      fileName: () => 'viewer.js',
      cssFileName: 'viewer',
    },
  },
});

/** Carries workers in the script: a page opened from disk has no file to start one from. */
function inlineWorkers(): Plugin {
  const started =
    /new Worker\(\s*new URL\('([^']+)', import\.meta\.url\),\s*\{\s*type: 'module',\s*(name: '[^']+'),?\s*\},?\s*\)/g;
  return {
    name: 'inline-workers',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || !code.includes('new Worker(')) return undefined;
      const imports: string[] = [];
      const inlined = code.replace(started, (_, path: string, options: string) => {
        const local = `InlinedWorker${imports.length}`;
        imports.push(`import ${local} from '${path}?worker&inline';\n`);
        return `new ${local}({ ${options} })`;
      });
      if (inlined.includes('new Worker(')) this.error('a worker is started in a way that is not known here');
      return { code: imports.join('') + inlined, map: null };
    },
  };
}

/** The viewer's own page, with places for what a document carries in the stead of what the app would send. */
function pageTemplate(): Plugin {
  return {
    name: 'page-template',
    generateBundle() {
      const source = readFileSync(at('src/renderer/index.html'), 'utf8')
        .replace(/^\s*<title>.*\n/m, '    <!-- head -->\n')
        .replace(/^\s*<link rel="preload".*\n/m, '')
        .replace(/^\s*<script type="module".*\n/m, '')
        .replace(/^\s*<\/body>/m, '    <!-- parts -->\n  </body>');
      this.emitFile({ type: 'asset', fileName: 'template.html', source });
    },
  };
}
