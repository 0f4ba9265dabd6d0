import { type Block, type Setting, stackBlocks } from '../furniture/block';
import { setText, type TextSetting } from '../furniture/textBlock';
import type { Shape } from '../shapes';
import type { NoteParagraph } from './noteParagraphs';

/** What is set in a column, with the room above it but at the top. */
export interface Item {
  readonly block: Block;
  readonly above: number;
}

/** Sizes of a handout's type in sheet units: 10 points to read, as in a book. */
export const HANDOUT_TYPE = {
  caption: { size: 15, weight: 400, lineHeight: 22 },
  label: { size: 11, weight: 600, lineHeight: 16 },
  body: { size: 13.35, weight: 400, lineHeight: 20 },
  source: { size: 11, weight: 400, lineHeight: 15.5 },
} as const satisfies Readonly<Record<string, TextSetting>>;

const INDENT = 14;

/** Blocks under a small heading, which never stands alone. */
export function headed(
  label: string,
  blocks: readonly Block[],
  gap: number,
  { measure, inks }: Setting,
): Item[] {
  const [first, ...rest] = blocks;
  if (!first) return [];
  const heading = setText(label, HANDOUT_TYPE.label, { maxWidth: first.width, fill: inks.faint, measure });
  return [
    { block: stackBlocks([heading, first], 4), above: 20 },
    ...rest.map((block) => ({ block, above: gap })),
  ];
}

/** A paragraph in lines that can be parted, but never one from the others. */
export function paragraphItems(
  { isItem, lead, text }: NoteParagraph,
  width: number,
  above: number,
  { measure, inks }: Setting,
): Item[] {
  const style = HANDOUT_TYPE.body;
  const left = isItem ? INDENT : 0;
  const words = [lead, text].filter((part) => part !== '').join(' ');
  const block = setText(words, style, { maxWidth: width - left, fill: inks.text, measure });
  const bold = { ...style, weight: 600 };
  const lines = block.shapes.flatMap((shape, index): Block[] => {
    if (shape.is !== 'text') return [];
    const line = { ...shape, y: shape.y - index * style.lineHeight };
    // in what is written from right to left it is not told apart
    const isLed = index === 0 && lead !== '' && line.anchor === 'start' && line.text.startsWith(`${lead} `);
    const rest = line.text.slice(lead.length + 1);
    const behind = measure(`${lead} `, bold);
    // the heavier words may push the last of the line out
    const shapes: Shape[] =
      isLed && behind + measure(rest, style) <= width - left + 8
        ? [
            { ...line, text: lead, weight: 600 },
            { ...line, text: rest, x: behind },
          ]
        : [line];
    const bullet: Shape = { is: 'circle', x: -INDENT + 5, y: line.y - 4.6, radius: 1.9, fill: inks.faint };
    return [
      {
        width,
        height: style.lineHeight,
        shapes: [
          { is: 'group', move: [left, 0], shapes: isItem && index === 0 ? [bullet, ...shapes] : shapes },
        ],
      },
    ];
  });
  return inPairs(lines).map((each, index) => ({ block: each, above: index === 0 ? above : 0 }));
}

/** The first two lines stay together, and so do the last two. */
function inPairs(lines: readonly Block[]): Block[] {
  if (lines.length < 4) return lines.length === 0 ? [] : [stackBlocks(lines, 0)];
  return [stackBlocks(lines.slice(0, 2), 0), ...lines.slice(2, -2), stackBlocks(lines.slice(-2), 0)];
}
