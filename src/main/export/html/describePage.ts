import type { CompiledSituation } from '../../../shared/situation/compiled';
import type { Opening } from '../../../shared/standalonePage';

interface Application {
  readonly name: string;
  readonly version: string;
}

/** What a page says of itself to whoever reads the file: what it holds, from where, and how it opens. Plain JSON. */
export function describePage(
  { id, title, version, summary, marking, period, timeZone, layers, scenes, sources }: CompiledSituation,
  opening: Opening,
  application: Application,
) {
  return {
    application,
    situation: { id, title, version },
    summary,
    marking: marking ?? null,
    period: period.written,
    timeZone,
    scenes: scenes.map((scene) => ({ id: scene.id, title: scene.title, time: scene.time.written })),
    layers: layers.map(({ name }) => name),
    sources: sources.map((source) => ({
      id: source.id,
      title: source.title,
      publisher: source.publisher ?? null,
      published: source.published.written,
    })),
    ...opening,
  };
}

/** The same shortly, for programs that list files. */
export function metaOf(
  { id, version, summary, marking }: CompiledSituation,
  application: Application,
): Record<string, string> {
  return {
    description: summary,
    generator: `${application.name} ${application.version}`,
    ...(marking !== undefined && { marking }),
    situation: `${id} ${version}`,
  };
}
