// Holds every file to the rules of importRules.mjs, and the project to having no import cycle.
import { importRules } from './importRules.mjs';
import { checkImports, readImportGraph } from './lib/importGraph.mjs';
import { root } from './lib/paths.mjs';

const graph = readImportGraph(root, ['src', 'tests', 'scripts']);
const problems = checkImports(graph, importRules);
for (const problem of problems) console.error(problem);
console.log(`${graph.size} files, ${problems.length === 0 ? 'no' : problems.length} wrong imports.`);
process.exitCode = problems.length === 0 ? 0 : 1;
