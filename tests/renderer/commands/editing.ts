import type { Client } from '../../../src/renderer/client/client';
import type { Action, ActionContext, Shell } from '../../../src/renderer/commands/action';
import { showSituation } from '../../../src/renderer/commands/open';
import { buildClock } from '../../../src/renderer/store/clock';
import { buildStore } from '../../../src/renderer/store/store';
import { compileScene } from '../../../src/shared/situation/compileScene';
import type { WrittenScene } from '../../../src/shared/situation/schema/scene';
import { buildFeature, buildSituation } from '../ui/features';

const LAYERS = ['ships', 'ports'].map((id) => ({
  id,
  name: id,
  visible: true,
  features: [buildFeature(`${id}-1`, { layer: id })],
}));
const SETTING = { timeZone: 'Asia/Damascus', visibleLayers: LAYERS.map(({ id }) => id) };

/** A scene of which a test says only what it is about. */
export function writtenScene(id: string, more: Partial<WrittenScene> = {}): WrittenScene {
  return { id, title: id, at: '2024-12-14', view: { center: [35, 34], zoom: 8 }, caption: 'Words.', ...more };
}

/** A viewer with a situation of some scenes before it, over a client and a shell of which a test gives what it needs. */
export async function editing(
  scenes: readonly WrittenScene[],
  { client = {}, shell = {} }: { readonly client?: Partial<Client>; readonly shell?: Partial<Shell> } = {},
) {
  const situation = buildSituation({
    version: 'a1',
    manifestVersion: 'a2',
    place: 'f1',
    layers: LAYERS,
    scenes: scenes.map((scene) => compileScene(scene, SETTING)),
    written: { scenes, exports: [] },
  });
  const store = buildStore();
  const clock = buildClock(0);
  const answers = { draft: async () => ({ draft: null }), situation: async () => ({ situation }), ...client };
  const context = { store, clock, client: answers, shell } as unknown as ActionContext;
  await showSituation(Promise.resolve({ situation }))(context);
  store.setState({ seen: { bounds: [34, 33, 36, 35], atScene: false, view: { bounds: [34, 33, 36, 35] } } });
  return {
    store,
    clock,
    run: async (action: Action) => action(context),
    ids: () =>
      store
        .getState()
        .edits?.present.scenes.map(({ id }) => id)
        .join(' '),
    shownIds: () => {
      const { opened } = store.getState();
      return opened.is === 'open' ? opened.index.situation.scenes.map(({ id }) => id).join(' ') : '';
    },
  };
}
