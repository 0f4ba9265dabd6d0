import { type Picture, pictureOfScene } from '../../../shared/sheet/picture';
import type { State } from '../../store/state';
import type { Action } from '../action';
import { ask } from './asked';
import { step } from './step';

/** Sends what the speaker has before him to a frozen room. The window with the notes asks its small map to do so. */
export const takeToRoom: Action = (context) => {
  const { store, clock } = context;
  const state = store.getState();
  if (!state.briefing?.frozen) return;
  if (state.briefingWindow.role === 'presenter') ask('take')(context);
  else {
    const at = sceneShown(state, clock.nowMs);
    const picture = pictureNow(state, clock.nowMs);
    if (at !== null) step({ is: 'take', picture: null, at })(context);
    // a caption would not be true of what its scene does not show
    else step({ is: 'take', picture: picture && { ...picture, scene: null } })(context);
  }
};

/** What a window shows now; null before its map has shown anything. */
export function pictureNow(state: State, nowMs: number): Picture | null {
  const { seen, solo, layers } = state;
  if (!seen) return null;
  const { scene, timeWindow, asOfMs, highlight, selected, symbols, labelLanguage, utc } = state;
  return {
    scene,
    view: seen.view,
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

/** The place in the plan of the scene that is shown exactly as it is told, whether it was looked at ahead or chosen among all; null for none. */
function sceneShown(state: State, nowMs: number): number | null {
  const { briefing, scene, seen, opened, selected, solo, layers } = state;
  if (!briefing || opened.is !== 'open' || selected !== null || solo !== null) return null;
  const at = briefing.plan.findIndex((planned) => planned.scene === scene);
  const told = opened.index.scenes.get(scene ?? '');
  if (at === -1 || !told || seen?.atScene !== true) return null;
  const picture = pictureOfScene(opened.index.situation, told);
  const isAtItsTime =
    picture.nowMs === nowMs &&
    picture.asOfMs === state.asOfMs &&
    JSON.stringify(picture.timeWindow) === JSON.stringify(state.timeWindow);
  const areItsLayers = Object.entries(layers).every(([id, { visible, opacity }]) => {
    const shown = picture.layers[id];
    return visible === (shown?.visible ?? false) && (!visible || opacity === shown?.opacity);
  });
  return isAtItsTime && areItsLayers ? at : null;
}
