import type { CompiledLayer, CompiledSituation, CompiledSource } from '../../shared/situation/compiled';
import { compileScene } from '../../shared/situation/compileScene';
import { sourceDate } from '../../shared/situation/known';
import type { Problem } from '../../shared/situation/problem';
import type { Manifest } from '../../shared/situation/schema/manifest';
import { type CompiledTime, compileTime } from '../../shared/time/edtf';
import { compileFeature, type FeatureSetting, type MeasureSymbol } from './compileFeature';
import type { CheckedLayer } from './readLayer';

export interface CheckedPackage {
  readonly version: string;
  /** Of the manifest's bytes alone. */
  readonly manifestVersion: string;
  readonly manifest: Manifest;
  /** By id; a layer that was refused is not in it. */
  readonly layers: ReadonlyMap<string, CheckedLayer>;
  readonly problems: readonly Problem[];
}

/** What every feature of a situation is compiled with. Plain data. */
export type SharedSetting = Omit<FeatureSetting, 'layer' | 'measureSymbol'>;

/** What a manifest says for the features of all layers. */
export function sharedSetting({ actors, sources, timeZone }: Manifest): SharedSetting {
  return {
    timeZone,
    actorColours: new Map(actors.map(({ id, colour }) => [id, colour])),
    sourceDates: new Map(
      sources.map(({ id, kind, published }) => [
        id,
        sourceDate({ kind, published: timeOf(published, timeZone) }),
      ]),
    ),
  };
}

/** Checked → drawable; without `measureSymbol`, with no APP-6 symbols. */
export async function compileSituation(
  checked: CheckedPackage,
  setting: SharedSetting,
  measureSymbol?: MeasureSymbol,
): Promise<CompiledSituation> {
  const { manifest, layers } = checked;
  const sceneSetting = {
    timeZone: manifest.timeZone,
    visibleLayers: manifest.layers.filter(({ visible }) => visible).map(({ id }) => id),
  };
  return {
    id: manifest.id,
    version: checked.version,
    manifestVersion: checked.manifestVersion,
    title: manifest.title,
    summary: manifest.summary,
    period: timeOf(manifest.period, manifest.timeZone),
    timeZone: manifest.timeZone,
    ...(manifest.marking !== undefined && { marking: manifest.marking }),
    sources: manifest.sources.map((source) => compileSource(source, manifest.timeZone)),
    actors: manifest.actors,
    layers: await Promise.all(
      manifest.layers.flatMap((layer) => {
        const read = layers.get(layer.id);
        return read ? [compileLayer(layer, read, { ...setting, layer: layer.id, measureSymbol })] : [];
      }),
    ),
    scenes: manifest.scenes.map((scene) => compileScene(scene, sceneSetting)),
    written: { scenes: manifest.scenes, exports: manifest.exports },
    problems: checked.problems,
  };
}

async function compileLayer(
  { id, name, summary, visible }: Manifest['layers'][number],
  { features, points }: CheckedLayer,
  setting: FeatureSetting,
): Promise<CompiledLayer> {
  return {
    id,
    name,
    ...(summary !== undefined && { summary }),
    visible,
    features: await Promise.all(features.map((feature) => compileFeature(feature, setting))),
    ...(points && { points: points.summary }),
  };
}

function compileSource(source: Manifest['sources'][number], timeZone: string): CompiledSource {
  const { accessed: _, published, author, publisher, url, note, ...rest } = source;
  return {
    ...rest,
    published: timeOf(published, timeZone),
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
    ...(note !== undefined && { note }),
  };
}

/** The schema has refused every time that does not compile, so one that fails here is a bug. */
function timeOf(written: string, timeZone: string): CompiledTime {
  const time = compileTime(written, timeZone);
  if (!time.ok) throw new Error(`a time passed its check and does not compile: ${written}: ${time.error}`);
  return time.value;
}
