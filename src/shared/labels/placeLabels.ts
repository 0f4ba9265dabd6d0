import { type Box, type BoxIndex, buildBoxIndex } from './boxIndex';

/** Where a text stands about its point. */
export type LabelSide =
  | 'right'
  | 'left'
  | 'above'
  | 'below'
  | 'center'
  | 'above-right'
  | 'below-right'
  | 'above-left'
  | 'below-left';

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
  /** Pixels to stand off farther by where no side is free; none when absent. */
  readonly reach?: readonly number[];
  /** Whether it may not be left out: with no side free it takes the first that can be seen. */
  readonly must?: boolean;
}

export interface PlacedLabel<T extends LabelCandidate = LabelCandidate> {
  readonly candidate: T;
  readonly side: LabelSide;
  /** Pixels that it stands farther off than its gap. */
  readonly farther: number;
  readonly box: Box;
}

/** Pixels that a label's box is larger than its text on each side: two names closer than that read as one. */
export const LABEL_MARGIN = { x: 3, y: 1.5 } as const;

/** What texts keep to besides what is taken. */
export interface LabelBounds {
  /** Touched only where no other side is free; only a text that must be there stands farther off to be clear of it. */
  readonly avoid?: BoxIndex;
  /** Whether a text there could be seen whole; everywhere when absent. */
  readonly isVisible?: (box: Box) => boolean;
  /** Whether a text there would be taken for the name of something else: only where no other place is free; nowhere when absent. */
  readonly isMistakable?: (box: Box, candidate: LabelCandidate) => boolean;
}

/**
 * Places texts in the given order, the most important first, each on the first of its sides that touches nothing placed
 * before it and nothing in `taken`, then farther off. A text that finds no side is left out, unless it must be there and can be
 * seen. The same input gives the same picture.
 */
export function placeLabels<T extends LabelCandidate>(
  candidates: Iterable<T>,
  taken: BoxIndex = buildBoxIndex(),
  { avoid, isVisible = () => true, isMistakable = () => false }: LabelBounds = {},
): PlacedLabel<T>[] {
  const isFree = (box: Box) => isVisible(box) && !taken.touches(box);
  const placed: PlacedLabel<T>[] = [];
  for (const candidate of candidates) {
    const dot = dotBox(candidate);
    if (dot && taken.touches(dot)) continue;
    const close = candidate.must ? candidate : { ...candidate, reach: [] };
    const isClear = (box: Box) => isFree(box) && !isMistakable(box, candidate);
    const place =
      (avoid && findPlace(close, (box) => isClear(box) && !avoid.touches(box))) ??
      findPlace(candidate, isClear) ??
      findPlace(candidate, isFree) ??
      (candidate.must ? findPlace(candidate, isVisible) : null);
    if (!place) continue;
    taken.add(place.box);
    if (dot) taken.add(dot);
    placed.push({ candidate, ...place });
  }
  return placed;
}

type Place = Omit<PlacedLabel, 'candidate'>;

function findPlace(candidate: LabelCandidate, fits: (box: Box) => boolean): Place | null {
  for (const farther of [0, ...(candidate.reach ?? [])])
    for (const side of candidate.sides) {
      const box = labelBox({ ...candidate, gap: candidate.gap + farther }, side);
      if (fits(box)) return { side, farther, box };
    }
  return null;
}

function dotBox({ x, y, dot }: LabelCandidate): Box | null {
  return dot === undefined ? null : { minX: x - dot, minY: y - dot, maxX: x + dot, maxY: y + dot };
}

/** The rectangle a text takes on a side, with its margin. */
export function labelBox({ x, y, width, height, gap }: LabelCandidate, side: LabelSide): Box {
  // on a diagonal both distances together make the gap
  const aside = gap * (side.includes('-') ? Math.SQRT1_2 : 1);
  const left = side.endsWith('right') ? x + aside : side.endsWith('left') ? x - aside - width : x - width / 2;
  const top = side.startsWith('above')
    ? y - aside - height
    : side.startsWith('below')
      ? y + aside
      : y - height / 2;
  return {
    minX: left - LABEL_MARGIN.x,
    minY: top - LABEL_MARGIN.y,
    maxX: left + width + LABEL_MARGIN.x,
    maxY: top + height + LABEL_MARGIN.y,
  };
}
