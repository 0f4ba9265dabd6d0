import type { TextShape } from '../shapes';
import type { MeasureText, TextStyle } from '../text';
import { type Block, NOTHING } from './block';
import { balanceLines, breakWithoutWidow } from './breakLines';

/** How a text is set in lines. */
export interface TextSetting extends TextStyle {
  /** From one baseline to the next, in the unit of the size. */
  readonly lineHeight: number;
  /** Between paragraphs. */
  readonly paragraphGap?: number;
  readonly balanced?: boolean;
}

/**
 * Sets a text in lines no wider than `maxWidth`, its paragraphs (whatever line breaks part) apart. A paragraph that begins in a script written from right
 * to left stands at the right edge. An empty text takes no room.
 */
export function setText(
  text: string,
  style: TextSetting,
  {
    maxWidth,
    fill,
    measure,
  }: { readonly maxWidth: number; readonly fill: string; readonly measure: MeasureText },
): Block {
  const widthOf = (part: string) => measure(part, style);
  const { size, weight, italic, spacing, lineHeight, paragraphGap = lineHeight * 0.5 } = style;
  const shapes: TextShape[] = [];
  let [width, bottom, isFirst] = [0, 0, true];
  for (const paragraph of bindUnits(text)
    .split(/\s*[\r\n\u2028\u2029]+\s*/)
    .filter((each) => each.trim() !== '')) {
    if (!isFirst) bottom += paragraphGap;
    isFirst = false;
    const atRight = isRightToLeft(paragraph);
    for (const line of (style.balanced ? balanceLines : breakWithoutWidow)(paragraph, maxWidth, widthOf)) {
      shapes.push({
        is: 'text',
        text: line,
        x: atRight ? maxWidth : 0,
        y: bottom + baseline(style),
        size,
        weight,
        fill,
        anchor: atRight ? 'end' : 'start',
        ...(italic && { italic }),
        ...(spacing && { spacing }),
      });
      width = Math.max(width, atRight ? maxWidth : widthOf(line));
      bottom += lineHeight;
    }
  }
  return shapes.length === 0 ? NOTHING : { width, height: bottom, shapes };
}

/** A number stays with its unit. */
function bindUnits(text: string): string {
  return text.replace(/(\d) (?=(?:km|mi|nmi|m|kn|h|ft|%|°|км)(?![\p{L}\d]))/gu, '$1\u00a0');
}

/** How far below the top of its line a text's baseline lies, the letters standing in the middle of the line. */
export function baseline({ size, lineHeight }: Pick<TextSetting, 'size' | 'lineHeight'>): number {
  // Inter: capitals 0.727, descenders 0.24 of the size
  return lineHeight / 2 + size * 0.36;
}

/** Whether the first letter of a text belongs to a script that is written from right to left. */
function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0];
  return (
    first !== undefined &&
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
  );
}
