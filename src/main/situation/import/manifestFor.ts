import { compileTime } from '../../../shared/time/edtf';
import { FILE_SOURCE, titleOf } from './completeFeatures';

export interface ManifestParts {
  /** Ids that features name and that are described nowhere. */
  readonly cited: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  /** The day on which the files are opened: where the time axis opens if nothing is dated. */
  readonly today: string;
}

/** The manifest of a situation that has none: a layer for each file, the files as their own source, and no scene. */
export function manifestFor(
  layers: readonly (readonly [file: string, collection: unknown])[],
  { cited, actors, today }: ManifestParts,
): unknown {
  const files = layers.map(([file]) => file).join(', ');
  const period = periodOf(layers.map(([, collection]) => collection));
  return {
    format: 'situation/1',
    id: 'opened-geojson',
    title: layers.map(([file]) => titleOf(file)).join(', '),
    summary: `Opened from ${files}, which ${layers.length === 1 ? 'is' : 'are'} no situation package. ${
      period === undefined
        ? 'Nothing in it is dated: the time axis shows the day on which it was opened.'
        : 'Times are shown in UTC, since no zone is named.'
    }`,
    period: period ?? today,
    timeZone: 'UTC',
    sources: [
      {
        id: FILE_SOURCE,
        title: files,
        published: 'XXXX',
        kind: 'data',
        note: 'The file that was opened. It does not say who made it, when, or from what.',
      },
      ...[...cited]
        .filter((id) => id !== FILE_SOURCE)
        .map((id) => ({
          id,
          title: id,
          published: 'XXXX',
          kind: 'data',
          note: `Cited in ${files} and not described there.`,
        })),
    ],
    actors: [...actors].map((id) => ({ id, name: id, colour: 'grey' })),
    layers: layers.map(([file], index) => ({ id: `layer-${index + 1}`, name: titleOf(file), file })),
    scenes: [],
  };
}

// the days from the first beginning to the last end of what is dated; open ends say nothing of either
function periodOf(collections: readonly unknown[]): string | undefined {
  let [fromMs, toMs] = [Infinity, -Infinity];
  for (const written of collections.flatMap(timesIn)) {
    const time = compileTime(written, 'UTC');
    if (!time.ok || time.value.precision === 'unknown') continue;
    const { start, end } = time.value;
    if (typeof start !== 'string') fromMs = Math.min(fromMs, start.nominal[0]);
    if (typeof end !== 'string') toMs = Math.max(toMs, end.nominal[1]);
  }
  const ends = [fromMs, toMs].filter(Number.isFinite);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  return ends.length === 0 || !isYear(first) || !isYear(last) ? undefined : `${dayOf(first)}/${dayOf(last)}`;
}

function timesIn(collection: unknown): string[] {
  const features = (collection as { features?: unknown }).features;
  if (!Array.isArray(features)) return [];
  return features.flatMap((feature: { properties?: { time?: unknown } } | null) =>
    typeof feature?.properties?.time === 'string' ? [feature.properties.time] : [],
  );
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

// what a plain ISO date can write
function isYear(ms: number): boolean {
  return ms >= Date.UTC(1, 0) && ms < Date.UTC(10_000, 0);
}
