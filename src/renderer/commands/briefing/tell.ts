import type { Picture } from '../../../shared/sheet/picture';
import type { Action } from '../action';
import { NOTHING_MEASURED } from '../tools';

/** Shows what a picture is about, before view, moment and layers are there. */
export function setTold(picture: Picture): Action {
  return ({ store }) =>
    store.setState(({ playback }) => ({
      scene: picture.scene,
      highlight: picture.highlight,
      selected: picture.selected,
      selectedPoint: null,
      hovered: null,
      hoveredPoint: null,
      spread: [],
      pin: null,
      tool: { is: 'select' },
      measured: NOTHING_MEASURED,
      solo: null,
      // one that was opened under questions would lie over what is told
      dialog: null,
      symbols: picture.symbols,
      labelLanguage: picture.labelLanguage,
      timeWindow: picture.timeWindow,
      asOfMs: picture.asOfMs,
      // what was asked of the map before must not be done after
      flight: null,
      playback: { ...playback, playing: false },
    }));
}

/** Shows the layers of a picture; one that it does not name is not shown. */
export function showLayers(picture: Picture): Action {
  return ({ store }) =>
    store.setState(({ layers }) => ({
      layers: Object.fromEntries(
        Object.entries(layers).map(([id, before]) => [
          id,
          picture.layers[id] ?? { ...before, visible: false },
        ]),
      ),
    }));
}
