import type { CompiledTime } from '../time/edtf';
import { BEGINNING_MS, FOREVER_MS } from '../time/span';

/** What knowledge is dated by: when a source was published. */
interface Dated {
  readonly published: CompiledTime;
}

/** Whether it is not known by when a source was out: it has no date (`XXXX`), or one without a last day (`2015/..`). */
export function isUndated({ published }: Dated): boolean {
  return published.precision === 'unknown' || published.span.end[1] >= FOREVER_MS;
}

/**
 * The moment from which a source was certainly out: the last of all that its date allows. A day ends with the day in the
 * situation's zone, and `2024-12` with the month. A source whose date is not known counts as always out (`BEGINNING_MS`).
 */
export function publishedMs(source: Dated): number {
  return isUndated(source) ? BEGINNING_MS : source.published.span.end[1];
}

/** The moment from which something was known: when the first of its sources was certainly out; always, when it has none. */
export function knownMs(
  citations: readonly { readonly source: string }[],
  publishedOf: ReadonlyMap<string, number>,
): number {
  const moments = citations.map(({ source }) => publishedOf.get(source) ?? BEGINNING_MS);
  return moments.length === 0 ? BEGINNING_MS : Math.min(...moments);
}
