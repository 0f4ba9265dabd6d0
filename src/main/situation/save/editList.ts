import type { Node } from 'jsonc-parser';
import { editObject } from './editObject';
import { type JsonStyle, printJson } from './jsonStyle';

type Json = Readonly<Record<string, unknown>>;

/** A list of objects in a text, what it says and what it shall say. */
export interface ListEdit {
  readonly text: string;
  readonly list: Node;
  readonly before: readonly Json[];
  readonly after: readonly Json[];
  /** The key by which an entry is known again. */
  readonly by: string;
  readonly order: readonly string[];
  readonly style: JsonStyle;
}

/**
 * The list anew, from bracket to bracket. An entry that is known again keeps its bytes, wherever it goes, but for what is said otherwise in
 * it; what stands between entries stays where it is, and what is added is laid out as its neighbours are.
 */
export function editList({ text, list, before, after, by, order, style }: ListEdit): string {
  const nodes = list.children ?? [];
  const end = list.offset + list.length;
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (after.length === 0) return first ? '[]' : text.slice(list.offset, end);
  const base = indentAt(text, list.offset);
  const inner = base + style.step;
  const lead = first
    ? text.slice(list.offset + 1, first.offset)
    : style.lineEnd === null
      ? ''
      : style.lineEnd + inner;
  const tail = last
    ? text.slice(last.offset + last.length, end - 1)
    : style.lineEnd === null
      ? ''
      : style.lineEnd + base;
  const gaps = nodes
    .slice(1)
    .map((node, index) => text.slice((nodes[index]?.offset ?? 0) + (nodes[index]?.length ?? 0), node.offset));
  const gap = gaps.at(-1) ?? `,${lead || (style.colon.endsWith(' ') ? ' ' : '')}`;

  const free = new Set(nodes.keys());
  const entries = after.map((entry) => {
    const index = [...free].find((each) => before[each]?.[by] === entry[by]);
    const node = index === undefined ? undefined : nodes[index];
    const known = index === undefined ? undefined : before[index];
    if (index === undefined || !node || !known) return printJson(sorted(entry, order), style, inner, true);
    free.delete(index);
    const own = text.slice(node.offset, node.offset + node.length);
    if (known === entry) return own;
    const indent = indentAt(text, node.offset);
    return editObject({ text: own, before: known, after: entry, order, style, indent });
  });
  const written = entries.map((entry, index) => (index === 0 ? entry : (gaps[index - 1] ?? gap) + entry));
  return `[${lead}${written.join('')}${tail}]`;
}

/** The white space that the line begins with on which something stands. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

function sorted(entry: Json, order: readonly string[]): Json {
  return Object.fromEntries(
    order.filter((key) => entry[key] !== undefined).map((key) => [key, entry[key]] as const),
  );
}
