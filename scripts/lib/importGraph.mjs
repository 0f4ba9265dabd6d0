import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';

/** @typedef {ReadonlyMap<string, readonly string[]>} ImportGraph what each file imports, as `importRules.mjs` writes it */

/**
 * Reads who imports whom. Types count as well: they couple as much as code does.
 * @param {string} root
 * @param {readonly string[]} folders
 * @returns {ImportGraph}
 */
export function readImportGraph(root, folders) {
  const files = folders.flatMap((folder) => listSources(root, folder));
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const specifiers = parseImports(file, readFileSync(join(root, file), 'utf8'));
      return [file, specifiers.map((specifier) => resolveImport(file, specifier, known))];
    }),
  );
}

/**
 * Checks a graph against the rules and for cycles.
 * @param {ImportGraph} graph
 * @param {typeof import('../importRules.mjs').importRules} rules
 * @returns {string[]} one sentence a problem
 */
export function checkImports(graph, rules) {
  const problems = [...graph].flatMap(([file, imports]) =>
    imports.flatMap((imported) =>
      rules
        .filter(
          (rule) =>
            rule.from.test(file) &&
            !rule.except?.test(file) &&
            rule.to.test(imported) &&
            !rule.toExcept?.test(imported),
        )
        .map((rule) => `${file} imports ${imported}: ${rule.why}`),
    ),
  );
  return [...problems, ...findCycles(graph).map((cycle) => `import cycle: ${cycle.join(' -> ')}`)];
}

/**
 * @param {string} file @param {string} text
 * @returns {string[]} specifiers
 */
function parseImports(file, text) {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const fixed = [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((entry) =>
      entry.entries.flatMap((one) => one.moduleRequest?.value ?? []),
    ),
  ];
  const dynamic = module.dynamicImports.map((entry) =>
    text.slice(entry.moduleRequest.start, entry.moduleRequest.end),
  );
  // `import(name)` with a computed name cannot be judged
  return [
    ...fixed,
    ...dynamic.filter((source) => /^(['"])[^'"]*\1$/.test(source)).map((source) => source.slice(1, -1)),
  ];
}

/** @param {string} file @param {string} specifier @param {ReadonlySet<string>} known */
function resolveImport(file, specifier, known) {
  const plain = specifier.replace(/\?.*$/, '');
  if (!plain.startsWith('.')) {
    if (plain.startsWith('node:')) return plain;
    if (builtinModules.includes(plain)) return `node:${plain}`;
    const parts = plain.split('/');
    return `npm:${plain.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]}`;
  }
  const path = posix.join(dirname(file), plain);
  const candidates = ['', '.ts', '.tsx', '.mjs', '.d.ts', '/index.ts', '/index.tsx'].map((end) => path + end);
  return candidates.find((candidate) => known.has(candidate)) ?? path;
}

/** @param {ImportGraph} graph @returns {string[][]} every cycle that a walk in depth comes upon, its first file last again */
function findCycles(graph) {
  /** @type {string[][]} */
  const cycles = [];
  const done = new Set();
  /** @type {string[]} */
  const path = [];
  /** @param {string} file */
  const visit = (file) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file]);
    else if (!done.has(file)) {
      path.push(file);
      for (const next of graph.get(file) ?? []) visit(next);
      path.pop();
      done.add(file);
    }
  };
  for (const file of graph.keys()) visit(file);
  return cycles;
}

/** @param {string} root @param {string} folder @returns {string[]} */
function listSources(root, folder) {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = posix.join(folder, name);
    if (name === 'node_modules') return [];
    if (statSync(join(root, path)).isDirectory()) return listSources(root, path);
    return /\.(ts|tsx|mjs)$/.test(name) ? [path] : [];
  });
}
