import { parseInline, type Run } from './parseInline';

/** A line of runs; a paragraph has one or more, told apart by line breaks. */
export type Line = readonly Run[];

export type Block =
  | { readonly is: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] };

export interface ListItem {
  /** How far it is set in, from 0 to 2. */
  readonly depth: number;
  readonly lines: readonly Line[];
}

// up to nine digits, as CommonMark has it
const ITEM = /^(\s*)(?:[-*+]|(\d{1,9})[.)])\s+(\S.*)$/;

/**
 * A small part of Markdown as plain data: paragraphs, line breaks, emphasis, strong, lists and links with their address. There is no HTML in
 * it: tags, headings, pictures and tables are the text that was typed. Every line break is one.
 */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let isNew = true;
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim() === '') {
      isNew = true;
      continue;
    }
    addLine(blocks, line, isNew);
    isNew = false;
  }
  return blocks;
}

function addLine(blocks: Block[], line: string, isNew: boolean): void {
  const last = blocks.at(-1);
  const [, space = '', number, words] = ITEM.exec(line) ?? [];
  if (words !== undefined) {
    const ordered = number !== undefined;
    const depth = Math.min(Math.floor(space.replace(/\t/g, '  ').length / 2), 2);
    const item = { depth, lines: [parseInline(words)] };
    const goesOn = last?.is === 'list' && (last.ordered === ordered || depth > 0);
    if (goesOn) replaceLast(blocks, { ...last, items: [...last.items, item] });
    else blocks.push({ is: 'list', ordered, items: [{ ...item, depth: 0 }] });
    return;
  }
  const runs = parseInline(line.trim());
  const open = last?.is === 'list' ? last.items.at(-1) : undefined;
  if (last?.is === 'list' && open && (!isNew || /^\s{2}/.test(line)))
    replaceLast(blocks, {
      ...last,
      items: [...last.items.slice(0, -1), { ...open, lines: [...open.lines, runs] }],
    });
  else if (last?.is === 'paragraph' && !isNew) replaceLast(blocks, { ...last, lines: [...last.lines, runs] });
  else blocks.push({ is: 'paragraph', lines: [runs] });
}

function replaceLast(blocks: Block[], block: Block): void {
  blocks[blocks.length - 1] = block;
}

/** The words alone, for where a text has one look: a list keeps its dots and numbers, a link its address. */
export function markdownAsText(text: string): string {
  return parseMarkdown(text)
    .map((block) =>
      block.is === 'paragraph'
        ? linesAsText(block.lines)
        : block.items
            .map(
              ({ depth, lines }, index) =>
                `${'  '.repeat(depth)}${block.ordered ? `${index + 1}.` : '•'} ${linesAsText(lines)}`,
            )
            .join('\n'),
    )
    .join('\n');
}

function linesAsText(lines: readonly Line[]): string {
  return lines.map((runs) => runs.map(({ text }) => text).join('')).join('\n');
}
