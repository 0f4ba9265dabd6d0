import type { Box } from '../../labels/boxIndex';
import { type Block, type Setting, stackBlocks } from '../furniture/block';
import { momentBlock } from '../furniture/momentBlock';
import type { Step } from '../furniture/type';
import type { Content } from './content';
import { flowParts } from './flow';
import {
  type Arrangement,
  captionBlock,
  heading,
  type Place,
  placeAll,
  type SetWords,
  type Tightness,
} from './words';

/** A column narrower than this has too few words in a line. */
const LEAST_COLUMN = 225;

/** Title, moment and caption at the head of a column beside the map, what is read last at its foot; null where that is too narrow or too low. */
export function composeBeside(
  content: Content,
  area: Box,
  arrangement: Arrangement & { readonly is: 'beside' },
  { step, density }: Tightness,
  place: Place,
): SetWords | null {
  const { side, part } = arrangement;
  const width = Math.round((area.maxX - area.minX) * part);
  if (width < LEAST_COLUMN) return null;
  const gutter = Math.round(place.margin * 1.15);
  const upper = wordsBlock(content, width, step, place);
  const lower = flowParts(content.parts(density), { columns: 1, width, gutter }, place);
  const between = lower.height > 0 ? 20 : 0;
  if (upper.height + between + lower.height > area.maxY - area.minY) return null;
  const left = side === 'left' ? area.minX : area.maxX - width;
  return {
    arrangement,
    frame: side === 'left' ? { ...area, minX: left + width + gutter } : { ...area, maxX: left - gutter },
    blocks: placeAll(
      [upper, left, area.minY, 'title, time and caption'],
      [lower, left, area.maxY - lower.height, 'legend and sources'],
    ),
  };
}

/** Title, moment and caption in one column. */
function wordsBlock({ title, moment, caption }: Content, width: number, step: Step, setting: Setting): Block {
  const head = stackBlocks(
    [heading(title, width, step, setting), momentBlock(moment, width, step, setting)],
    Math.round(step.title * 0.36),
  );
  return stackBlocks([head, captionBlock(caption, width, step, setting)], Math.round(step.caption * 0.95));
}
