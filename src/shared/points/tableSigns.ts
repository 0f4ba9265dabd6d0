import type { Actor } from '../situation/compiled';
import { STATUSES, type Status } from '../situation/vocabulary';
import { NO_ACTOR, type PointTable } from './pointTable';

/** What the dots of a table tell apart: whose they are and how well founded. */
export interface TableSigns {
  /** Ids of actors. */
  readonly actors: ReadonlySet<string>;
  readonly statuses: ReadonlySet<Status>;
}

/** Finds them, once for each table: it is asked for whenever the clock moves. `actors` are those of the situation, in their order. */
export function signsOf(table: PointTable, actors: readonly Actor[]): TableSigns {
  const signs = known.get(table) ?? findSigns(table, actors);
  known.set(table, signs);
  return signs;
}

const known = new WeakMap<PointTable, TableSigns>();

function findSigns({ actor, status }: PointTable, actors: readonly Actor[]): TableSigns {
  const ids = [...new Set(actor)].flatMap((index) => (index === NO_ACTOR ? [] : (actors[index]?.id ?? [])));
  return {
    actors: new Set(ids),
    statuses: new Set([...new Set(status)].flatMap((index) => STATUSES[index] ?? [])),
  };
}
