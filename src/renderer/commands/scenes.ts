import type { Action, ActionContext } from './action';
import { flyTo } from './view';

/** Shows a scene: its view, moment, layers and what it is about. */
export function goToScene(id: string, { animate = true }: { readonly animate?: boolean } = {}): Action {
  return (context) => {
    const { store, clock } = context;
    const { opened, layers } = store.getState();
    const scene = opened.is === 'open' ? opened.index.scenes.get(id) : undefined;
    if (!scene) return;
    store.setState({
      scene: id,
      highlight: scene.highlight,
      selected: null,
      spread: [],
      solo: null,
      playback: { ...store.getState().playback, playing: false },
      layers: Object.fromEntries(
        Object.entries(layers).map(([layer, state]) => [
          layer,
          { ...state, visible: scene.layers.includes(layer) },
        ]),
      ),
    });
    clock.set(scene.atMs);
    showOnAxis(context, scene.atMs);
    flyTo(scene.view, animate)(context);
  };
}

/** Steps through the scenes; before the first and after the last it stays. */
export function stepScene(step: 1 | -1): Action {
  return (context) => {
    const { opened, scene } = context.store.getState();
    if (opened.is !== 'open') return;
    const { scenes } = opened.index.situation;
    const here = scenes.findIndex(({ id }) => id === scene);
    const next = scenes[here === -1 && step === -1 ? scenes.length - 1 : here + step];
    if (next) goToScene(next.id)(context);
  };
}

// a moment off the axis widens it to hold both: the moment, and the period the situation is about
function showOnAxis({ store }: ActionContext, tMs: number): void {
  const { axis } = store.getState();
  if (tMs >= axis.fromMs && tMs <= axis.toMs) return;
  const marginMs = (Math.max(axis.toMs, tMs) - Math.min(axis.fromMs, tMs)) * 0.04;
  store.setState({
    axis: {
      fromMs: tMs < axis.fromMs ? tMs - marginMs : axis.fromMs,
      toMs: tMs > axis.toMs ? tMs + marginMs : axis.toMs,
    },
  });
}
