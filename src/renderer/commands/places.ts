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

/** Flies to a position and marks it, by its name where it has one. */
export function goToPosition(
  position: Position,
  { name = null, zoom = 11 }: { readonly name?: string | null; readonly zoom?: number } = {},
): Action {
  return (context) => {
    context.store.setState({ pin: { position, name } });
    flyTo({ center: position, zoom })(context);
  };
}
