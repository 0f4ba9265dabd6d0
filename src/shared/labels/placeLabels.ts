import { type Box, type BoxIndex, buildBoxIndex } from './boxIndex';

/** Where a text stands about its point. */
export type LabelSide = 'right' | 'left' | 'above' | 'below' | 'center';

/** A text that wants a place. */
export interface LabelCandidate {
  readonly id: string;
  /** The point it names, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Size of the text block. */
  readonly width: number;
  readonly height: number;
  /** Distance from the point to the text: what the symbol needs. */
  readonly gap: number;
  /** Radius of a dot that marks the point and belongs to the label; none when absent. */
  readonly dot?: number;
  /** Sides to try, the best first. */
  readonly sides: readonly LabelSide[];
}

export interface PlacedLabel<T extends LabelCandidate = LabelCandidate> {
  readonly candidate: T;
  readonly side: LabelSide;
  readonly box: Box;
}

/** Pixels that a label's box is larger than its text on each side: two names closer than that read as one. */
export const LABEL_MARGIN = { x: 3, y: 1.5 } as const;

/**
 * Places texts in the given order, the most important first, each on the first of its sides that touches nothing placed
 * before it and nothing in `taken`; what finds no side is left out. The same input gives the same picture.
 */
export function placeLabels<T extends LabelCandidate>(
  candidates: Iterable<T>,
  taken: BoxIndex = buildBoxIndex(),
): PlacedLabel<T>[] {
  const placed: PlacedLabel<T>[] = [];
  for (const candidate of candidates) {
    const dot = dotBox(candidate);
    if (dot && taken.touches(dot)) continue;
    for (const side of candidate.sides) {
      const box = labelBox(candidate, side);
      if (taken.touches(box)) continue;
      taken.add(box);
      if (dot) taken.add(dot);
      placed.push({ candidate, side, box });
      break;
    }
  }
  return placed;
}

function dotBox({ x, y, dot }: LabelCandidate): Box | null {
  return dot === undefined ? null : { minX: x - dot, minY: y - dot, maxX: x + dot, maxY: y + dot };
}

/** The rectangle a text takes on a side, with its margin. */
export function labelBox({ x, y, width, height, gap }: LabelCandidate, side: LabelSide): Box {
  const left = {
    right: x + gap,
    left: x - gap - width,
    above: x - width / 2,
    below: x - width / 2,
    center: x - width / 2,
  }[side];
  const top = {
    right: y - height / 2,
    left: y - height / 2,
    above: y - gap - height,
    below: y + gap,
    center: y - height / 2,
  }[side];
  return {
    minX: left - LABEL_MARGIN.x,
    minY: top - LABEL_MARGIN.y,
    maxX: left + width + LABEL_MARGIN.x,
    maxY: top + height + LABEL_MARGIN.y,
  };
}
