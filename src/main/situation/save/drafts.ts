import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft } from '../../../shared/api';
import { parseDraft } from './parseWritten';

/** Keeps edits that were not saved yet, so that neither a crash nor a closed window loses them. */
export interface Drafts {
  /** The edits of a situation: those of this version of its manifest, else the last ones of another. */
  read(situation: string, manifestVersion: string): Promise<Draft | null>;
  keep(draft: Draft): Promise<void>;
  /** Forgets the edits of a situation. */
  forget(situation: string): Promise<void>;
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
  const filesOf = async (situation: string) =>
    (await readdir(folder).catch(() => [])).filter(
      (name) => name.startsWith(`${situation}@`) && name.endsWith('.json'),
    );
  return {
    read: (situation, manifestVersion) =>
      inTurn(async () => {
        const found: Draft[] = [];
        for (const name of await filesOf(situation)) {
          const text = await readFile(join(folder, name), 'utf8').catch(() => '');
          const draft = parseDraft(text);
          if (draft?.situation === situation) found.push(draft);
        }
        found.sort((a, b) => b.keptMs - a.keptMs);
        return found.find((draft) => draft.manifestVersion === manifestVersion) ?? found[0] ?? null;
      }),
    keep: (draft) =>
      inTurn(async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const path = join(folder, `${draft.situation}@${draft.manifestVersion}.json`);
        await writeFile(`${path}.part`, JSON.stringify(draft), { mode: 0o600 });
        await rename(`${path}.part`, path);
      }),
    forget: (situation) =>
      inTurn(async () => {
        for (const name of await filesOf(situation)) await rm(join(folder, name), { force: true });
      }),
  };
}
