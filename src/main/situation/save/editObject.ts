import { isDeepStrictEqual } from 'node:util';
import { type Node, parseTree } from 'jsonc-parser';
import { type JsonStyle, printJson } from './jsonStyle';

type Json = Readonly<Record<string, unknown>>;

/** An object in a text, what is said in it and what shall be. */
export interface ObjectEdit {
  /** The object alone, from brace to brace. */
  readonly text: string;
  readonly before: Json;
  readonly after: Json;
  /** In which order its keys are written; one that is added comes behind the last that stands before it here. */
  readonly order: readonly string[];
  readonly style: JsonStyle;
  /** Of the line on which it begins. */
  readonly indent: string;
}

/** Writes what differs and leaves every other byte as it was. */
export function editObject({ text, before, after, order, style, indent }: ObjectEdit): string {
  let edited = text;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isDeepStrictEqual(before[key], after[key])) continue;
    const root = parseTree(edited);
    if (!root) throw new Error('an object that was parsed before is none now');
    edited =
      after[key] === undefined
        ? removeProperty(edited, root, key)
        : setProperty(edited, root, { key, value: after[key], order, style, indent });
  }
  return edited;
}

interface Setting {
  readonly key: string;
  readonly value: unknown;
  readonly order: readonly string[];
  readonly style: JsonStyle;
  readonly indent: string;
}

function setProperty(text: string, root: Node, { key, value, order, style, indent }: Setting): string {
  const inner = indent + style.step;
  const valueNode = findProperty(root, key)?.children?.[1];
  if (valueNode) {
    const wasWide = slice(text, valueNode).includes('\n');
    return splice(text, valueNode.offset, valueNode.length, printJson(value, style, inner, wasWide));
  }
  const neighbour = neighbourOf(root, key, order);
  const written = `${JSON.stringify(key)}${style.colon}${printJson(value, style, inner)}`;
  if (!neighbour) return splice(text, root.offset + 1, 0, written);
  return splice(text, endOf(neighbour), 0, `,${gapBefore(text, root, neighbour)}${written}`);
}

/** Behind which property a new one goes. */
function neighbourOf(root: Node, key: string, order: readonly string[]): Node | undefined {
  const place = order.indexOf(key);
  const properties = root.children ?? [];
  if (place === -1) return properties.at(-1);
  return (
    properties.findLast((property) => {
      const other = order.indexOf(keyOf(property));
      return other !== -1 && other < place;
    }) ?? properties.at(-1)
  );
}

function removeProperty(text: string, root: Node, key: string): string {
  const property = findProperty(root, key);
  const properties = root.children ?? [];
  const index = property ? properties.indexOf(property) : -1;
  if (!property || index === -1) return text;
  const before = properties[index - 1];
  const next = properties[index + 1];
  const without = before
    ? splice(text, endOf(before), endOf(property) - endOf(before), '')
    : splice(text, property.offset, (next?.offset ?? endOf(property)) - property.offset, '');
  // a key that stands twice counts by its last
  const root2 = parseTree(without);
  return root2 && findProperty(root2, key) ? removeProperty(without, root2, key) : without;
}

// what stands between a property and the brace or comma before it
function gapBefore(text: string, root: Node, property: Node): string {
  const properties = root.children ?? [];
  const before = properties[properties.indexOf(property) - 1];
  const start = before ? endOf(before) : root.offset + 1;
  return text.slice(start, property.offset).replace(',', '');
}

/** The property of that key which counts: the last. */
export function findProperty(root: Node, key: string): Node | undefined {
  return root.children?.findLast((property) => keyOf(property) === key);
}

function keyOf(property: Node): string {
  return String(property.children?.[0]?.value);
}

function slice(text: string, { offset, length }: Node): string {
  return text.slice(offset, offset + length);
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

function splice(text: string, offset: number, length: number, content: string): string {
  return text.slice(0, offset) + content + text.slice(offset + length);
}
