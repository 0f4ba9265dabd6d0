import type { Picture } from '../../shared/sheet/picture';
import type { View } from '../../shared/situation/compiled';
import type { State } from '../store/state';
import type { Action } from './action';
import { goToScene } from './scenes';
import { flyTo } from './view';

/** Shows what a picture shows: its view, moment, window, knowledge, layers and what it is about. The situation must be open. */
export function showPicture(picture: Picture): Action {
  return (context) => {
    const { store, clock } = context;
    // brings the axis to where the scene is told
    if (picture.scene !== null) goToScene(picture.scene, { animate: false })(context);
    store.setState(({ axis, layers, trailingMs }) => ({
      scene: picture.scene,
      highlight: picture.highlight,
      selected: picture.selected,
      symbols: picture.symbols,
      labelLanguage: picture.labelLanguage,
      utc: picture.utc,
      asOfMs: picture.asOfMs,
      timeWindow: picture.timeWindow,
      trailingMs: picture.timeWindow.is === 'trailing' ? picture.timeWindow.lengthMs : trailingMs,
      solo: null,
      // a layer that is not named is not shown
      layers: Object.fromEntries(
        Object.entries(layers).map(([id, before]) => [
          id,
          picture.layers[id] ?? { ...before, visible: false },
        ]),
      ),
      axis: { fromMs: Math.min(axis.fromMs, picture.nowMs), toMs: Math.max(axis.toMs, picture.nowMs) },
    }));
    clock.set(picture.nowMs);
    flyTo(viewOf(picture, store.getState()), false)(context);
  };
}

/** A picture's view; the very one of its scene where they are the same, which then has not been left. */
function viewOf({ scene, view }: Picture, { opened }: State): View {
  const own = opened.is === 'open' && scene !== null ? opened.index.scenes.get(scene)?.view : undefined;
  return own && JSON.stringify(own) === JSON.stringify(view) ? own : view;
}
