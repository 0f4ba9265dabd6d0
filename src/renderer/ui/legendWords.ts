import { INTERPOLATED_MARK } from '../../shared/symbology/interpolation';
import type { LegendEntry, Mark } from '../../shared/symbology/legend';
import { STATUS_STROKES } from '../../shared/symbology/status';
import { TRAIL_MS } from '../../shared/symbology/trail';

interface Words {
  readonly words: string;
  readonly explained?: string;
}

const MARK_WORDS: Readonly<Record<Mark, Words>> = {
  stack: { words: 'More here', explained: 'a click spreads them' },
  uncertain: { words: 'Somewhere', explained: 'within the circle' },
  fading: { words: 'Fainter', explained: 'its time is uncertain' },
  interpolated: INTERPOLATED_MARK,
  trail: { words: 'Trail', explained: `its last ${TRAIL_MS / 3_600_000} hours` },
  illustrative: { words: 'Illustrative', explained: 'not from the source' },
};

/** What an entry of the legend says. */
export function legendWords(entry: LegendEntry): Words {
  switch (entry.is) {
    case 'kind':
      return { words: entry.words };
    case 'actor':
      return { words: entry.actor.name };
    case 'status':
      return STATUS_STROKES[entry.status];
    default:
      return MARK_WORDS[entry.is];
  }
}
