import type { Status } from '../situation/vocabulary';

/** How a status is drawn: by the line, never by colour alone. Lengths in pixels at the scale of the screen. */
export interface StatusStroke {
  readonly width: number;
  /** Dash pattern, multiples of a pixel; empty for a solid line. */
  readonly dash: readonly number[];
  readonly opacity: number;
  /** In words, for the legend and the details card. */
  readonly words: string;
  readonly explained: string;
}

export const STATUS_STROKES: Readonly<Record<Status, StatusStroke>> = {
  confirmed: {
    width: 3,
    dash: [],
    opacity: 1,
    words: 'Confirmed',
    explained: 'by a second, independent source',
  },
  reported: {
    width: 1.75,
    dash: [],
    opacity: 1,
    words: 'Reported',
    explained: 'by the source; no second one',
  },
  claimed: { width: 1.75, dash: [9, 5], opacity: 1, words: 'Claimed', explained: 'by a party, of itself' },
  assessed: {
    width: 2,
    dash: [0.1, 4.5],
    opacity: 1,
    words: 'Assessed',
    explained: 'the analyst’s judgement',
  },
  possible: {
    width: 2.25,
    dash: [0.1, 6],
    opacity: 0.85,
    words: 'Possible',
    explained: 'one of several ways on',
  },
};
