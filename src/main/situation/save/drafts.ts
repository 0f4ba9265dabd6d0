import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft, SituationCopy } from '../../../shared/api';
import { buildTurns, keepFile } from './keptFiles';
import { type KeptDraft, parseKeptDraft } from './parseWritten';

/** Keeps edits that were not saved yet, so that neither a crash nor a closed window loses them. */
export interface Drafts {
  /**
   * The edits of a situation where it lies: those of this version of its manifest, else the last ones of another. Where there are none, those of the
   * very same manifest in a place where nothing lies any more: it was moved from there. They name that place.
   */
  read(of: SituationCopy, manifestVersion: string): Promise<Draft | null>;
  /** `path` is where the situation lies on disk, if it does. */
  keep(draft: Draft, path: string | null): Promise<void>;
  /** Forgets the edits of a situation where it lies; those of a copy elsewhere stay. */
  forget(of: SituationCopy): Promise<void>;
}

/** Edits that nobody has asked for in so many days are deleted; those of a situation that is opened are not, however old. */
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** Keeps them as a file each in a folder of the user's own. */
export function buildDrafts(folder: string): Drafts {
  const inTurn = buildTurns();
  const nameOf = ({ situation, place }: SituationCopy) => `${situation}@${place}@`;
  const files = () => readdir(folder).catch(() => []);
  const filesOf = async (of: SituationCopy) =>
    (await files()).filter((name) => name.startsWith(nameOf(of)) && name.endsWith('.json'));
  /** All edits of a situation, wherever it lies, the last first. */
  const keptOf = async (situation: string): Promise<KeptDraft[]> => {
    const found: KeptDraft[] = [];
    for (const name of await files()) {
      if (!name.startsWith(`${situation}@`) || !name.endsWith('.json')) continue;
      const kept = parseKeptDraft(await readFile(join(folder, name), 'utf8').catch(() => ''));
      if (kept?.draft.situation === situation) found.push(kept);
    }
    return found.sort((a, b) => b.draft.keptMs - a.draft.keptMs);
  };
  let isSwept = false;
  const sweep = async (spared: string) => {
    if (isSwept) return;
    isSwept = true;
    for (const name of await files()) {
      if (name.startsWith(`${spared}@`)) continue;
      const path = join(folder, name);
      const { mtimeMs = Date.now() } = (await stat(path).catch(() => null)) ?? {};
      if (Date.now() - mtimeMs > KEPT_DAYS * DAY_MS) await rm(path, { force: true });
    }
  };
  return {
    read: (of, manifestVersion) =>
      inTurn(async () => {
        await sweep(of.situation);
        const all = await keptOf(of.situation);
        const isOfVersion = ({ draft }: KeptDraft) => draft.manifestVersion === manifestVersion;
        const here = all.filter(({ draft }) => draft.place === of.place);
        const found = here.find(isOfVersion) ?? here[0];
        if (found) return found.draft;
        for (const kept of all.filter(isOfVersion)) if (await isGone(kept.path)) return kept.draft;
        return null;
      }),
    keep: (draft, path) =>
      inTurn(() =>
        keepFile(join(folder, `${nameOf(draft)}${draft.manifestVersion}.json`), {
          path,
          draft,
        } satisfies KeptDraft),
      ),
    forget: (of) =>
      inTurn(async () => {
        for (const name of await filesOf(of)) await rm(join(folder, name), { force: true });
      }),
  };
}

// of one that is merely out of reach nothing is known
async function isGone(path: string | null): Promise<boolean> {
  if (path === null) return false;
  return stat(path).then(
    () => false,
    ({ code }: NodeJS.ErrnoException) => code === 'ENOENT' || code === 'ENOTDIR',
  );
}
