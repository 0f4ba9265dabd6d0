import { type Block, NOTHING, type PlacedBlock, placeBlock } from '../furniture/block';

const GAP = 16;

/** What stands along an edge: a block at each end, each set for the width it is given, and one in the middle of the sheet. */
export interface RunningLine {
  readonly height: number;
  place(left: number, top: number): PlacedBlock[];
}

/** A block that is set for a width, with its name. */
export interface EndBlock {
  readonly name: string;
  set(maxWidth: number): Block;
}

/** Lays out a line along the upper or lower edge: on one height where all fits beside the middle, else the ends under it. */
export function runningLine(
  [start, end]: readonly [EndBlock, EndBlock],
  middle: { readonly name: string; readonly block: Block },
  width: number,
): RunningLine {
  const beside = besideMiddle(start, end, middle, width);
  const under = underMiddle(start, end, middle, width);
  return under.height < beside.height ? under : beside;
}

function besideMiddle(
  start: EndBlock,
  end: EndBlock,
  middle: { readonly name: string; readonly block: Block },
  width: number,
): RunningLine {
  const half = middle.block.width > 0 ? (width - middle.block.width) / 2 - GAP : width;
  if (half < 40) return { height: Number.POSITIVE_INFINITY, place: () => [] };
  const [a, b] = middle.block.width > 0 ? [start.set(half), end.set(half)] : shared(start, end, width);
  const height = Math.max(a.height, b.height, middle.block.height);
  const centred = (block: Block) => (height - block.height) / 2;
  return {
    height,
    place: (left, top) =>
      some(
        [a, left, top + centred(a), start.name],
        [middle.block, left + (width - middle.block.width) / 2, top + centred(middle.block), middle.name],
        [b, left + width - b.width, top + centred(b), end.name],
      ),
  };
}

function underMiddle(
  start: EndBlock,
  end: EndBlock,
  middle: { readonly name: string; readonly block: Block },
  width: number,
): RunningLine {
  const [a, b] = shared(start, end, width);
  const [high, low] = [middle.block.height, Math.max(a.height, b.height)];
  const gap = high > 0 && low > 0 ? 4 : 0;
  return {
    height: high + gap + low,
    place: (left, top) =>
      some(
        [a, left, top + high + gap, start.name],
        [middle.block, left + (width - middle.block.width) / 2, top, middle.name],
        [b, left + width - b.width, top + high + gap, end.name],
      ),
  };
}

// the end takes what it needs up to a third, the start the rest
function shared(start: EndBlock, end: EndBlock, width: number): readonly [Block, Block] {
  const b = end.set(width / 3);
  return [start.set(width - b.width - (b.width > 0 ? GAP : 0)), b];
}

function some(...all: readonly (readonly [Block, number, number, string])[]): PlacedBlock[] {
  return all
    .filter(([block]) => block !== NOTHING && block.height > 0)
    .map(([block, x, y, name]) => placeBlock(block, [x, y], name));
}
