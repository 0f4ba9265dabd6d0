import type { PointTable } from '../../../shared/points/pointTable';
import type { CompiledLayer } from '../../../shared/situation/compiled';
import type { State } from '../../store/state';
import { type Store, watch } from '../../store/store';
import { buildDensity, type DensityColumns, densityColumns, type LaneDensity } from './density';
import type { DensityAnswer, DensityOrder } from './density.worker';

/** What can be counted of each layer, sorted when it is first asked for; what was not published by the date of `asOfMs` apart. */
export interface Densities {
  /** What is known by now; null while the points of the layer are still on their way or being sorted. */
  of(layer: CompiledLayer): LaneDensity | null;
  /** Calls back when the points of a layer have been sorted; returns its unsubscribe. */
  onSorted(listener: () => void): () => void;
  end(): void;
}

type Kept =
  | { readonly is: 'sorted'; readonly density: LaneDensity }
  /** With what was counted before, by which is gone on until the answer comes. */
  | { readonly is: 'asked'; readonly id: number; readonly before: LaneDensity | null };

/** Builds the counts of the situation that is open. Layers with a table of points are sorted by a worker. */
export function buildDensities(store: Store): Densities {
  const listeners = new Set<() => void>();
  let kept = new Map<CompiledLayer, Kept>();
  let worker: Worker | null = null;
  let lastId = 0;

  const receive = ({ data: { id, density } }: MessageEvent<DensityAnswer>) => {
    for (const [layer, known] of kept) {
      if (known.is !== 'asked' || known.id !== id) continue;
      kept.set(layer, { is: 'sorted', density });
      for (const listener of listeners) listener();
    }
  };
  const order = (columns: readonly DensityColumns[], asOfMs: number | null): number => {
    if (!worker) {
      worker = new Worker(new URL('./density.worker.ts', import.meta.url), {
        type: 'module',
        name: 'density',
      });
      worker.onmessage = receive;
    }
    const id = ++lastId;
    worker.postMessage({ id, columns, asOfMs } satisfies DensityOrder);
    return id;
  };
  const ask = (layer: CompiledLayer, state: State, before: LaneDensity | null): Kept => {
    const features = densityColumns(layer.features, actorIds(state));
    const table = state.points[layer.id];
    if (!layer.points) return { is: 'sorted', density: buildDensity([features], state.asOfMs) };
    if (!table) return { is: 'asked', id: 0, before };
    return { is: 'asked', id: order([features, columnsOf(table)], state.asOfMs), before };
  };
  const renew = () => {
    const before = kept;
    kept = new Map();
    const state = store.getState();
    for (const [layer, known] of before)
      if (layer.points) kept.set(layer, ask(layer, state, densityOf(known)));
  };
  const ends = [
    watch(
      store,
      ({ opened }) => opened,
      () => kept.clear(),
    ),
    watch(store, ({ asOfMs }) => asOfMs, renew),
    watch(store, ({ points }) => points, renew),
  ];
  return {
    of: (layer) => {
      const known = kept.get(layer) ?? ask(layer, store.getState(), null);
      kept.set(layer, known);
      return densityOf(known);
    },
    onSorted: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: () => {
      worker?.terminate();
      for (const end of ends) end();
    },
  };
}

function densityOf(known: Kept): LaneDensity | null {
  return known.is === 'sorted' ? known.density : known.before;
}

// the columns that are counted, and none of the others, go to the worker
function columnsOf({
  startFromMs,
  startToMs,
  endFromMs,
  endToMs,
  actor,
  knownMs,
}: PointTable): DensityColumns {
  return { startFromMs, startToMs, endFromMs, endToMs, actor, knownMs };
}

function actorIds({ opened }: State): readonly string[] {
  return opened.is === 'open' ? opened.index.situation.actors.map(({ id }) => id) : [];
}
