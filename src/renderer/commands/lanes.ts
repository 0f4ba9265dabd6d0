import type { State } from '../store/state';
import type { Action } from './action';

/** Shows so many rows of lanes; null for as many as suit the window. */
export function setLaneRows(rows: number | null): Action {
  return ({ store }) => store.setState(({ lanes }) => ({ lanes: { ...lanes, rows } }));
}

/** Folds a layer's lane to one row, or opens it again. */
export function toggleLane(id: string): Action {
  return ({ store }) =>
    store.setState(({ lanes }) => {
      const others = lanes.folded.filter((folded) => folded !== id);
      const isFolded = others.length < lanes.folded.length;
      return { lanes: { ...lanes, folded: isFolded ? others : [...others, id] } };
    });
}

/** Folds every lane, or opens all when all are folded. */
export const toggleLanes: Action = ({ store }) =>
  store.setState((state) => ({
    lanes: { ...state.lanes, folded: areLanesFolded(state) ? [] : layerIds(state) },
  }));

/** Whether every lane is folded. */
export function areLanesFolded(state: State): boolean {
  const ids = layerIds(state);
  return ids.length > 0 && ids.every((id) => state.lanes.folded.includes(id));
}

function layerIds({ opened }: State): readonly string[] {
  return opened.is === 'open' ? opened.index.situation.layers.map(({ id }) => id) : [];
}
