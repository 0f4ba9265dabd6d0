import type { Shape } from '../shapes';
import type { UsedSource } from '../sheet';
import type { Block, Setting } from './block';
import { setText } from './textBlock';
import { TYPE } from './type';

/** What a picture rests on, a row a source: its number, publisher, title, date and the paragraphs cited. */
export function sourceRows(
  sources: readonly UsedSource[],
  width: number,
  { measure, inks }: Setting,
): Block[] {
  const numbers = sources.map(({ number }) => `[${number}]`);
  const left = Math.ceil(Math.max(0, ...numbers.map((number) => measure(number, TYPE.source)))) + 5;
  return sources.map((source, index) => {
    const { size, weight, lineHeight } = TYPE.source;
    const maxWidth = Math.max(40, width - left);
    const text = setText(sourceInWords(source), TYPE.source, { maxWidth, fill: inks.muted, measure });
    const number = setText(
      numbers[index] ?? '',
      { size, weight, lineHeight },
      { maxWidth: left + 1, fill: inks.faint, measure },
    );
    const shapes: Shape[] = [...number.shapes, { is: 'group', move: [left, 0], shapes: text.shapes }];
    return { width, height: text.height, shapes };
  });
}

/** All of them in one paragraph, where a row each would take too much room. */
export function sourceParagraph(
  sources: readonly UsedSource[],
  width: number,
  { measure, inks }: Setting,
): Block[] {
  const text = sources.map((source) => `[${source.number}]\u00a0${sourceInWords(source)}`).join('; ');
  const block = setText(text, TYPE.source, { maxWidth: width, fill: inks.muted, measure });
  // a row a line, so that the paragraph can run on in the next column
  return block.shapes.map((shape, line) => ({
    width,
    height: TYPE.source.lineHeight,
    shapes: shape.is === 'text' ? [{ ...shape, y: shape.y - line * TYPE.source.lineHeight }] : [],
  }));
}

/** A source in its short form: `Harbour office, Log of the ferry, 4 March 2024, ¶ 3–4`. */
export function sourceInWords({ publisher, title, published, paragraphs }: UsedSource): string {
  const cited = paragraphs.length === 0 ? null : `¶\u00a0${paragraphs.join(',\u00a0')}`;
  return [publisher, title, published, cited].filter((part) => part !== null).join(', ');
}
