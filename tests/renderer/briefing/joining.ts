import type { ActionContext } from '../../../src/renderer/commands/action';
import { buildClock } from '../../../src/renderer/store/clock';
import { buildSituationIndex } from '../../../src/renderer/store/situationIndex';
import type { State, WindowRole } from '../../../src/renderer/store/state';
import { buildStore } from '../../../src/renderer/store/store';
import type { Viewer } from '../../../src/renderer/viewer';
import { startBriefing } from '../../../src/shared/briefing/briefing';
import type { CompiledScene } from '../../../src/shared/situation/compiled';
import { compileScene } from '../../../src/shared/situation/compileScene';
import { writtenScene } from '../commands/editing';
import { buildSituation } from '../ui/features';

/** A scene of which only the id matters. */
export function sceneOf(id: string): CompiledScene {
  return compileScene(writtenScene(id), { timeZone: 'Asia/Damascus', visibleLayers: [] });
}

/** A run over some scenes. */
export function runOver(ids: string, at = 0) {
  const plan = [...ids].map((scene) => ({ scene, seconds: 60 }));
  return startBriefing({ run: 'r', situation: 's', plan, at }, 0);
}

/** What is open: a situation with some scenes. */
export function openWith(ids: string): State['opened'] {
  return { is: 'open', index: buildSituationIndex(buildSituation({ scenes: [...ids].map(sceneOf) })) };
}

/** A window of a briefing. */
export function windowOf(role: WindowRole, initial: Partial<State> = {}) {
  const store = buildStore(initial);
  store.setState(({ briefingWindow }) => ({ briefingWindow: { ...briefingWindow, role } }));
  const clock = buildClock(0);
  const context = { store, clock } as unknown as ActionContext;
  const viewer: Viewer = { store, clock, run: (action) => void action(context) };
  const shown = () => {
    const { opened } = store.getState();
    return opened.is === 'open' ? opened.index.situation.scenes.map(({ id }) => id).join('') : null;
  };
  return { viewer, store, shown };
}
