import type { Bounds, Position } from '../../shared/position';
import type { CompiledFeature } from '../../shared/situation/compiled';
import { presence } from '../../shared/time/span';
import { buildMover, continuous } from '../../shared/track/mover';
import type { PointRef } from '../store/situationIndex';
import type { FlightView, State } from '../store/state';
import type { Action } from './action';
import { NOTHING_MEASURED, putDown } from './tools';
import { flyTo } from './view';

/** Selects a feature everywhere at once, or nothing; symbols that are spread come together again unless it is one of them. */
export function select(id: string | null): Action {
  return ({ store }) =>
    store.setState((state) => ({
      selected: id,
      selectedPoint: pointOf(state, id),
      spread: id !== null && state.spread.includes(id) ? state.spread : NOTHING_SPREAD,
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

/** Brings symbols that are spread together again. */
export const closeSpread: Action = ({ store }) => {
  if (store.getState().spread.length > 0) store.setState({ spread: NOTHING_SPREAD });
};

const NOTHING_SPREAD: readonly string[] = [];

/**
 * Selects a feature, makes its layer visible, goes to a moment at which it is there, and to its place. What moves is gone to where it
 * is at that moment: its first fix, unless it is there already.
 */
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
    const atMs = momentOf(feature, clock.nowMs);
    if (atMs !== clock.nowMs) clock.set(atMs);
    select(id)(context);
    const view = placeOf(feature, atMs);
    if (view) flyTo(view)(context);
  };
}

const POINT_ZOOM = 11;

/** A moment at which a feature is there: `nowMs` if it is there then. */
function momentOf({ time, track }: CompiledFeature, nowMs: number): number {
  if (!time) return nowMs;
  const { start, end } = time.span;
  if (nowMs >= start[0] && nowMs <= end[1]) return nowMs;
  const fixMs = track?.timesMs.find((tMs) => presence(time.span, tMs) !== 'absent');
  return fixMs ?? Math.min(start[1], end[1]);
}

/** Where a feature is at a moment, as a view; nothing for what has no place. */
function placeOf({ track, bounds, anchor }: CompiledFeature, atMs: number): FlightView | null {
  if (track) {
    const center = buildMover(track).at(atMs).position;
    const around = boundsOf(continuous(track.positions));
    return isPoint(around) ? { center, zoom: POINT_ZOOM } : { center, around };
  }
  if (bounds && !isPoint(bounds)) return { bounds };
  return anchor && { center: anchor, zoom: POINT_ZOOM };
}

function boundsOf(positions: readonly Position[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of positions) {
    [west, east] = [Math.min(west, longitude), Math.max(east, longitude)];
    [south, north] = [Math.min(south, latitude), Math.max(north, latitude)];
  }
  return [west, south, east, north];
}

function isPoint([west, south, east, north]: Bounds): boolean {
  return west === east && south === north;
}

/** One step back out: an open dialog, what is being opened, a tool, spread symbols, a looked-up position, the selection, then what was measured. */
export const clear: Action = ({ store }) => {
  const state = store.getState();
  const next = stepOut(state);
  if (!next) return;
  if (next.opening === null) state.opening?.abort.abort();
  store.setState(next);
};

/** Whether {@link clear} has nothing to do. */
export function isAllClear(state: State): boolean {
  return stepOut(state) === null;
}

function stepOut(state: State): Partial<State> | null {
  const { dialog, opening, tool, spread: apart, pin, selected, selectedPoint, measured } = state;
  if (dialog !== null) return { dialog: null };
  if (opening) return { opening: null };
  if (tool.is !== 'select') return putDown(state);
  if (apart.length > 0) return { spread: [] };
  if (pin) return { pin: null };
  if (selected !== null || selectedPoint) return { selected: null, selectedPoint: null };
  if (measured.path.length > 0 || measured.rings) return { measured: NOTHING_MEASURED };
  return null;
}

function pointOf({ opened }: State, id: string | null): PointRef | null {
  return (opened.is === 'open' && id !== null && opened.index.pointRefs.get(id)) || null;
}
