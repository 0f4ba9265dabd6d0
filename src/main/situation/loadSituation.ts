import { fail, ok, type Result } from '../../shared/result';
import type { CompiledSituation } from '../../shared/situation/compiled';
import type { Problem } from '../../shared/situation/problem';
import type { Feature } from '../../shared/situation/schema/layer';
import type { Manifest } from '../../shared/situation/schema/manifest';
import { looseManifestSchema } from '../../shared/situation/schema/manifest';
import type { MeasureSymbol } from './compileFeature';
import { compileSituation } from './compileSituation';
import { type GeoJsonFile, importGeoJson } from './import/geojson';
import { MANIFEST_FILE } from './package/fileSet';
import { type Found, openPath } from './package/openPackage';
import { SIZE_LIMITS } from './package/packageFiles';
import { type JsonFiles, jsonOf } from './readJson';
import { validateLayer, validateManifest } from './validate';
import { highlightProblems, layerReferenceProblems, manifestReferenceProblems } from './validateReferences';

/** A situation that was read, or every reason why it cannot be shown. */
export type Loaded = Result<CompiledSituation, readonly Problem[]>;

/**
 * Reads, checks and compiles what lies at a path: a folder, its manifest, a zipped package or a GeoJSON file. Without
 * `measureSymbol` it has no APP-6 symbols: who draws nothing need not wait for their library.
 */
export async function loadSituation(path: string, measureSymbol?: MeasureSymbol): Promise<Loaded> {
  const found = await openPath(path);
  return found.ok ? loadFound(found.value, measureSymbol) : found;
}

/** Reads, checks and compiles what was opened. */
export function loadFound(found: Found, measureSymbol?: MeasureSymbol): Promise<Loaded> {
  return found.is === 'package'
    ? loadJson(jsonOf(found.files), measureSymbol)
    : loadGeoJson([found], measureSymbol);
}

/** Reads, checks and compiles GeoJSON files that are no package, as a situation of a layer each. */
export async function loadGeoJson(
  files: readonly GeoJsonFile[],
  measureSymbol?: MeasureSymbol,
): Promise<Loaded> {
  const imported = importGeoJson(files);
  if (!imported.ok) return imported;
  const loaded = await loadJson(imported.value.files, measureSymbol);
  if (!loaded.ok) return loaded;
  const { layers, problems } = loaded.value;
  return layers.length === 0
    ? fail(problems)
    : ok({ ...loaded.value, problems: [...problems, ...imported.value.notes] });
}

// Fails only where the manifest itself cannot be used; a layer that is wrong is left out and its problems are listed.
async function loadJson(files: JsonFiles, measureSymbol: MeasureSymbol | undefined): Promise<Loaded> {
  const manifestRead = await files.read(MANIFEST_FILE, SIZE_LIMITS.manifest);
  if (!manifestRead.ok) return fail([manifestRead.error]);
  const checked = validateManifest(MANIFEST_FILE, manifestRead.value);
  if (!checked.ok) return fail([...checked.error, ...(await looseLayerProblems(files, manifestRead.value))]);
  const manifest = checked.value;

  const problems = manifestReferenceProblems(MANIFEST_FILE, manifest);
  const features = new Map<string, readonly Feature[]>();
  const taken = new Map<string, string>();
  for (const layer of manifest.layers) {
    const read = await readLayer(files, layer, manifest, taken);
    if (read.ok) features.set(layer.id, read.value);
    else problems.push(...read.error);
  }
  // what a scene is about may stand in a layer that was refused: then the refusal has said it all
  if (features.size === manifest.layers.length)
    problems.push(...highlightProblems(MANIFEST_FILE, manifest, new Set(taken.keys())));
  return ok(
    await compileSituation({ version: files.version(), manifest, features, problems }, measureSymbol),
  );
}

/** Problems of the layers that a refused manifest still names, so that all are told at once and not one after the other. */
async function looseLayerProblems(files: JsonFiles, manifest: unknown): Promise<Problem[]> {
  const named = looseManifestSchema.safeParse(manifest);
  if (!named.success) return [];
  const problems: Problem[] = [];
  for (const layer of named.data.layers) {
    const read = await files.read(layer.file, SIZE_LIMITS.layer);
    const checked = read.ok ? validateLayer(layer.file, read.value, layer.defaults) : fail([read.error]);
    if (!checked.ok) problems.push(...checked.error);
  }
  return problems;
}

async function readLayer(
  files: JsonFiles,
  layer: Manifest['layers'][number],
  manifest: Manifest,
  taken: Map<string, string>,
): Promise<Result<readonly Feature[], readonly Problem[]>> {
  const read = await files.read(layer.file, SIZE_LIMITS.layer);
  if (!read.ok) return fail([read.error]);
  const checked = validateLayer(layer.file, read.value, layer.defaults);
  if (!checked.ok) return checked;
  const problems = layerReferenceProblems(layer.file, checked.value, manifest, taken);
  return problems.length > 0 ? fail(problems) : checked;
}
