import { FILE_SOURCE, titleOf } from './completeFeature';

export interface ManifestParts {
  /** Ids that features name and that are described nowhere. */
  readonly cited: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  /** The day on which the files are opened: where the time axis opens if nothing is dated. */
  readonly today: string;
  /** From the first beginning to the last end of what is dated. */
  readonly firstMs: number;
  readonly lastMs: number;
}

/** The manifest of a situation that has none: a layer for each file, the files as their own source, and no scene. */
export function manifestFor(
  layers: readonly string[],
  { cited, actors, today, firstMs, lastMs }: ManifestParts,
): unknown {
  const files = layers.join(', ');
  const period = periodOf(firstMs, lastMs);
  return {
    format: 'situation/1',
    id: 'opened-geojson',
    title: layers.map(titleOf).join(', '),
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
    layers: layers.map((file, index) => ({ id: `layer-${index + 1}`, name: titleOf(file), file })),
    scenes: [],
  };
}

function periodOf(firstMs: number, lastMs: number): string | undefined {
  const ends = [firstMs, lastMs].filter(Number.isFinite);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  return ends.length === 0 || !isYear(first) || !isYear(last) ? undefined : `${dayOf(first)}/${dayOf(last)}`;
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

// what a plain ISO date can write
function isYear(ms: number): boolean {
  return ms >= Date.UTC(1, 0) && ms < Date.UTC(10_000, 0);
}
