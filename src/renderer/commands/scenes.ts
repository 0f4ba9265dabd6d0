import type { CompiledScene } from '../../shared/situation/compiled';
import { BEGINNING_MS } from '../../shared/time/span';
import type { SituationIndex } from '../store/situationIndex';
import type { Axis } from '../store/state';
import type { Action, ActionContext } from './action';
import { flyTo } from './view';

/** Shows a scene: its view, moment, window, knowledge, layers and what it is about. */
export function goToScene(id: string, { animate = true }: { readonly animate?: boolean } = {}): Action {
  return (context) => {
    const { store, clock } = context;
    const { opened, layers } = store.getState();
    if (opened.is !== 'open') return;
    const scene = opened.index.scenes.get(id);
    if (!scene) return;
    store.setState(({ playback, trailingMs }) => ({
      scene: id,
      highlight: scene.highlight,
      selected: null,
      spread: [],
      solo: null,
      playback: { ...playback, playing: false },
      timeWindow: scene.window ?? { is: 'moment' },
      trailingMs: scene.window?.is === 'trailing' ? scene.window.lengthMs : trailingMs,
      asOfMs: scene.asOfMs ?? null,
      layers: Object.fromEntries(
        Object.entries(layers).map(([layer, before]) => [
          layer,
          { ...before, visible: scene.layers.includes(layer), opacity: scene.opacity?.[layer] ?? 1 },
        ]),
      ),
    }));
    clock.set(scene.atMs);
    showOnAxis(context, opened.index, scene);
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

/** Brings the axis to where a scene is told. */
export function showSceneOnAxis(id: string): Action {
  return (context) => {
    const { opened } = context.store.getState();
    const scene = opened.is === 'open' ? opened.index.scenes.get(id) : undefined;
    if (opened.is === 'open' && scene) showOnAxis(context, opened.index, scene);
  };
}

/**
 * Brings the axis to where a scene is told: the situation's period if its moment lies in it, else the period and all that
 * the scene is about. An axis that a user has zoomed into around the moment is left alone.
 */
function showOnAxis(
  { store }: ActionContext,
  { situation, features }: SituationIndex,
  scene: CompiledScene,
): void {
  const { axis } = store.getState();
  const period = { fromMs: situation.period.span.start[0], toMs: situation.period.span.end[1] };
  const isInside = (tMs: number, { fromMs, toMs }: Axis) => tMs >= fromMs && tMs <= toMs;
  if (isInside(scene.atMs, axis) && axis.toMs - axis.fromMs <= period.toMs - period.fromMs) return;
  if (isInside(scene.atMs, period)) {
    store.setState({ axis: period });
    return;
  }
  const begun = scene.highlight
    .map((id) => features.get(id)?.time?.span.start[0] ?? BEGINNING_MS)
    .filter((tMs) => tMs !== BEGINNING_MS);
  const fromMs = Math.min(period.fromMs, scene.atMs, ...begun);
  const toMs = Math.max(period.toMs, scene.atMs);
  const marginMs = (toMs - fromMs) * 0.03;
  store.setState({ axis: { fromMs: fromMs - marginMs, toMs: toMs + marginMs } });
}
