import { fail } from '../../shared/result';
import type { CompiledSituation } from '../../shared/situation/compiled';
import type { Problem } from '../../shared/situation/problem';
import type { Manifest } from '../../shared/situation/schema/manifest';
import { buildSpanReader } from '../../shared/time/spanReader';
import type { Collection } from './collection/collection';
import type { MeasureSymbol } from './compileFeature';
import { compileSituation, type SharedSetting, sharedSetting } from './compileSituation';
import { type GeoJsonFile, importGeoJson } from './import/geojson';
import { looseLayers, looseReferences } from './looseReferences';
import { MANIFEST_FILE } from './package/fileSet';
import { type Found, openPath } from './package/openPackage';
import type { PointLayer } from './points/pointLayer';
import { linesOfCollection, withLines } from './problemLines';
import { type JsonFiles, jsonOf, type ReadManifest } from './readJson';
import { type CheckedLayer, type LayerSetting, layerProblems, readLayer } from './readLayer';
import { validateManifest } from './validate';
import {
  type FeatureIds,
  highlightProblems,
  knownIds,
  manifestReferenceProblems,
} from './validateReferences';

/** A situation that was read, with its large layers by id, or every reason why it cannot be shown. Plain data. */
export type Loaded =
  | {
      readonly ok: true;
      readonly value: CompiledSituation;
      readonly points: ReadonlyMap<string, PointLayer>;
    }
  | { readonly ok: false; readonly error: readonly Problem[] };

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
    : { ...loaded, value: { ...loaded.value, problems: [...problems, ...imported.value.notes] } };
}

// Fails only where the manifest itself cannot be used; a layer that is wrong is left out and its problems are listed.
async function loadJson(files: JsonFiles, measureSymbol: MeasureSymbol | undefined): Promise<Loaded> {
  const manifestRead = await files.manifest();
  if (!manifestRead.ok) return fail([manifestRead.error]);
  const { value, version: manifestVersion, findLine } = manifestRead.value;
  const checked = validateManifest(MANIFEST_FILE, value);
  if (!checked.ok) return fail(await refusedProblems(files, manifestRead.value, checked.error));
  const manifest = checked.value;

  const problems = withLines(manifestReferenceProblems(MANIFEST_FILE, manifest), findLine);
  const setting = sharedSetting(manifest);
  const layerSetting = layerSettingOf(manifest, setting);
  const layers = new Map<string, CheckedLayer>();
  const points = new Map<string, PointLayer>();
  for (const { id, file, defaults } of manifest.layers) {
    const opened = await files.layer(file);
    const read = opened.ok ? readLayer(opened.value, { ...layerSetting, defaults }) : fail([opened.error]);
    if (!opened.ok) layerSetting.ids.unread.add(file);
    if (!read.ok || !opened.ok) {
      if (!read.ok)
        problems.push(...(opened.ok ? withCollectionLines(read.error, opened.value) : read.error));
      continue;
    }
    layers.set(id, read.value);
    problems.push(...withCollectionLines(read.value.notes, opened.value));
    const { table } = read.value.points ?? {};
    if (table) points.set(id, { table, collection: opened.value, defaults, setting });
  }
  problems.push(...withLines(highlightProblems(MANIFEST_FILE, manifest, layerSetting.ids), findLine));
  const versions = { version: files.version(), manifestVersion };
  const compiled = { ...versions, manifest, layers, problems };
  return { ok: true, value: await compileSituation(compiled, setting, measureSymbol), points };
}

function withCollectionLines(problems: readonly Problem[], collection: Collection): readonly Problem[] {
  return problems.length === 0 ? problems : withLines(problems, linesOfCollection(collection));
}

function layerSettingOf(manifest: Manifest, { sourceDates, timeZone }: SharedSetting): LayerSetting {
  return {
    defaults: undefined,
    known: knownIds(manifest),
    sourceDates,
    actorIndex: new Map(manifest.actors.map(({ id }, index) => [id, index])),
    highlighted: new Set(manifest.scenes.flatMap(({ highlight }) => highlight ?? [])),
    ids: noIds(),
    timeZone,
    spans: buildSpanReader(timeZone),
  };
}

function noIds(): FeatureIds {
  return { taken: new Map(), unread: new Set() };
}

/**
 * Everything that is wrong with a package whose manifest the schema refuses, so that all is told at once and not one after the other: what its ids
 * lead to and what its layers hold, as far as either can be read.
 */
async function refusedProblems(
  files: JsonFiles,
  { value, findLine }: ReadManifest,
  refusal: readonly Problem[],
): Promise<Problem[]> {
  const references = looseReferences(value);
  const inLayers: Problem[] = [];
  const { timeZone } = references;
  const setting = {
    known: knownIds(references),
    ids: noIds(),
    timeZone,
    spans: buildSpanReader(timeZone),
  };
  const named = looseLayers(value);
  for (const [index, layer] of named.entries()) {
    if (!layer) {
      setting.ids.unread.add(`layer ${index + 1}`);
      continue;
    }
    const { file, defaults } = layer;
    const opened = await files.layer(file);
    if (!opened.ok) setting.ids.unread.add(file);
    inLayers.push(
      ...(opened.ok
        ? withCollectionLines(layerProblems(opened.value, { ...setting, defaults }), opened.value)
        : [opened.error]),
    );
  }
  const ofManifest = [
    ...refusal,
    ...manifestReferenceProblems(MANIFEST_FILE, references),
    ...highlightProblems(MANIFEST_FILE, references, setting.ids),
  ];
  return [...withLines(ofManifest, findLine), ...inLayers];
}
