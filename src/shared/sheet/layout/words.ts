import type { Box } from '../../labels/boxIndex';
import { type Block, type PlacedBlock, placeBlock, type Setting } from '../furniture/block';
import { setText } from '../furniture/textBlock';
import { captionSetting, type Step, titleSetting } from '../furniture/type';
import type { Density } from './density';

/** Where the words stand: in a column beside the map, or title above and the rest below it. */
export type Arrangement =
  | { readonly is: 'beside'; readonly side: 'left' | 'right'; readonly part: number }
  | {
      readonly is: 'below';
      /** How high what stands below it is held to be at least, so that the map does not become larger with less to say. */
      readonly feet?: number;
    };

/** How much room the words are given. */
export interface Tightness {
  readonly step: Step;
  readonly density: Density;
}

/** A page with its words in place, in design units. */
export interface Composition extends SetWords {
  /** What is left clear under the running head. */
  readonly headRoom: Box;
}

/** Words in their places, and the map between them. */
export interface SetWords {
  readonly arrangement: Arrangement;
  readonly frame: Box;
  readonly blocks: readonly PlacedBlock[];
}

/** What words are set with, and the margin of the page. */
export interface Place extends Setting {
  readonly margin: number;
}

/** The title in lines of about the same length. */
export function heading(title: string, maxWidth: number, step: Step, { measure, inks }: Setting): Block {
  return setText(title, titleSetting(step), { maxWidth, fill: inks.text, measure });
}

/** The caption with its paragraphs. */
export function captionBlock(
  caption: string,
  maxWidth: number,
  step: Step,
  { measure, inks }: Setting,
): Block {
  return setText(caption, captionSetting(step), { maxWidth, fill: inks.text, measure });
}

/** Gives blocks their places, those aside that take no room. */
export function placeAll(
  ...all: readonly (readonly [block: Block, x: number, y: number, name: string])[]
): PlacedBlock[] {
  return all
    .filter(([block]) => block.height > 0)
    .map(([block, x, y, name]) => placeBlock(block, [x, y], name));
}
