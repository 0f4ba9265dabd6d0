import type { PointRef } from '../store/situationIndex';
import type { State } from '../store/state';
import type { Action } from './action';
import { flyTo } from './view';

/** Selects a feature everywhere at once, or nothing. */
export function select(id: string | null): Action {
  return ({ store }) =>
    store.setState((state) => ({
      selected: id,
      selectedPoint: pointOf(state, id),
      panels: id === null ? state.panels : { ...state.panels, details: true },
    }));
}

/** Names a feature under the pointer. */
export function hover(id: string | null): Action {
  return ({ store }) => store.setState((state) => ({ hovered: id, hoveredPoint: pointOf(state, id) }));
}

/** Spreads symbols that lie on top of each other, so that each can be reached. */
export function spread(ids: readonly string[]): Action {
  return ({ store }) => store.setState({ spread: ids });
}

/** Selects a feature, makes its layer visible, goes to a moment at which it is there, and to its place. */
export function goToFeature(id: string): Action {
  return (context) => {
    const { store, clock } = context;
    const { opened, layers } = store.getState();
    const feature = opened.is === 'open' ? opened.index.features.get(id) : undefined;
    if (!feature) return;
    const layer = layers[feature.layer];
    store.setState({
      solo: null,
      ...(layer && { layers: { ...layers, [feature.layer]: { ...layer, visible: true } } }),
    });
    if (feature.time) {
      const [earliestMs] = feature.time.span.start;
      const latestMs = feature.time.span.end[1];
      if (clock.nowMs < earliestMs || clock.nowMs > latestMs)
        clock.set(Math.min(feature.time.span.start[1], latestMs));
    }
    select(id)(context);
    const { bounds, anchor } = feature;
    const isPoint = bounds !== null && bounds[0] === bounds[2] && bounds[1] === bounds[3];
    if (bounds && !isPoint) flyTo({ bounds })(context);
    else if (anchor) flyTo({ center: anchor, zoom: 11 })(context);
  };
}

/** One step back out: an open dialog, what is being opened, a tool, spread symbols, a looked-up position, then the selection. */
export const clear: Action = ({ store }) =>
  store.setState(({ dialog, opening, tool, spread: apart, pin }) => {
    if (dialog !== null) return { dialog: null };
    if (opening) {
      opening.abort.abort();
      return { opening: null };
    }
    if (tool.is !== 'select') return { tool: { is: 'select' } };
    if (apart.length > 0) return { spread: [] };
    if (pin) return { pin: null };
    return { selected: null, selectedPoint: null };
  });

function pointOf({ opened }: State, id: string | null): PointRef | null {
  return (opened.is === 'open' && id !== null && opened.index.pointRefs.get(id)) || null;
}
