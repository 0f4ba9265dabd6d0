import { ok, type Result } from '../../../shared/result';
import type { Problem } from '../../../shared/situation/problem';
import { compileTime } from '../../../shared/time/edtf';
import { BEGINNING_MS, FOREVER_MS } from '../../../shared/time/span';
import { buildSpanReader } from '../../../shared/time/spanReader';
import { type Collection, eachMember, sizeOfCollection } from '../collection/collection';
import { isRecord } from '../isRecord';
import { zodProblems } from '../zodProblems';
import {
  type Completion,
  fittingProperties,
  GAPS,
  type Gap,
  gapsIn,
  type Json,
  schemaOf,
  wantedId,
} from './completeFeature';

/** How many notes on single values are worth listing. */
const MAX_NOTES = 20;

/** After so many values of a property that do not fit, and none that does, it is taken to mean something else in this file. */
const FOREIGN_AFTER = 1000;

/** What is known of a plain GeoJSON file once all of it was looked at. */
export interface Survey {
  readonly completion: Completion;
  readonly notes: readonly Problem[];
  /** Ids of sources and actors that the features name. */
  readonly cited: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  /** From the first beginning to the last end of what is dated, open ends aside; infinite where nothing is. */
  readonly firstMs: number;
  readonly lastMs: number;
}

/**
 * Looks through plain GeoJSON features for what its situation has to say of them all. `taken` are ids that other files have; those of
 * this file are added.
 */
export function surveyFeatures(collection: Collection, taken: Set<string>): Result<Survey, Problem> {
  const { file } = collection;
  const ids = new Map<number, string>();
  const cited = new Set<string>();
  const actors = new Set<string>();
  const missing = new Map<Gap, number>();
  const period = buildPeriod();
  const foreign = new Map<string, number>();
  // NaN, and so never enough, once one has fitted
  const misfitsOf = new Map<string, number>();
  const refused: Problem[] = [];
  let refusedCount = 0;
  const read = eachMember(collection, (feature, row) => {
    if (!isRecord(feature)) return true;
    const given = isRecord(feature.properties) ? feature.properties : {};
    const kept = fittingProperties(
      given,
      row,
      { foreign },
      {
        asked: (key, isFit) => {
          const misfits = isFit ? Number.NaN : (misfitsOf.get(key) ?? 0) + 1;
          misfitsOf.set(key, misfits);
          if (misfits === FOREIGN_AFTER) foreign.set(key, row + 1);
        },
        leftOut: (key) => {
          refusedCount += 1;
          if (refusedCount <= MAX_NOTES) refused.push(...refusedNote(file, row, key, given));
        },
      },
    );
    for (const gap of gapsIn(kept)) missing.set(gap, (missing.get(gap) ?? 0) + 1);
    for (const { source } of (kept.sources ?? []) as { source: string }[]) cited.add(source);
    if (typeof kept.actor === 'string') actors.add(kept.actor);
    if (typeof kept.time === 'string') period.add(kept.time);
    const wanted = wantedId(feature.id, row);
    const id = freeId(wanted, taken);
    if (id !== wanted) ids.set(row, id);
    taken.add(id);
    return true;
  });
  if (!read.ok) return read;
  const size = sizeOfCollection(collection);
  const gapNotes = [...missing].map(([gap, count]) => gapNote(file, gap, count, size));
  const notes = [
    ...gapNotes,
    ...refused,
    ...furtherNote(file, refusedCount - MAX_NOTES),
    ...[...foreign.keys()].map((key) => foreignNote(file, key)),
  ];
  const { firstMs, lastMs } = period;
  return ok({ completion: { file, ids, foreign }, notes, cited, actors, firstMs, lastMs });
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

/** Widens with every time that is added; open ends say nothing of either side. */
function buildPeriod() {
  const plain = buildSpanReader('UTC');
  const period = {
    firstMs: Infinity,
    lastMs: -Infinity,
    add(written: string) {
      if (plain.readPlain(written)) {
        widen(plain.bounds[0] ?? 0);
        widen(plain.bounds[3] ?? 0);
        return;
      }
      const time = compileTime(written, 'UTC');
      if (!time.ok || time.value.precision === 'unknown') return;
      const { start, end } = time.value;
      if (typeof start !== 'string') widen(start.nominal[0]);
      if (typeof end !== 'string') widen(end.nominal[1]);
    },
  };
  function widen(tMs: number): void {
    if (tMs <= BEGINNING_MS || tMs >= FOREVER_MS) return;
    period.firstMs = Math.min(period.firstMs, tMs);
    period.lastMs = Math.max(period.lastMs, tMs);
  }
  return period;
}

function refusedNote(file: string, row: number, key: string, given: Json): Problem[] {
  const checked = schemaOf(key)?.safeParse(given[key]);
  if (!checked?.error) return [];
  return zodProblems(file, checked.error, given[key])
    .slice(0, 1)
    .map((problem) => ({
      ...problem,
      severity: 'note',
      path: `/features/${row}/properties/${key}${problem.path}`,
      found: `${problem.found}: left out`,
    }));
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

function furtherNote(file: string, more: number): Problem[] {
  if (more <= 0) return [];
  return [
    {
      severity: 'note',
      file,
      path: '/features',
      expected: 'values that the format can read',
      found: `${more} more that it cannot: left out`,
    },
  ];
}

function foreignNote(file: string, key: string): Problem {
  return {
    severity: 'note',
    file,
    path: '/features',
    expected: `values of “${key}” that the format can read`,
    found: `${FOREIGN_AFTER} that it cannot and none that it can: it is taken to mean something else here`,
  };
}
