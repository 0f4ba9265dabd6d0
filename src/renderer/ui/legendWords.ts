import { INTERPOLATED_MARK } from '../../shared/symbology/interpolation';
import type { LegendEntry, Mark } from '../../shared/symbology/legend';
import { STATUS_STROKES } from '../../shared/symbology/status';
import { TRAIL_MS } from '../../shared/symbology/trail';
import type { TimeWindow } from '../../shared/time/timeWindow';

interface Words {
  readonly words: string;
  readonly explained?: string;
}

const MARK_WORDS: Readonly<Record<Mark, Words>> = {
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

/** What an entry of the legend says while such a window of time is shown. */
export function legendWords(entry: LegendEntry, window: TimeWindow['is']): Words {
  switch (entry.is) {
    case 'kind':
      return { words: entry.words };
    case 'actor':
      return { words: entry.actor.name };
    case 'status':
      return STATUS_STROKES[entry.status];
    case 'trail':
      return { ...MARK_WORDS.trail, explained: TRAIL_WORDS[window] };
    default:
      return MARK_WORDS[entry.is];
  }
}
