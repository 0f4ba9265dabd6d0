import { access, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import type { CompiledSituation } from '../../shared/situation/compiled';
import type { Problem } from '../../shared/situation/problem';
import { app6Symbol } from './app6';
import { loadSituation, MANIFEST_FILE } from './loadSituation';
import { parseJson } from './parseJson';
import { readPackageFile, SIZE_LIMITS } from './readPackage';
import { validateManifest } from './validate';

/** The bundled situation that opens when nothing else is asked for. */
const DEFAULT_SITUATION = 'syria-withdrawal-2024';

/** Finds situations, bundled ones by id and any other by its folder or manifest, and remembers which one is open. */
export interface SituationLibrary {
  /** Makes a bundled id or a folder the open situation; the next {@link SituationLibrary.load} reads it. */
  open(reference: string): Promise<{ id: string }>;
  /** The open situation as it is on disk now: read once, and again when a file of it has changed. */
  load(): Promise<Result<CompiledSituation, readonly Problem[]>>;
  /** The bundled situations, by id and title. */
  bundled(): Promise<readonly { readonly id: string; readonly title: string }[]>;
}

/** Builds the library over `resources/situations`, with `opened` (a bundled id or a folder) as the open situation. */
export function buildSituationLibrary(situationsDir: string, opened = DEFAULT_SITUATION): SituationLibrary {
  let folder = resolveReference(situationsDir, opened);
  let kept: { readonly fingerprint: string; readonly loaded: ReturnType<typeof loadSituation> } | undefined;

  const load = async () => {
    const path = await folder;
    const fingerprint = await fingerprintOf(path);
    if (kept?.fingerprint !== fingerprint) kept = { fingerprint, loaded: loadSituation(path, app6Symbol) };
    return kept.loaded;
  };
  return {
    open: async (reference) => {
      folder = resolveReference(situationsDir, reference);
      return { id: basename(await folder) };
    },
    load,
    bundled: async () => {
      const ids = await bundledIds(situationsDir);
      return Promise.all(
        ids.map(async (id) => ({ id, title: (await readTitle(join(situationsDir, id))) ?? id })),
      );
    },
  };
}

/** Changes whenever a file in the folder is added, removed or written. */
async function fingerprintOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const facts = await Promise.all(
    files.sort().map(async (file) => {
      const found = await stat(file).catch(() => undefined);
      return `${file} ${found?.mtimeMs} ${found?.size}`;
    }),
  );
  return [folder, ...facts].join('\n');
}

/** The folder of a situation named by a bundled id, a folder or the manifest in it; a sentence where there is none. */
export async function findSituation(
  situationsDir: string,
  reference: string,
): Promise<Result<string, string>> {
  const folder = await resolveReference(situationsDir, reference);
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return ok(folder);
  const bundled = (await bundledIds(situationsDir)).join(', ');
  const what = found ? 'is a file that holds no situation' : 'was not found';
  return fail(
    `“${reference}” ${what}: expected a folder, its ${MANIFEST_FILE}, or the id of a bundled situation (${bundled})`,
  );
}

/** A bundled id stands for its folder, a manifest for the folder that it is in; anything else is a path. */
async function resolveReference(situationsDir: string, reference: string): Promise<string> {
  const bundled = await bundledIds(situationsDir);
  if (bundled.includes(reference)) return join(situationsDir, reference);
  const path = resolve(reference);
  if (basename(path) !== MANIFEST_FILE) return path;
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? dirname(path) : path;
}

async function readTitle(folder: string): Promise<string | undefined> {
  const text = await readPackageFile(folder, MANIFEST_FILE, SIZE_LIMITS.manifest);
  const parsed = text.ok ? parseJson(text.value) : text;
  const checked = parsed.ok ? validateManifest(MANIFEST_FILE, parsed.value) : parsed;
  return checked.ok ? checked.value.title : undefined;
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
