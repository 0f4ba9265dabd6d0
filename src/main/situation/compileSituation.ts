import type { CompiledScene, CompiledSituation, CompiledSource } from '../../shared/situation/compiled';
import { publishedMs } from '../../shared/situation/known';
import { representativeMs } from '../../shared/situation/moment';
import type { Problem } from '../../shared/situation/problem';
import type { Feature } from '../../shared/situation/schema/layer';
import type { Manifest } from '../../shared/situation/schema/manifest';
import { type CompiledTime, compileTime } from '../../shared/time/edtf';
import { compileFeature, type MeasureSymbol } from './compileFeature';

export interface CheckedPackage {
  readonly version: string;
  readonly manifest: Manifest;
  /** Features by layer id; a layer that was refused is not in it. */
  readonly features: ReadonlyMap<string, readonly Feature[]>;
  readonly problems: readonly Problem[];
}

/** Checked → drawable; without `measureSymbol`, with no APP-6 symbols. */
export async function compileSituation(
  checked: CheckedPackage,
  measureSymbol?: MeasureSymbol,
): Promise<CompiledSituation> {
  const { manifest, features } = checked;
  const actorColours = new Map(manifest.actors.map(({ id, colour }) => [id, colour]));
  const sources = manifest.sources.map((source) => compileSource(source, manifest.timeZone));
  const published = new Map(sources.map((source) => [source.id, publishedMs(source)]));
  const layers = manifest.layers.filter((layer) => features.has(layer.id));
  return {
    id: manifest.id,
    version: checked.version,
    title: manifest.title,
    summary: manifest.summary,
    period: timeOf(manifest.period, manifest.timeZone),
    timeZone: manifest.timeZone,
    ...(manifest.marking !== undefined && { marking: manifest.marking }),
    sources,
    actors: manifest.actors,
    layers: await Promise.all(
      layers.map(async (layer) => ({
        id: layer.id,
        name: layer.name,
        ...(layer.summary !== undefined && { summary: layer.summary }),
        visible: layer.visible,
        features: await Promise.all(
          (features.get(layer.id) ?? []).map((feature) =>
            compileFeature(feature, {
              layer: layer.id,
              timeZone: manifest.timeZone,
              actorColours,
              publishedMs: published,
              measureSymbol,
            }),
          ),
        ),
      })),
    ),
    scenes: manifest.scenes.map((scene) => compileScene(scene, manifest)),
    problems: checked.problems,
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

function compileScene(scene: Manifest['scenes'][number], manifest: Manifest): CompiledScene {
  const time = timeOf(scene.at, manifest.timeZone);
  return {
    id: scene.id,
    title: scene.title,
    atMs: representativeMs(time),
    time,
    view:
      'bounds' in scene.view
        ? { bounds: scene.view.bounds }
        : { center: [scene.view.center[0] ?? 0, scene.view.center[1] ?? 0], zoom: scene.view.zoom },
    caption: scene.caption,
    ...(scene.notes !== undefined && { notes: scene.notes }),
    layers: scene.layers ?? manifest.layers.filter((layer) => layer.visible).map((layer) => layer.id),
    highlight: scene.highlight ?? [],
    ...(scene.plannedSeconds !== undefined && { plannedSeconds: scene.plannedSeconds }),
  };
}

/** The schema has refused every time that does not compile, so one that fails here is a bug. */
function timeOf(written: string, timeZone: string): CompiledTime {
  const time = compileTime(written, timeZone);
  if (!time.ok) throw new Error(`a time passed its check and does not compile: ${written}: ${time.error}`);
  return time.value;
}
