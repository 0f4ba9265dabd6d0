import type { TimeWindow } from '../time/timeWindow';
import { INTERPOLATED_MARK } from './interpolation';
import type { LegendEntry, Mark } from './legend';
import { STATUS_STROKES } from './status';
import { TRAIL_MS } from './trail';

/** What an entry of the legend says. */
export interface LegendWords {
  readonly words: string;
  readonly explained?: string;
}

/** On paper nothing can be clicked. */
export type Medium = 'screen' | 'sheet';

const MARK_WORDS: Readonly<Record<Mark, LegendWords>> = {
  stack: { words: 'More here', explained: 'a click spreads them' },
  crowd: { words: 'A count', explained: 'so many points stand here' },
  largerDot: { words: 'Larger dot', explained: 'several points at one place' },
  uncertain: { words: 'Somewhere', explained: 'within the circle' },
  fading: { words: 'Fainter', explained: 'its time is uncertain' },
  interpolated: INTERPOLATED_MARK,
  lastKnown: { words: 'Last known', explained: 'fades with time; no record along the dashes' },
  trail: { words: 'Trail' },
  illustrative: { words: 'Illustrative', explained: 'not from the source' },
};

const TRAIL_WORDS: Readonly<Record<TimeWindow['is'], string>> = {
  moment: `its last ${TRAIL_MS / 3_600_000} hours`,
  trailing: 'its way in the window',
  soFar: 'its way so far',
};

const STACK_ON_SHEET: LegendWords = { words: 'More here', explained: 'symbols that would cover each other' };

/** What an entry of the legend says while such a window of time is shown. */
export function legendWords(
  entry: LegendEntry,
  window: TimeWindow['is'],
  medium: Medium = 'screen',
): LegendWords {
  switch (entry.is) {
    case 'kind':
      return { words: entry.words };
    case 'actor':
      return { words: entry.actor.name };
    case 'status':
      return STATUS_STROKES[entry.status];
    case 'stack':
      return medium === 'sheet' ? STACK_ON_SHEET : MARK_WORDS.stack;
    case 'trail':
      return { ...MARK_WORDS.trail, explained: TRAIL_WORDS[window] };
    default:
      return MARK_WORDS[entry.is];
  }
}
