import { access, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { CompiledSituation } from '../../shared/situation/compiled';
import type { Problem } from '../../shared/situation/problem';
import type { Result } from '../../shared/result';
import { loadSituation, MANIFEST_FILE } from './loadSituation';

/** The bundled situation that opens when nothing else is asked for. */
export const DEFAULT_SITUATION = 'syria-withdrawal-2024';

/** Finds situations, bundled ones by id and any other by its folder, and remembers which one is open. */
export interface SituationLibrary {
  /** Makes a bundled id or a folder the open situation; the next {@link SituationLibrary.load} reads it. */
  open(reference: string): Promise<{ id: string }>;
  /** Reads the open situation anew, so that a change on disk shows on reload. */
  load(): Promise<Result<CompiledSituation, readonly Problem[]>>;
  /** Ids of the bundled situations. */
  bundled(): Promise<readonly string[]>;
}

/** Builds the library over `resources/situations`, with `opened` (a bundled id or a folder) as the open situation. */
export function buildSituationLibrary(situationsDir: string, opened = DEFAULT_SITUATION): SituationLibrary {
  let folder = resolveReference(situationsDir, opened);
  return {
    open: async (reference) => {
      const found = await resolveReference(situationsDir, reference);
      folder = Promise.resolve(found);
      return { id: basename(found) };
    },
    load: async () => loadSituation(await folder),
    bundled: () => bundledIds(situationsDir),
  };
}

/** A bundled id stands for its folder; anything else is a path. */
export async function resolveReference(situationsDir: string, reference: string): Promise<string> {
  const bundled = await bundledIds(situationsDir);
  return bundled.includes(reference) ? join(situationsDir, reference) : resolve(reference);
}

async function bundledIds(situationsDir: string): Promise<readonly string[]> {
  const entries = await readdir(situationsDir, { withFileTypes: true }).catch(() => []);
  const ids: string[] = [];
  for (const entry of entries) {
    const isPackage = await access(join(situationsDir, entry.name, MANIFEST_FILE)).then(
      () => true,
      () => false,
    );
    if (entry.isDirectory() && isPackage) ids.push(entry.name);
  }
  return ids.sort();
}
