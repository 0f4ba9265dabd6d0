import type { Picture } from '../../../shared/sheet/picture';
import type { View } from '../../../shared/situation/compiled';
import type { State } from '../../store/state';
import type { Action } from '../action';
import { step } from './step';

/** What the window with the notes posts to the small map in it. */
export const TAKE_MESSAGE = 'briefing/take';

/** Sends what the speaker has before him to a frozen room. The window with the notes asks its small map to do so. */
export const takeToRoom: Action = (context) => {
  const { store, clock } = context;
  const state = store.getState();
  if (!state.briefing?.frozen) return;
  if (state.briefingWindow.role === 'presenter')
    store.setState(({ briefingWindow }) => ({
      briefingWindow: { ...briefingWindow, takes: briefingWindow.takes + 1 },
    }));
  else {
    const picture = pictureNow(state, clock.nowMs);
    // a caption would not be true of what its scene does not show
    step({ is: 'take', picture: isSceneItself(state) || !picture ? null : { ...picture, scene: null } })(
      context,
    );
  }
};

/** What a window shows now; null before its map has shown anything. */
export function pictureNow(state: State, nowMs: number): Picture | null {
  const { seen, solo, layers } = state;
  if (!seen) return null;
  const view: View = { bounds: seen.bounds };
  const { scene, timeWindow, asOfMs, highlight, selected, symbols, labelLanguage, utc } = state;
  return {
    scene,
    view,
    nowMs,
    timeWindow,
    asOfMs,
    layers: Object.fromEntries(
      Object.entries(layers).map(([id, layer]) => [
        id,
        { ...layer, visible: solo === null ? layer.visible : solo === id },
      ]),
    ),
    highlight,
    selected,
    symbols,
    labelLanguage,
    utc,
  };
}

// a scene that was only looked at ahead is told with its caption, and not as a picture off the script
function isSceneItself({ briefing, scene, seen, opened, selected, solo, layers }: State): boolean {
  if (!briefing || opened.is !== 'open' || selected !== null || solo !== null) return false;
  const { place, plan } = briefing;
  const told = opened.index.scenes.get(plan[place.at]?.scene ?? '');
  if (!told || told.id !== scene || seen?.atScene !== true) return false;
  return Object.entries(layers).every(([id, { visible }]) => visible === told.layers.includes(id));
}
