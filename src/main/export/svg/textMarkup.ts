import type { TextShape } from '../../../shared/sheet/shapes';
import type { LayText } from '../fonts/layText';
import { OUTLINE_EM, outlineOf } from '../fonts/outline';
import { type Attributes, element, escapeXml, share, short } from './markup';

/** How the words of a drawing become markup. */
export interface TextSetting {
  readonly layText: LayText;
  /** Whether the words are in the file as text as well, unseen, to be found, selected and read aloud. */
  readonly searchable: boolean;
  /** Whether letters and halo are faded each for itself, so that no layer is needed. */
  readonly fadesApart?: boolean;
}

/**
 * A line of text as the outlines of its letters: a file that needs no font looks the same in every program. The halo is drawn as a line
 * of its own under the letters, since not every program knows the order of painting of SVG 2.
 */
export function textMarkup(
  shape: TextShape,
  { layText, searchable, fadesApart = false }: TextSetting,
): string {
  const { text, x, y, size, weight, italic = false, fill, opacity, anchor, halo, spacing = 0, turn } = shape;
  const laid = layText(text, { weight, italic, spacingEm: spacing / size });
  const d = outlineOf(laid);
  if (d === '') return '';
  const advance = laid.advance * size;
  const startX = -advance * ANCHORED[anchor];
  const scale = size / OUTLINE_EM;
  const ratio = Number(scale.toFixed(6));
  // straight text is moved in one step: shorter, and nothing is rounded twice
  const place = turn
    ? `translate(${short(x)} ${short(y)}) rotate(${short(turn)}) translate(${short(startX)} 0) scale(${ratio} ${-ratio})`
    : `translate(${short(x + startX)} ${short(y)}) scale(${ratio} ${-ratio})`;
  const letters = (paint: Attributes) => element('path', [['d', d], ...paint]);
  const outline = halo
    ? letters([
        ['fill', 'none'],
        ['stroke', halo.colour],
        ['stroke-width', halo.width / scale],
        [
          'stroke-opacity',
          share(fadesApart && opacity !== undefined ? (halo.opacity ?? 1) * opacity : halo.opacity),
        ],
        ['stroke-linejoin', 'round'],
      ])
    : '';
  const drawn = element(
    'g',
    [
      ['transform', place],
      ['opacity', fadesApart ? undefined : share(opacity)],
    ],
    outline +
      letters([
        ['fill', fill],
        ['fill-opacity', fadesApart ? share(opacity) : undefined],
      ]),
  );
  return searchable ? drawn + unseenText(shape, { x: x + startX, advance }) : drawn;
}

/** What of the advance lies left of the anchor. */
export const ANCHORED = { start: 0, middle: 0.5, end: 1 } as const;

/** The words, laid over their outlines: any font will do, since it is never seen. */
function unseenText(
  { text, y, x: turnX, size, turn }: TextShape,
  { x, advance }: { x: number; advance: number },
): string {
  return element(
    'text',
    [
      ['x', x],
      ['y', y],
      ['font-size', size],
      ['textLength', advance],
      ['lengthAdjust', 'spacingAndGlyphs'],
      ['fill', 'none'],
      // what has no paint would not be hit by a pointer that selects
      ['pointer-events', 'all'],
      ['transform', turn ? `rotate(${short(turn)} ${short(turnX)} ${short(y)})` : undefined],
    ],
    escapeXml(text),
  );
}
