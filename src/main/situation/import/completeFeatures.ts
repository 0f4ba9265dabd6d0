import type { Problem } from '../../../shared/situation/problem';
import { featurePropertiesSchema } from '../../../shared/situation/schema/layer';
import { idSchema } from '../../../shared/situation/schema/primitives';
import type { Kind } from '../../../shared/situation/vocabulary';
import { isRecord } from '../isRecord';
import { zodProblems } from '../zodProblems';

/** The source that stands for the opened files themselves. */
export const FILE_SOURCE = 'opened-file';

/** How many notes on single values are worth listing. */
const MAX_NOTES = 20;

export interface CompletedFeatures {
  /** A layer file, to be checked like any other. */
  readonly collection: unknown;
  readonly notes: readonly Problem[];
  /** Ids of sources and actors that the features name. */
  readonly cited: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
}

type Json = Readonly<Record<string, unknown>>;

/** What a feature may leave out, and how it is shown then. */
const GAPS = {
  kind: { words: 'kind', shown: 'as a note or an area, by its shape' },
  status: { words: 'status', shown: 'as reported by the file alone' },
  time: { words: 'time', shown: 'undated, at all times' },
  sources: { words: 'source', shown: 'with the file as its source' },
} as const;
type Gap = keyof typeof GAPS;

/**
 * Gives plain GeoJSON features what the format asks for. A property that the format knows and whose value fits is taken; one that does
 * not fit is left out with a note. `taken` are ids that other files have; those of this file are added.
 */
export function completeFeatures(file: string, collection: unknown, taken: Set<string>): CompletedFeatures {
  const notes: Problem[] = [];
  const cited = new Set<string>();
  const actors = new Set<string>();
  const missing = new Map<Gap, number>();
  const named = titleOf(file);
  if (!isRecord(collection) || !Array.isArray(collection.features))
    return { collection, notes, cited, actors };

  const features = collection.features.map((feature: unknown, index) => {
    if (!isRecord(feature)) return feature;
    const given = isRecord(feature.properties) ? feature.properties : {};
    const { kept, refused } = fittingProperties(file, index, given);
    notes.push(...refused);
    const gaps = (Object.keys(GAPS) as Gap[]).filter((gap) => kept[gap] === undefined);
    for (const gap of gaps) missing.set(gap, (missing.get(gap) ?? 0) + 1);
    for (const { source } of (kept.sources ?? []) as { source: string }[]) cited.add(source);
    if (typeof kept.actor === 'string') actors.add(kept.actor);
    const isNew = kept.basis === undefined;
    return {
      ...feature,
      id: uniqueId(feature.id, index, taken),
      properties: {
        ...kept,
        name: kept.name ?? textOf(given.title ?? given.Name ?? given.NAME) ?? `${named} ${index + 1}`,
        kind: kept.kind ?? kindOf(feature.geometry),
        status: kept.status ?? 'reported',
        basis: kept.basis ?? 'source',
        sources: kept.sources ?? [{ source: FILE_SOURCE }],
        // RFC 7946 joins positions by straight lines
        ...(isNew && kept.path === undefined && { path: 'as-drawn' }),
        ...(kept.summary === undefined && summaryOf(given)),
        ...(gaps.length > 0 && { note: noteOf(kept.note, gaps) }),
      },
    };
  });
  const gapNotes = [...missing].map(([gap, count]) => gapNote(file, gap, count, features.length));
  return {
    collection: { ...collection, features },
    notes: [...gapNotes, ...shortened(file, notes)],
    cited,
    actors,
  };
}

/** What a layer of the file is called. */
export function titleOf(file: string): string {
  return file.replace(/\.[^.]+$/, '') || file;
}

/** The properties without those that the format knows and cannot read. */
function fittingProperties(file: string, index: number, given: Json): { kept: Json; refused: Problem[] } {
  const kept: Record<string, unknown> = { ...given };
  const refused: Problem[] = [];
  for (const [key, schema] of Object.entries(featurePropertiesSchema.shape)) {
    if (kept[key] === undefined) continue;
    const checked = schema.safeParse(kept[key]);
    if (checked.success) continue;
    const [problem] = zodProblems(file, checked.error, kept[key]);
    delete kept[key];
    if (problem)
      refused.push({
        ...problem,
        severity: 'note',
        path: `/features/${index}/properties/${key}${problem.path}`,
        found: `${problem.found}: left out`,
      });
  }
  return { kept, refused };
}

function uniqueId(given: unknown, index: number, taken: Set<string>): string {
  const written = typeof given === 'number' ? String(given) : given;
  const wanted = idSchema.safeParse(written).success ? String(written) : `feature-${index + 1}`;
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}

// a line is no corridor: that would be drawn with an arrow, and the file names no direction
function kindOf(geometry: unknown): Kind {
  return isRecord(geometry) && String(geometry.type).endsWith('Polygon') ? 'area' : 'note';
}

function summaryOf({ description }: Json): { summary?: string } {
  const summary = textOf(description);
  return summary === undefined ? {} : { summary };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 20_000 ? value : undefined;
}

function noteOf(own: unknown, gaps: readonly Gap[]): string {
  const [what, how] = [gaps.map((gap) => GAPS[gap].words), gaps.map((gap) => GAPS[gap].shown)];
  const said = `The file says nothing of its ${listed(what, 'or')}. It is shown ${listed(how, 'and')}.`;
  return typeof own === 'string' ? `${own} ${said}` : said;
}

function gapNote(file: string, gap: Gap, count: number, all: number): Problem {
  const { words, shown } = GAPS[gap];
  return {
    severity: 'note',
    file,
    path: '/features',
    expected: `a ${words} for each feature`,
    found: `none in ${count} of ${all}: shown ${shown}`,
  };
}

function shortened(file: string, notes: readonly Problem[]): readonly Problem[] {
  if (notes.length <= MAX_NOTES) return notes;
  const more = notes.length - MAX_NOTES;
  return [
    ...notes.slice(0, MAX_NOTES),
    {
      severity: 'note',
      file,
      path: '/features',
      expected: 'values that the format can read',
      found: `${more} more that it cannot: left out`,
    },
  ];
}

function listed(words: readonly string[], joint: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}
