import type { CompiledFeature } from '../../shared/situation/compiled';
import type { PointRef, SituationIndex } from '../store/situationIndex';
import type { State } from '../store/state';
import type { Action, ActionContext } from './action';
import { goToFeature, hover, select } from './selection';

/** Fetches the points of the large layers, one layer after the other. What else there is of the situation is shown meanwhile. */
export const loadPoints: Action = async ({ store, client }) => {
  const { opened } = store.getState();
  if (opened.is !== 'open') return;
  const { version, layers } = opened.index.situation;
  for (const { id, points } of layers) {
    if (!points) continue;
    const table = await client.points({ version, layer: id });
    // another situation may have been opened in the meantime
    if (store.getState().opened !== opened) return;
    store.setState((state) => ({ points: { ...state.points, [id]: table } }));
  }
};

/** Selects a point of a large layer, or nothing. The point is marked at once, its details follow. */
export function selectPoint(point: PointRef | null): Action {
  return async (context) => {
    if (point === null) return select(null)(context);
    context.store.setState({ selectedPoint: point });
    const feature = await fetchPoint(context, point, ({ selectedPoint }) => selectedPoint);
    if (feature) await select(feature.id)(context);
  };
}

/** Names a point of a large layer under the pointer, or none. */
export function hoverPoint(point: PointRef | null): Action {
  return async (context) => {
    if (point === null) return hover(null)(context);
    context.store.setState({ hovered: null, hoveredPoint: point });
    const feature = await fetchPoint(context, point, ({ hoveredPoint }) => hoveredPoint);
    if (feature) await hover(feature.id)(context);
  };
}

/** Selects a point of a large layer, and goes to it as to any feature. */
export function goToPoint(point: PointRef): Action {
  return async (context) => {
    context.store.setState({ selectedPoint: point });
    const feature = await fetchPoint(context, point, ({ selectedPoint }) => selectedPoint);
    if (feature) await goToFeature(feature.id)(context);
  };
}

/** The feature of a point, found from now on by its id; nothing once `wanted` is another point. */
async function fetchPoint(
  { store, client }: ActionContext,
  point: PointRef,
  wanted: (state: State) => PointRef | null,
): Promise<CompiledFeature | undefined> {
  const { opened } = store.getState();
  if (opened.is !== 'open') return undefined;
  const { index } = opened;
  const { layer, row } = point;
  // what was pointed at is known by the time it is clicked
  const known = knownPoint(index, point);
  if (known) return known;
  const feature = await client.feature({ version: index.situation.version, layer }, row);
  if (store.getState().opened !== opened || wanted(store.getState()) !== point) return undefined;
  index.remember(point, feature, store.getState().selected);
  return feature;
}

function knownPoint(
  { pointRefs, features }: SituationIndex,
  { layer, row }: PointRef,
): CompiledFeature | undefined {
  for (const [id, ref] of pointRefs) if (ref.row === row && ref.layer === layer) return features.get(id);
  return undefined;
}
