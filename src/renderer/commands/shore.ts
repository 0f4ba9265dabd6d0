import { wrapLongitude } from '../../shared/geodesy/longitude';
import { buildMover } from '../../shared/track/mover';
import type { Action } from './action';

/** Asks for the nearest shore of the selected ship where it is now; anything else selected has none. */
export const measureShore: Action = async ({ store, clock, client }) => {
  const { opened, selected } = store.getState();
  const feature = opened.is === 'open' && selected !== null ? opened.index.features.get(selected) : undefined;
  const position = feature?.track ? buildMover(feature.track).at(clock.nowMs).position : feature?.anchor;
  if (feature?.kind !== 'ship' || !position) {
    store.setState({ shore: null });
    return;
  }
  const nowMs = clock.nowMs;
  // what has crossed the antimeridian is counted on
  const { shore } = await client.shore([wrapLongitude(position[0]), position[1]]);
  // an answer that has been overtaken is of no use
  if (store.getState().selected === feature.id && clock.nowMs === nowMs)
    store.setState({ shore: { feature: feature.id, shore } });
};
