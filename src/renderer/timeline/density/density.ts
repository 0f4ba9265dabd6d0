import { NO_ACTOR, type PointTable } from '../../../shared/points/pointTable';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import { buildPresenceIndex, type PresenceIndex, tallyPresence } from '../../../shared/time/presenceIndex';
import { BEGINNING_MS, FOREVER_MS } from '../../../shared/time/span';
import { type SpanColumns, spanColumns } from '../../../shared/time/spanColumns';

/** What of a layer has a time, ready to be counted in any part of it. What is always there says nothing and is left out. */
export interface LaneDensity {
  /** What is shown, by whom it belongs to. */
  readonly groups: readonly DensityGroup[];
  /** What is hidden: by a filter, or with its layer. */
  readonly hidden: readonly PresenceIndex[];
}

export interface DensityGroup {
  /** Number of the actor among those of the situation; null for what belongs to nobody. */
  readonly actor: number | null;
  readonly index: PresenceIndex;
}

/** Events in columns, with whom each belongs to and since when it is known, as a table of points has them. */
export type DensityColumns = SpanColumns & Pick<PointTable, 'actor' | 'knownMs'>;

/** More events than this in one lane are counted, fewer are bars. */
const DENSE_COUNT = 300;

/** Sorts events to be counted, from one list or several, those apart that were not known by `asOfMs` (null: all are). */
export function buildDensity(lists: readonly DensityColumns[], asOfMs: number | null = null): LaneDensity {
  const columns = joinColumns(lists);
  const rows = new Map<number, number[]>();
  const hidden: number[] = [];
  for (const [row, actor] of columns.actor.entries()) {
    if (isAlways(columns, row)) continue;
    const isShown = asOfMs === null || (columns.knownMs[row] ?? 0) <= asOfMs;
    const group = isShown ? rows.get(actor) : hidden;
    if (group) group.push(row);
    else rows.set(actor, [row]);
  }
  return {
    groups: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([actor, of]) => ({
        actor: actor === NO_ACTOR ? null : actor,
        index: buildPresenceIndex(columns, of),
      })),
    hidden: hidden.length > 0 ? [buildPresenceIndex(columns, hidden)] : [],
  };
}

function joinColumns(lists: readonly DensityColumns[]): DensityColumns {
  const [only, ...others] = lists.filter(({ actor }) => actor.length > 0);
  if (only && others.length === 0) return only;
  const count = lists.reduce((sum, { actor }) => sum + actor.length, 0);
  const join = (of: (list: DensityColumns) => Float64Array) => fill(new Float64Array(count), lists.map(of));
  return {
    startFromMs: join(({ startFromMs }) => startFromMs),
    startToMs: join(({ startToMs }) => startToMs),
    endFromMs: join(({ endFromMs }) => endFromMs),
    endToMs: join(({ endToMs }) => endToMs),
    knownMs: join(({ knownMs }) => knownMs),
    actor: fill(
      new Uint16Array(count),
      lists.map(({ actor }) => actor),
    ),
  };
}

function fill<T extends Float64Array | Uint16Array>(whole: T, parts: readonly T[]): T {
  let from = 0;
  for (const part of parts) {
    whole.set(part, from);
    from += part.length;
  }
  return whole;
}

/** The columns of features that have a time; `actors` are the ids of the situation's actors. */
export function densityColumns(
  features: readonly CompiledFeature[],
  actors: readonly string[],
): DensityColumns {
  const timed = features.flatMap(({ time, ...rest }) => (time ? [{ ...rest, span: time.span }] : []));
  const numberOf = (actor: string | undefined) => {
    const number = actor === undefined ? -1 : actors.indexOf(actor);
    return number === -1 ? NO_ACTOR : number;
  };
  return {
    ...spanColumns(timed.map(({ span }) => span)),
    actor: Uint16Array.from(timed, ({ actor }) => numberOf(actor)),
    knownMs: Float64Array.from(timed, ({ knownMs }) => knownMs),
  };
}

/** Whether so many may be there in a part of time that bars would be a smear. */
export function isDense(density: LaneDensity, fromMs: number, toMs: number): boolean {
  const counts = indexesOf(density).map((index) => tallyPresence(index, fromMs, toMs).possible);
  return counts.reduce((sum, count) => sum + count, 0) > DENSE_COUNT;
}

/** Several layers counted as one; nothing of those that are `hidden` is shown. */
export function mergeDensities(shown: readonly LaneDensity[], hidden: readonly LaneDensity[]): LaneDensity {
  return {
    groups: shown.flatMap(({ groups }) => groups),
    hidden: [...shown.flatMap((density) => density.hidden), ...hidden.flatMap(indexesOf)],
  };
}

function indexesOf({ groups, hidden }: LaneDensity): PresenceIndex[] {
  return [...groups.map(({ index }) => index), ...hidden];
}

function isAlways({ startToMs, endFromMs }: SpanColumns, row: number): boolean {
  return (startToMs[row] ?? 0) <= BEGINNING_MS && (endFromMs[row] ?? 0) >= FOREVER_MS;
}
