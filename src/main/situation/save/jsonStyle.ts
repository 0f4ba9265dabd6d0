import type { Node } from 'jsonc-parser';

/** How a JSON file is laid out, so that what is added looks like what is there. */
export interface JsonStyle {
  /** Of a new line; none in a file of one line. */
  readonly lineEnd: string | null;
  /** One step of indentation. */
  readonly step: string;
  /** Between a key and its value. */
  readonly colon: string;
  /** Within brackets on one line: `{ "a": 1 }`. */
  readonly padding: string;
  /** Whether even short lists have a line for each entry. */
  readonly isSpread: boolean;
}

/** Reads the layout from a text and its tree. */
export function readStyle(text: string, root: Node): JsonStyle {
  const head = text.slice(root.offset, root.children?.[0]?.offset ?? root.offset + root.length);
  const colon = colonOf(text, root) ?? (head.includes('\n') ? ': ' : ':');
  const { spread, inline } = countShort(text, root);
  const padding = /\{( ?)"/.exec(text)?.[1] ?? (colon.endsWith(' ') ? ' ' : '');
  return {
    lineEnd: head.includes('\n') ? (head.includes('\r\n') ? '\r\n' : '\n') : null,
    step: /\n([ \t]+)$/.exec(head)?.[1] ?? '  ',
    colon,
    padding,
    isSpread: spread > inline,
  };
}

/** A value as a text in that layout; `indent` is that of the line it begins on. A `wide` one has a line for each entry. */
export function printJson(value: unknown, style: JsonStyle, indent: string, wide = false): string {
  const { lineEnd, step, colon, isSpread } = style;
  const inline = printInline(value, style);
  const entries = entriesOf(value);
  if (entries === null || entries.length === 0 || lineEnd === null) return inline;
  if (!wide && !isSpread && indent.length + inline.length <= LINE) return inline;
  const inner = indent + step;
  const lines = entries.map(
    ([key, each]) =>
      `${inner}${key === null ? '' : `${JSON.stringify(key)}${colon}`}${printJson(each, style, inner)}`,
  );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return [open, lines.join(`,${lineEnd}`), `${indent}${close}`].join(lineEnd);
}

// about as long as formatters let a line become
const LINE = 100;

function printInline(value: unknown, style: JsonStyle): string {
  const { colon, padding } = style;
  const entries = entriesOf(value);
  if (entries === null) return JSON.stringify(value);
  const comma = colon.endsWith(' ') ? ', ' : ',';
  const words = entries.map(
    ([key, each]) => `${key === null ? '' : `${JSON.stringify(key)}${colon}`}${printInline(each, style)}`,
  );
  if (Array.isArray(value)) return `[${words.join(comma)}]`;
  return words.length === 0 ? '{}' : `{${padding}${words.join(comma)}${padding}}`;
}

function entriesOf(value: unknown): readonly (readonly [key: string | null, value: unknown])[] | null {
  if (Array.isArray(value)) return value.map((each) => [null, each] as const);
  return typeof value === 'object' && value !== null ? Object.entries(value) : null;
}

function colonOf(text: string, root: Node): string | undefined {
  const [key, value] = root.children?.[0]?.children ?? [];
  return key && value ? text.slice(key.offset + key.length, value.offset) : undefined;
}

/** How many short lists stand on one line, and how many on several. */
function countShort(text: string, root: Node): { spread: number; inline: number } {
  const count = { spread: 0, inline: 0 };
  const visit = (node: Node) => {
    if (node.type === 'array' && (node.children?.length ?? 0) > 0) {
      const words = text.slice(node.offset, node.offset + node.length);
      if (!words.includes('\n')) count.inline += 1;
      else if (words.replace(/\s+/g, ' ').length < 60) count.spread += 1;
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(root);
  return count;
}
