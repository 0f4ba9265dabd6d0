import { captureScene } from '../../shared/scenes/captureScene';
import {
  addScene,
  changeScene,
  duplicateScene,
  idFromTitle,
  moveScene,
  recaptureScene,
  removeScene,
  type SceneWords,
  toggleHighlight,
} from '../../shared/scenes/edits';
import type { State } from '../store/state';
import { viewerPicture } from '../store/viewerPicture';
import type { Action, ActionContext } from './action';
import { canEdit, editScenes } from './edits';
import { say } from './notices';
import { goToScene } from './scenes';
import { flyTo } from './view';

/** Makes a scene of what is shown, behind the one that is told, and tells it. Its words are still to be written. */
export const capture: Action = async (context) => {
  const { scene, edits } = context.store.getState();
  const shown = shownAs(context, null);
  if (!shown || !edits) return;
  const title = 'New scene';
  const known = new Set(edits.present.scenes.map(({ id }) => id));
  await editScenes(
    (scenes) => addScene(scenes, { id: idFromTitle(title), title, caption: '', ...shown }, scene),
    { did: 'capture of a scene' },
  )(context);
  const added = context.store.getState().edits?.present.scenes.find(({ id }) => !known.has(id));
  if (!added) return;
  await tell(context, added.id);
  context.store.setState(({ panels }) => ({
    panels: { ...panels, left: true, details: true },
    untitled: added.id,
  }));
  await say(`Captured as scene ${placeOf(context, added.id) + 1}`, 'edit.undo')(context);
};

/** Says that the title of the scene that was captured last is being written. */
export const takeUpTitle: Action = ({ store }) => store.setState({ untitled: null });

/** Shows in the scene that is told what the map shows now; its words stay. */
export const recapture: Action = async (context) => {
  const { scene } = context.store.getState();
  const shown = scene === null ? null : shownAs(context, scene);
  if (scene === null || !shown) return;
  await editScenes((scenes) => recaptureScene(scenes, scene, shown), {
    did: `recapture of “${titleOf(context, scene)}”`,
  })(context);
  await tell(context, scene);
  await say(`Recaptured “${titleOf(context, scene)}”`, 'edit.undo')(context);
};

/** Says something else of a scene. Typing in one text is one step. */
export function changeWords(id: string, words: SceneWords): Action {
  const [what = ''] = Object.keys(words);
  return editScenes((scenes) => changeScene(scenes, id, words), {
    did: `edit of ${NAMES[what] ?? 'a scene'}`,
    key: `${what}:${id}`,
  });
}

const NAMES: Readonly<Record<string, string>> = {
  title: 'a title',
  caption: 'a caption',
  notes: 'notes',
  plannedSeconds: 'the planned time',
  priority: 'the cuts',
};

/** Puts a copy of the scene that is told behind it, and tells the copy. */
export const duplicate: Action = async (context) => {
  const { scene } = context.store.getState();
  if (scene === null) return;
  await editScenes((scenes) => duplicateScene(scenes, scene), {
    did: `copy of “${titleOf(context, scene)}”`,
  })(context);
  const { edits } = context.store.getState();
  const copy = edits?.present.scenes[placeOf(context, scene) + 1];
  if (copy) await goToScene(copy.id, { animate: false })(context);
};

/** Brings a scene to a place in the order, from 0. */
export function move(id: string, place: number): Action {
  return (context) =>
    editScenes((scenes) => moveScene(scenes, id, place), {
      did: `move of “${titleOf(context, id)}”`,
      key: `move:${id}`,
    })(context);
}

/** Moves the scene that is told by a place. */
export function moveTold(step: 1 | -1): Action {
  return (context) => {
    const { scene } = context.store.getState();
    return scene === null ? undefined : move(scene, placeOf(context, scene) + step)(context);
  };
}

/** Takes a scene out, and offers to bring it back. */
export function remove(id: string): Action {
  return async (context) => {
    const title = titleOf(context, id);
    await editScenes((scenes) => removeScene(scenes, id), { did: `deletion of “${title}”` })(context);
    await say(`Deleted “${title}”`, 'edit.undo')(context);
  };
}

/** Takes the scene out that is told. */
export const removeTold: Action = (context) => {
  const { scene } = context.store.getState();
  return scene === null ? undefined : remove(scene)(context);
};

/** Makes the scene that is told about a feature, or no longer. */
export function highlight(feature: string): Action {
  return (context) => {
    const { scene } = context.store.getState();
    if (scene === null) return;
    return editScenes((scenes) => toggleHighlight(scenes, scene, feature), {
      did: 'change of what a scene is about',
    })(context);
  };
}

/** Does that for what is selected. */
export const highlightSelected: Action = (context) => {
  const { selected } = context.store.getState();
  return selected === null ? undefined : highlight(selected)(context);
};

/** Whether the scene that is told is about what is selected. */
export function isSelectedHighlighted({ opened, scene, selected }: State): boolean {
  if (opened.is !== 'open' || scene === null || selected === null) return false;
  return opened.index.scenes.get(scene)?.highlight.includes(selected) ?? false;
}

/** Whether there is a scene that can be edited. */
export function isSceneEditable(state: State): boolean {
  return canEdit(state) && state.scene !== null;
}

/** What the map shows as the scene of that id would have it written; null while nothing is shown. */
function shownAs({ store, clock }: ActionContext, id: string | null) {
  const state = store.getState();
  const picture = viewerPicture(state, clock.nowMs);
  if (!picture || !canEdit(state) || state.opened.is !== 'open') return null;
  const { situation, scenes } = state.opened.index;
  const compiled = scenes.get(id ?? state.scene ?? '');
  const written = situation.written?.scenes.find((scene) => scene.id === compiled?.id);
  return captureScene(picture, situation, compiled && written && { compiled, written });
}

/** What is shown is that scene from now on: nothing moves. */
async function tell(context: ActionContext, id: string): Promise<void> {
  const { store, clock } = context;
  const { opened } = store.getState();
  const scene = opened.is === 'open' ? opened.index.scenes.get(id) : undefined;
  if (!scene) return;
  store.setState(({ playback }) => ({
    scene: id,
    highlight: scene.highlight,
    selected: null,
    selectedPoint: null,
    playback: { ...playback, playing: false },
  }));
  // written to the second
  clock.set(scene.atMs);
  await flyTo(scene.view, false)(context);
}

function placeOf({ store }: ActionContext, id: string): number {
  return store.getState().edits?.present.scenes.findIndex((scene) => scene.id === id) ?? -1;
}

function titleOf({ store }: ActionContext, id: string): string {
  return store.getState().edits?.present.scenes.find((scene) => scene.id === id)?.title ?? '';
}
