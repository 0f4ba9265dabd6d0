import type { Box } from '../../labels/boxIndex';
import type { App6Symbol } from '../../situation/compiled';
import type { ThemeName } from '../../symbology/palette';
import type { GroupShape, Shape } from '../shapes';
import type { MeasureText } from '../text';
import type { Inks } from './inks';

/** What every piece of furniture is drawn with. */
export interface Setting {
  readonly measure: MeasureText;
  readonly theme: ThemeName;
  readonly inks: Inks;
  /** The shapes of an APP-6 symbol from its upper left corner on, where such symbols are shown. */
  readonly app6?: ((symbol: App6Symbol) => readonly Shape[] | undefined) | undefined;
}

/** A piece of furniture, measured: its shapes lie between 0, 0 and its width and height. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export const NOTHING: Block = { width: 0, height: 0, shapes: [] };

/** A block that was given its place. */
export interface PlacedBlock {
  readonly name: string;
  readonly box: Box;
  readonly shape: GroupShape;
}

/** Puts a block where its upper left corner is to be. */
export function placeBlock(block: Block, [x, y]: readonly [x: number, y: number], name: string): PlacedBlock {
  return {
    name,
    box: { minX: x, minY: y, maxX: x + block.width, maxY: y + block.height },
    shape: { is: 'group', move: [x, y], label: name, shapes: block.shapes },
  };
}

/** Blocks one under the other, `gap` apart; those without a height leave no gap. */
export function stackBlocks(blocks: readonly Block[], gap: number): Block {
  const shapes: Shape[] = [];
  let [width, bottom] = [0, 0];
  for (const block of blocks.filter(({ height }) => height > 0)) {
    const top = bottom === 0 ? 0 : bottom + gap;
    shapes.push(moved(block, 0, top));
    bottom = top + block.height;
    width = Math.max(width, block.width);
  }
  return { width, height: bottom, shapes };
}

/** A block's shapes where they are to be within another. */
export function moved({ shapes }: Block, x: number, y: number): GroupShape {
  return { is: 'group', move: [x, y], shapes };
}
