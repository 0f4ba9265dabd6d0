import type { Position } from '../../shared/position';
import { parsePlaces } from '../../shared/search/places';
import type { Action } from './action';
import { flyTo } from './view';

/** Fetches the names of the base map once, for the search. The finer file comes first: its places are the more exact. */
export const loadPlaces: Action = async ({ store, client }) => {
  if (store.getState().places !== null) return;
  const [regional, world] = await Promise.all([client.labels('regional'), client.labels('world')]);
  store.setState({ places: parsePlaces(regional, world) });
};

/** Flies to a position. */
export function goToPosition(center: Position, zoom = 11): Action {
  return (context) => {
    context.store.setState({ pin: center });
    flyTo({ center, zoom })(context);
  };
}
