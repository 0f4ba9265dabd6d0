import type { Citation, CompiledFeature, CompiledSituation } from '../../../shared/situation/compiled';
import { isUndated } from '../../../shared/situation/known';
import { BEGINNING_MS, FOREVER_MS } from '../../../shared/time/span';
import { timeInWords } from '../../../shared/time/words';

/** Where a situation's actors, layers and sources are looked up. */
export interface Lookup {
  readonly timeZone: string;
  actor(id: string | undefined): string | undefined;
  layer(id: string): string;
  source(id: string): CompiledSituation['sources'][number] | undefined;
}

export function lookupIn({ timeZone, actors, layers, sources }: CompiledSituation): Lookup {
  const actorNames = new Map(actors.map(({ id, name }) => [id, name]));
  const layerNames = new Map(layers.map(({ id, name }) => [id, name]));
  const byId = new Map(sources.map((source) => [source.id, source]));
  return {
    timeZone,
    actor: (id) => (id === undefined ? undefined : (actorNames.get(id) ?? id)),
    layer: (id) => layerNames.get(id) ?? id,
    source: (id) => byId.get(id),
  };
}

/** The four limits of a feature's time, ISO 8601 in UTC; null where there is no limit, or no year that ISO 8601 writes with four digits. */
export interface TimeLimits {
  readonly beginsEarliest: string | null;
  readonly beginsLatest: string | null;
  readonly endsEarliest: string | null;
  readonly endsLatest: string | null;
}

export function timeLimits({ time }: CompiledFeature): TimeLimits {
  const { start, end } = time?.span ?? ALWAYS;
  return {
    beginsEarliest: isoOrNull(start[0]),
    beginsLatest: isoOrNull(start[1]),
    endsEarliest: isoOrNull(end[0]),
    endsLatest: isoOrNull(end[1]),
  };
}

const ALWAYS = { start: [BEGINNING_MS, BEGINNING_MS], end: [FOREVER_MS, FOREVER_MS] } as const;

// years 1 to 9999
const FIRST_MS = -62_135_596_800_000;
const LAST_MS = 253_402_300_799_999;

function isoOrNull(tMs: number): string | null {
  return tMs < FIRST_MS || tMs > LAST_MS ? null : new Date(tMs).toISOString();
}

/** `14 December 2024, day known`. */
export function whenInWords({ time }: CompiledFeature, { timeZone }: Lookup): string {
  return time ? timeInWords(time, timeZone) : 'no time given: always shown';
}

/** `Russia is withdrawing (Situation Desk, 16 December 2024), ¶2`. */
export function citationInWords({ source, paragraph }: Citation, lookup: Lookup): string {
  const known = lookup.source(source);
  // what has been out since ever, or is still coming out, has no date to be told
  const published =
    known && !isUndated(known)
      ? timeInWords(known.published, lookup.timeZone).replace(/, day known$/, '')
      : undefined;
  const by = [known?.author, known?.publisher, published].filter(Boolean).join(', ');
  const title = known ? `${known.title}${by === '' ? '' : ` (${by})`}` : source;
  return paragraph === undefined ? title : `${title}, ¶${paragraph}`;
}
