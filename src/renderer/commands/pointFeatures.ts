import { MAX_ROWS } from '../../shared/api';
import type { CompiledFeature } from '../../shared/situation/compiled';
import type { PointRef, SituationIndex } from '../store/situationIndex';
import type { State } from '../store/state';
import type { Action, ActionContext } from './action';
import { goToPoint, hoverPoint } from './points';
import { goToFeature, hover, select } from './selection';

/** Features kept of a layer, so that a list or a lane can be gone back to. */
const KEPT = 2000;

// what is on its way is not asked for again
const asked = new WeakMap<SituationIndex, Set<string>>();

/** Reads the features of points of a large layer, by their rows: what a list or a lane names. Those that are known are not read again. */
export function readPoints(layer: string, rows: readonly number[]): Action {
  return async (context) => {
    const { opened, pointFeatures } = context.store.getState();
    if (opened.is !== 'open') return;
    const under = asked.get(opened.index) ?? new Set();
    asked.set(opened.index, under);
    const known = pointFeatures[layer];
    const wanted = rows.filter((row) => !known?.has(row) && !under.has(`${row} ${layer}`));
    for (let from = 0; from < wanted.length; from += MAX_ROWS) {
      const part = wanted.slice(from, from + MAX_ROWS);
      for (const row of part) under.add(`${row} ${layer}`);
      try {
        await readPart(context, opened.index, layer, part);
      } finally {
        for (const row of part) under.delete(`${row} ${layer}`);
      }
    }
  };
}

async function readPart(
  { store, client }: ActionContext,
  index: SituationIndex,
  layer: string,
  rows: readonly number[],
): Promise<void> {
  const features = await client.features({ version: index.situation.version, layer }, rows);
  const { opened, pointFeatures } = store.getState();
  if (opened.is !== 'open' || opened.index !== index) return;
  const next = new Map(pointFeatures[layer]);
  for (const [at, row] of rows.entries()) {
    const feature = features[at];
    if (feature) next.set(row, feature);
  }
  for (const row of next.keys()) {
    if (next.size <= KEPT) break;
    next.delete(row);
  }
  store.setState({ pointFeatures: { ...pointFeatures, [layer]: next } });
}

/** Selects a feature that is shown somewhere, be it one of a large layer. */
export function selectShown(feature: CompiledFeature): Action {
  return withKnown(feature, select);
}

/** Names a feature that is shown somewhere, be it one of a large layer. */
export function hoverShown(feature: CompiledFeature): Action {
  return withKnown(feature, hover);
}

/** Selects a point and flies to it, whether its feature has been read or not. */
export function goToListed(point: PointRef): Action {
  return (context) => {
    const feature = context.store.getState().pointFeatures[point.layer]?.get(point.row);
    return feature ? withKnown(feature, goToFeature)(context) : goToPoint(point)(context);
  };
}

/** Names a point on map and timeline, whether its feature has been read or not. */
export function hoverListed(point: PointRef): Action {
  return (context) => {
    const feature = context.store.getState().pointFeatures[point.layer]?.get(point.row);
    return feature ? hoverShown(feature)(context) : hoverPoint(point)(context);
  };
}

// a feature that was read for a list or a lane is not among those found by their id until it is needed as such
function withKnown(feature: CompiledFeature, act: (id: string) => Action): Action {
  return (context) => {
    const state = context.store.getState();
    if (state.opened.is !== 'open') return;
    const point = rowOf(state, feature);
    if (point) state.opened.index.remember(point, feature, state.selected);
    return act(feature.id)(context);
  };
}

function rowOf({ pointFeatures }: State, feature: CompiledFeature): PointRef | null {
  const { layer } = feature;
  for (const [row, known] of pointFeatures[layer] ?? []) if (known === feature) return { layer, row };
  return null;
}
