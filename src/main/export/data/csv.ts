import { cutAtAntimeridian } from './antimeridian';
import { citationInWords, type Lookup, lookupIn, timeLimits, whenInWords } from './featureFacts';
import { type Pictured, type VisibleFeature, visibleFeatures } from './visible';
import { degrees, toWkt } from './wkt';

export interface CsvOptions {
  /** Whether the file begins with a byte order mark, by which Excel knows UTF-8. */
  readonly byteOrderMark: boolean;
}

type Cell = string | number | boolean | null | undefined;
type Column = readonly [name: string, of: (visible: VisibleFeature, lookup: Lookup) => Cell];

const COLUMNS: readonly Column[] = [
  ['id', ({ feature }) => feature.id],
  ['name', ({ feature }) => feature.name],
  ['layer', ({ feature }, lookup) => lookup.layer(feature.layer)],
  ['kind', ({ feature }) => feature.kind],
  ['status', ({ feature }) => feature.status],
  ['basis', ({ feature }) => feature.basis],
  ['context', ({ feature }) => feature.context?.join('; ')],
  ['drawn', ({ feature }) => feature.drawn?.join('; ')],
  ['actor', ({ feature }, lookup) => lookup.actor(feature.actor)],
  ['longitude', (visible) => placeOf(visible)?.[0]],
  ['latitude', (visible) => placeOf(visible)?.[1]],
  ['uncertainty_m', ({ feature }) => feature.uncertaintyM],
  ['place', ({ feature }) => feature.place],
  ['time', ({ feature }) => feature.time?.written],
  ['when', ({ feature }, lookup) => whenInWords(feature, lookup)],
  ['begins_earliest', ({ feature }) => timeLimits(feature).beginsEarliest],
  ['begins_latest', ({ feature }) => timeLimits(feature).beginsLatest],
  ['ends_earliest', ({ feature }) => timeLimits(feature).endsEarliest],
  ['ends_latest', ({ feature }) => timeLimits(feature).endsLatest],
  ['presence', ({ presence }) => Math.round(presence * 1000) / 1000],
  ['moves', ({ fix }) => fix !== null],
  ['interpolated', ({ fix }) => fix?.interpolated],
  ['last_known', ({ fix }) => fix?.gap && new Date(fix.gap.fromMs).toISOString()],
  ['illustrative', ({ feature }) => feature.illustrative],
  ['grading', ({ feature }) => feature.grading],
  ['summary', ({ feature }) => feature.summary],
  ['note', ({ feature }) => feature.note],
  ['tags', ({ feature }) => feature.tags.join('; ')],
  [
    'sources',
    ({ feature }, lookup) => feature.sources.map((each) => citationInWords(each, lookup)).join('; '),
  ],
  ['wkt', (visible) => wktOf(visible)],
];

/**
 * What is visible in a picture as a table (RFC 4180, UTF-8), in pieces of text: a row a feature, times in ISO 8601 and as written. Text that a
 * spreadsheet would run as a formula gets an apostrophe before it.
 */
export async function* writeCsv(pictured: Pictured, { byteOrderMark }: CsvOptions): AsyncGenerator<string> {
  const lookup = lookupIn(pictured.situation);
  yield (byteOrderMark ? '\ufeff' : '') + row(COLUMNS.map(([name]) => name));
  for await (const visible of visibleFeatures(pictured))
    yield row(COLUMNS.map(([, of]) => of(visible, lookup)));
}

function placeOf({ feature, fix }: VisibleFeature) {
  return (fix?.position ?? feature.anchor)?.map((value) => Number(degrees(value)));
}

function wktOf({ feature, fix }: VisibleFeature): string | undefined {
  if (fix) return toWkt({ type: 'Point', coordinates: [...fix.position] });
  return feature.geometry ? toWkt(cutAtAntimeridian(feature.geometry)) : undefined;
}

function row(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null || cell === undefined ? '' : String(cell);
  const safe = RUNS.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// what a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), also behind spaces
const RUNS = /^\s*[=+\-@\t\r＝＋－＠]/;
