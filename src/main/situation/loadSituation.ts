import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../shared/result';
import type { CompiledSituation } from '../../shared/situation/compiled';
import type { Problem } from '../../shared/situation/problem';
import type { Feature } from '../../shared/situation/schema/layer';
import type { Manifest } from '../../shared/situation/schema/manifest';
import { looseManifestSchema } from '../../shared/situation/schema/manifest';
import type { MeasureSymbol } from './compileFeature';
import { compileSituation } from './compileSituation';
import { parseJson } from './parseJson';
import { readPackageFile, SIZE_LIMITS } from './readPackage';
import { validateLayer, validateManifest } from './validate';
import { highlightProblems, layerReferenceProblems, manifestReferenceProblems } from './validateReferences';

export const MANIFEST_FILE = 'situation.json';

/**
 * Reads, checks and compiles the package in a folder. Fails only where the manifest itself cannot be used; a layer that
 * is wrong is left out and its problems are listed in the situation. Without `measureSymbol` it has no APP-6 symbols: who draws
 * nothing need not wait for their library.
 */
export async function loadSituation(
  folder: string,
  measureSymbol?: MeasureSymbol,
): Promise<Result<CompiledSituation, readonly Problem[]>> {
  const hash = createHash('sha256');
  const manifestRead = await readChecked(folder, MANIFEST_FILE, SIZE_LIMITS.manifest, hash);
  if (!manifestRead.ok) return fail([manifestRead.error]);
  const checked = validateManifest(MANIFEST_FILE, manifestRead.value);
  if (!checked.ok) return fail([...checked.error, ...(await looseLayerProblems(folder, manifestRead.value))]);
  const manifest = checked.value;

  const problems = manifestReferenceProblems(MANIFEST_FILE, manifest);
  const features = new Map<string, readonly Feature[]>();
  const taken = new Map<string, string>();
  for (const layer of manifest.layers) {
    const read = await readLayer(folder, layer, manifest, taken, hash);
    if (read.ok) features.set(layer.id, read.value);
    else problems.push(...read.error);
  }
  // what a scene is about may stand in a layer that was refused: then the refusal has said it all
  if (features.size === manifest.layers.length)
    problems.push(...highlightProblems(MANIFEST_FILE, manifest, new Set(taken.keys())));
  return ok(
    await compileSituation(
      { version: hash.digest('hex').slice(0, 16), manifest, features, problems },
      measureSymbol,
    ),
  );
}

/** Problems of the layers that a refused manifest still names, so that all are told at once and not one after the other. */
async function looseLayerProblems(folder: string, manifest: unknown): Promise<Problem[]> {
  const named = looseManifestSchema.safeParse(manifest);
  if (!named.success) return [];
  const problems: Problem[] = [];
  for (const layer of named.data.layers) {
    const read = await readChecked(folder, layer.file, SIZE_LIMITS.layer, createHash('sha256'));
    const checked = read.ok ? validateLayer(layer.file, read.value, layer.defaults) : fail([read.error]);
    if (!checked.ok) problems.push(...checked.error);
  }
  return problems;
}

async function readLayer(
  folder: string,
  layer: Manifest['layers'][number],
  manifest: Manifest,
  taken: Map<string, string>,
  hash: ReturnType<typeof createHash>,
): Promise<Result<readonly Feature[], readonly Problem[]>> {
  const read = await readChecked(folder, layer.file, SIZE_LIMITS.layer, hash);
  if (!read.ok) return fail([read.error]);
  const checked = validateLayer(layer.file, read.value, layer.defaults);
  if (!checked.ok) return checked;
  const problems = layerReferenceProblems(layer.file, checked.value, manifest, taken);
  return problems.length > 0 ? fail(problems) : checked;
}

async function readChecked(
  folder: string,
  file: string,
  limitBytes: number,
  hash: ReturnType<typeof createHash>,
): Promise<Result<unknown, Problem>> {
  const text = await readPackageFile(folder, file, limitBytes);
  if (!text.ok) return text;
  hash.update(file).update('\0').update(text.value).update('\0');
  const parsed = parseJson(text.value);
  return parsed.ok ? parsed : fail({ severity: 'error', file, path: '', ...parsed.error });
}
