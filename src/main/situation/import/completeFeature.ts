import { featurePropertiesSchema } from '../../../shared/situation/schema/layer';
import type { Kind } from '../../../shared/situation/vocabulary';
import { buildSpanReader } from '../../../shared/time/spanReader';
import { isId, plainCheckOf } from '../collection/plainProperties';
import { isRecord } from '../isRecord';

/** The source that stands for the opened files themselves. */
export const FILE_SOURCE = 'opened-file';

/** What the features of a plain GeoJSON file are completed with. Plain data. */
export interface Completion {
  readonly file: string;
  /** Ids by row, of those that could not have the one of {@link wantedId}. */
  readonly ids: ReadonlyMap<number, string>;
  /** Properties that mean something else in this file: from which row on their values are left out without asking the schema. */
  readonly foreign: ReadonlyMap<string, number>;
}

export type Json = Readonly<Record<string, unknown>>;

/** What a feature may leave out, and how it is shown then. */
export const GAPS = {
  kind: { words: 'kind', shown: 'as a note or an area, by its shape' },
  status: { words: 'status', shown: 'as reported by the file alone' },
  time: { words: 'time', shown: 'undated, at all times' },
  sources: { words: 'source', shown: 'with the file as its source' },
} as const;
export type Gap = keyof typeof GAPS;
const EVERY_GAP = Object.keys(GAPS) as Gap[];

/**
 * Gives a plain GeoJSON feature what the format asks for. A property that the format knows and whose value fits is taken; one that does
 * not fit is left out.
 */
export function completeFeature(feature: unknown, row: number, completion: Completion): unknown {
  if (!isRecord(feature)) return feature;
  const given = isRecord(feature.properties) ? feature.properties : {};
  const { file, ids } = completion;
  const kept = fittingProperties(given, row, completion);
  const gaps = gapsIn(kept);
  const isNew = kept.basis === undefined;
  return {
    ...feature,
    id: ids.get(row) ?? wantedId(feature.id, row),
    properties: {
      ...kept,
      name: kept.name ?? textOf(given.title ?? given.Name ?? given.NAME) ?? `${titleOf(file)} ${row + 1}`,
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
}

/** What a layer of the file is called. */
export function titleOf(file: string): string {
  return file.replace(/\.[^.]+$/, '') || file;
}

/** The id of a feature, if nobody else has it: its own where that is one, else a number. */
export function wantedId(given: unknown, row: number): string {
  const written = typeof given === 'number' ? String(given) : given;
  return isId(written) ? written : `feature-${row + 1}`;
}

/** What properties that fit leave out. */
export function gapsIn(kept: Json): Gap[] {
  return EVERY_GAP.filter((gap) => kept[gap] === undefined);
}

/** Hears of every value that the schema was asked about, and of those that were left out. */
export interface FittingListener {
  asked(key: string, isFit: boolean): void;
  leftOut(key: string): void;
}

/** The properties of the feature in a row without those that the format knows and cannot read. */
export function fittingProperties(
  given: Json,
  row: number,
  { foreign }: Pick<Completion, 'foreign'>,
  listener?: FittingListener,
): Json {
  let kept: Record<string, unknown> | undefined;
  for (const key in given) {
    if (isPlain(key, given[key])) continue;
    const isAsked = row < (foreign.get(key) ?? Infinity);
    const isFit = isAsked && (schemaOf(key)?.safeParse(given[key]).success ?? true);
    if (isAsked) listener?.asked(key, isFit);
    if (isFit) continue;
    kept ??= { ...given };
    delete kept[key];
    listener?.leftOut(key);
  }
  return kept ?? given;
}

const plainTimes = buildSpanReader('UTC');
const schemas: Readonly<Record<string, (typeof featurePropertiesSchema.shape)['name']>> =
  featurePropertiesSchema.shape as never;

/** The schema of a property that the format knows. */
export function schemaOf(key: string) {
  return Object.hasOwn(schemas, key) ? schemas[key] : undefined;
}

/** Whether a value fits at a glance, or the format gives its property no meaning. */
function isPlain(key: string, value: unknown): boolean {
  const check = plainCheckOf(key);
  if (check === undefined) return true;
  return check(value) && (key !== 'time' || plainTimes.readPlain(value as string));
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

function listed(words: readonly string[], joint: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}
