import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SituationCopy } from '../../../shared/api';
import type { Rehearsal } from '../../../shared/briefing/rehearsal';
import { buildTurns, keepFile } from './keptFiles';
import { parseRehearsal } from './parseRehearsal';

/** Keeps what briefings took, on this machine alone. */
export interface Rehearsals {
  /** What the last briefing of a situation took, where it lies; null where none was given, or nothing of it can be read. */
  last(of: SituationCopy): Promise<Rehearsal | null>;
  /** Keeps a run in place of the one before. */
  keep(of: SituationCopy, rehearsal: Rehearsal): Promise<void>;
}

/** Keeps them as a file each in a folder of the user's own. */
export function buildRehearsals(folder: string): Rehearsals {
  const inTurn = buildTurns();
  const pathOf = ({ situation, place }: SituationCopy) => join(folder, `${situation}@${place}.json`);
  return {
    last: (of) =>
      inTurn(async () => {
        const text = await readFile(pathOf(of), 'utf8').catch(() => '');
        const rehearsal = parseRehearsal(text);
        return rehearsal?.situation === of.situation ? rehearsal : null;
      }),
    keep: (of, rehearsal) => inTurn(() => keepFile(pathOf(of), rehearsal)),
  };
}
