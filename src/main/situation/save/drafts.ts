import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft, DraftOf } from '../../../shared/api';
import { parseDraft } from './parseWritten';

/** Keeps edits that were not saved yet, so that neither a crash nor a closed window loses them. */
export interface Drafts {
  /** The edits of a situation where it lies: those of this version of its manifest, else the last ones of another. */
  read(of: DraftOf, manifestVersion: string): Promise<Draft | null>;
  keep(draft: Draft): Promise<void>;
  /** Forgets the edits of a situation where it lies; those of a copy elsewhere stay. */
  forget(of: DraftOf): Promise<void>;
}

/** Keeps them as a file each in a folder of the user's own. */
export function buildDrafts(folder: string): Drafts {
  // one after the other: the last that was sent is the one that stays
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const done = last.then(task);
    last = done.catch(() => {});
    return done;
  };
  const nameOf = ({ situation, place }: DraftOf) => `${situation}@${place}@`;
  const filesOf = async (of: DraftOf) =>
    (await readdir(folder).catch(() => [])).filter(
      (name) => name.startsWith(nameOf(of)) && name.endsWith('.json'),
    );
  return {
    read: (of, manifestVersion) =>
      inTurn(async () => {
        const found: Draft[] = [];
        for (const name of await filesOf(of)) {
          const text = await readFile(join(folder, name), 'utf8').catch(() => '');
          const draft = parseDraft(text);
          if (draft?.situation === of.situation && draft.place === of.place) found.push(draft);
        }
        found.sort((a, b) => b.keptMs - a.keptMs);
        return found.find((draft) => draft.manifestVersion === manifestVersion) ?? found[0] ?? null;
      }),
    keep: (draft) =>
      inTurn(async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const path = join(folder, `${nameOf(draft)}${draft.manifestVersion}.json`);
        await writeFile(`${path}.part`, JSON.stringify(draft), { mode: 0o600 });
        await rename(`${path}.part`, path);
      }),
    forget: (of) =>
      inTurn(async () => {
        for (const name of await filesOf(of)) await rm(join(folder, name), { force: true });
      }),
  };
}
