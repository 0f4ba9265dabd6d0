import { squareAt } from './alongLine';
import type { Box } from './boxIndex';
import type { PixelPoint } from './lineStretch';
import { LABEL_MARGIN } from './placeLabels';

/** A block of text beside a line, with the short stroke that leads from the line to it. */
export interface BesidePlace {
  readonly is: 'beside';
  readonly box: Box;
  readonly leader: readonly [from: PixelPoint, to: PixelPoint];
}

/** Where a block of text may stand from the point of the line that it belongs to: beside it first, askew last. */
export const DIRECTIONS = ['below', 'above', 'right', 'left', 'se', 'nw', 'ne', 'sw'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const STEPS: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  below: [0, 1],
  above: [0, -1],
  right: [1, 0],
  left: [-1, 0],
  se: [0.7, 0.7],
  nw: [-0.7, -0.7],
  ne: [0.7, -0.7],
  sw: [-0.7, 0.7],
};

/** The place of a block at a distance from a point of its line. */
export function placeBeside(
  anchor: PixelPoint,
  block: { readonly width: number; readonly height: number },
  direction: Direction,
  distance: number,
): BesidePlace {
  const [stepX, stepY] = STEPS[direction];
  const end = { x: anchor.x + stepX * distance, y: anchor.y + stepY * distance };
  const left = end.x + (Math.sign(stepX) - 1) * (block.width / 2);
  const top = end.y + (Math.sign(stepY) - 1) * (block.height / 2);
  return {
    is: 'beside',
    box: {
      minX: left - LABEL_MARGIN.x,
      minY: top - LABEL_MARGIN.y,
      maxX: left + block.width + LABEL_MARGIN.x,
      maxY: top + block.height + LABEL_MARGIN.y,
    },
    leader: [anchor, end],
  };
}

const STEP_PX = 4;

/** A leader as small squares, without its ends: there it meets its line and its text. */
export function boxesOfLeader([from, to]: BesidePlace['leader']): Box[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const count = Math.max(0, Math.floor(length / STEP_PX) - 1);
  return Array.from({ length: count }, (_, i) => {
    const part = ((i + 1) * STEP_PX) / length;
    return squareAt({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, 1.5);
  });
}
