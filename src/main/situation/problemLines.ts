import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Problem } from '../../shared/situation/problem';
import type { Collection } from './collection/collection';

/** The line in a file, from 1, to which a JSON pointer leads; where nothing stands there, that of what should hold it. */
export type FindLine = (pointer: string) => number | undefined;

/** Adds to each problem the line where it is. */
export function withLines(problems: readonly Problem[], findLine: FindLine): Problem[] {
  return problems.map((problem) => {
    // the file as a whole has no line
    const line = problem.path === '' ? undefined : findLine(problem.path);
    return line === undefined ? problem : { ...problem, line };
  });
}

/** Finds lines in a JSON text. A text of one line has none worth naming. */
export function linesOf(text: string): FindLine {
  const find = linesWithin(text);
  return (pointer) => (text.includes('\n') ? find(stepsOf(pointer)) : undefined);
}

// of a file above this only the features that are asked about are parsed
const WHOLE_BYTES = 4 * 1024 * 1024;

/** Finds lines in a layer. Of a large one only a feature at a time is read, and what stands beside them has no line. */
export function linesOfCollection({ bytes, starts, ends }: Collection): FindLine {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!text.includes(NEWLINE)) return () => undefined;
  const linesBefore = buildLineCounter(text);
  let whole: FindLine | undefined;
  return (pointer) => {
    const [first, row, ...inside] = stepsOf(pointer);
    const [start, end] = [starts[Number(row)], ends[Number(row)]];
    if (first === 'features' && start !== undefined && end !== undefined) {
      const line = linesWithin(text.toString('utf8', start, end))(inside);
      return line === undefined ? undefined : linesBefore(start) + line;
    }
    if (text.byteLength > WHOLE_BYTES) return undefined;
    whole ??= linesOf(text.toString());
    return whole(pointer);
  };
}

const NEWLINE = 0x0a;

type Steps = readonly string[];

function linesWithin(text: string): (steps: Steps) => number | undefined {
  let root: Node | undefined;
  return (steps) => {
    root ??= parseTree(text);
    const node = root && nearestNode(root, steps);
    return node && text.slice(0, node.offset).split('\n').length;
  };
}

function nearestNode(root: Node, steps: Steps): Node {
  let node = root;
  for (const step of steps) {
    const inner = findNodeAtLocation(node, [node.type === 'array' ? Number(step) : step]);
    if (!inner) return node;
    node = inner;
  }
  return node;
}

/** Counts the lines that have ended before an offset; asked for one further on, it goes on from there. */
function buildLineCounter(text: Buffer): (offset: number) => number {
  let [at, count] = [0, 0];
  return (offset) => {
    if (offset < at) [at, count] = [0, 0];
    for (let next = text.indexOf(NEWLINE, at); next !== -1 && next < offset; ) {
      count += 1;
      at = next + 1;
      next = text.indexOf(NEWLINE, at);
    }
    return count;
  };
}

// RFC 6901
function stepsOf(pointer: string): Steps {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
