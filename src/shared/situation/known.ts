import type { CompiledTime } from '../time/edtf';
import { BEGINNING_MS, FOREVER_MS } from '../time/span';

/** What knowledge is dated by: when a source was published. */
interface Dated {
  readonly published: CompiledTime;
}

/**
 * Whether nothing says by when a source was out: it has no date (`XXXX`), is still coming out (`2015/..`), or has been out since
 * ever (`../2024`, public geography).
 */
export function isUndated({ published }: Dated): boolean {
  const { precision, span, start } = published;
  return (
    precision === 'unknown' ||
    span.end[1] >= FOREVER_MS ||
    (published.kind === 'interval' && start === 'open')
  );
}

/**
 * The moment from which a source was certainly out: the last of all that its date allows. A day ends with the day in the
 * situation's zone, and `2024-12` with the month. A source without such a date counts as always out (`BEGINNING_MS`).
 */
export function publishedMs(source: Dated): number {
  return isUndated(source) ? BEGINNING_MS : source.published.span.end[1];
}

/** What is known of a source when features are dated by it. */
export interface SourceDate {
  /** When it was certainly out. */
  readonly publishedMs: number;
  /** Whether it only lends places, days and measures (`data`, `reference`) to what others tell. */
  readonly lends: boolean;
}

/** The date of a source as features take it. */
export function sourceDate(source: Dated & { readonly kind: string }): SourceDate {
  return { publishedMs: publishedMs(source), lends: source.kind === 'data' || source.kind === 'reference' };
}

/**
 * The moment from which something was known: when the first of those sources was certainly out that tell it. A gazetteer of 2017 has
 * told nothing of a ship that is placed by it, so `data` and `reference` count only for what cites nothing else. What cites no
 * source is always known.
 */
export function knownMs(
  citations: readonly { readonly source: string }[],
  dates: ReadonlyMap<string, SourceDate>,
): number {
  let [toldMs, lentMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { source } of citations) {
    const date = dates.get(source);
    if (date?.lends) lentMs = Math.min(lentMs, date.publishedMs);
    else toldMs = Math.min(toldMs, date?.publishedMs ?? BEGINNING_MS);
  }
  const firstMs = Number.isFinite(toldMs) ? toldMs : lentMs;
  return Number.isFinite(firstMs) ? firstMs : BEGINNING_MS;
}
