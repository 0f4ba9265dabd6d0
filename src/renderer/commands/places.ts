import { labelFiles } from '../../shared/basemap/catalogue';
import type { Position } from '../../shared/position';
import { parsePlaces } from '../../shared/search/places';
import type { Action } from './action';
import { flyTo } from './view';

/** Fetches the names of the base map once, for the search. */
export const loadPlaces: Action = async ({ store, client }) => {
  if (store.getState().places !== null) return;
  const { labels } = await client.basemapCatalogue();
  store.setState({ places: parsePlaces(...(await client.basemap(labelFiles(labels)))) });
};

/** Flies to a position. */
export function goToPosition(center: Position, zoom = 11): Action {
  return (context) => {
    context.store.setState({ pin: center });
    flyTo({ center, zoom })(context);
  };
}
