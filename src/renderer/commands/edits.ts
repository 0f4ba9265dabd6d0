import { addEdit, type History, redo, undo } from '../../shared/scenes/history';
import type { CompiledScene } from '../../shared/situation/compiled';
import type { WrittenScene } from '../../shared/situation/schema/scene';
import type { Written } from '../../shared/situation/written';
import { type SituationIndex, withScenes } from '../store/situationIndex';
import type { State } from '../store/state';
import type { Action, ActionContext } from './action';
import { say } from './notices';
import { goToScene } from './scenes';

/**
 * Whether scenes can be made and changed now: not while they are told to a room, nor while edits of an earlier run are offered back, which
 * new ones would be kept in the place of.
 */
export function canEdit({ edits, opened, capabilities, briefing, draft }: State): boolean {
  if (edits === null || opened.is !== 'open' || !capabilities.has('edit')) return false;
  return briefing === null && draft === null;
}

interface EditOptions {
  /** What is done, as the notice of an undo names it. */
  readonly did: string;
  /** Edits of one key that follow each other are one step of the history. */
  readonly key?: string;
}

/** Changes scenes or presets, as one step that can be taken back. Nothing happens where nothing can be edited. */
export function edit(change: (written: Written) => Written, { did, ...about }: EditOptions): Action {
  return async (context) => {
    const compile = await loadCompiler();
    const { edits, scene: told } = context.store.getState();
    if (!edits || !canEdit(context.store.getState())) return;
    showHistory(context, addEdit(edits, change(edits.present), did, { ...about, told }), compile);
  };
}

/** Changes the scenes. */
export function editScenes(
  change: (scenes: readonly WrittenScene[]) => readonly WrittenScene[],
  options: EditOptions,
): Action {
  return edit((written) => ({ ...written, scenes: change(written.scenes) }), options);
}

/** Takes the last edit back, and says which it was. */
export const undoEdit: Action = async (context) => {
  const compile = await loadCompiler();
  const { edits } = context.store.getState();
  const step = edits?.past.at(-1);
  if (!edits || !step) return;
  showHistory(context, undo(edits), compile, step.told);
  const isThere = ({ scenes }: Written) => scenes.some(({ id }) => id === step.told);
  const { present } = context.store.getState().edits ?? edits;
  // what was deleted is what one wants to see again
  if (step.told !== null && !isThere(edits.present) && isThere(present)) await goToScene(step.told)(context);
  await say(`Undone: ${step.did}`)(context);
};

/** Does again what was taken back last. */
export const redoEdit: Action = async (context) => {
  const compile = await loadCompiler();
  const { edits } = context.store.getState();
  const step = edits?.future[0];
  if (!edits || !step) return;
  showHistory(context, redo(edits), compile);
  await say(`Redone: ${step.did}`)(context);
};

/** Whether there is something to take back, or to do again. */
export function hasSteps(list: 'past' | 'future') {
  return (state: State): boolean => canEdit(state) && (state.edits?.[list].length ?? 0) > 0;
}

type Compile = typeof import('../../shared/situation/compileScene')['compileScene'];

/** What turns written scenes into drawable ones: the grammar of times, which nobody needs who edits nothing. */
async function loadCompiler(): Promise<Compile> {
  return (await import('../../shared/situation/compileScene')).compileScene;
}

/** Shows what is written now. Where the scene that was told is gone, it is `told`, or else the one in its place. */
function showHistory(
  { store }: ActionContext,
  edits: History,
  compile: Compile,
  told: string | null = null,
): void {
  const { opened, scene, highlight } = store.getState();
  if (opened.is !== 'open' || edits === store.getState().edits) return;
  const before = opened.index;
  const index = withScenes(before, {
    ...before.situation,
    written: edits.present,
    scenes: compiledScenes(before, edits.present, compile),
  });
  const [was, is] = [before.scenes.get(scene ?? ''), index.scenes.get(scene ?? '')];
  const next = index.scenes.get(told ?? '');
  store.setState({
    edits,
    opened: { is: 'open', index },
    ...(was &&
      !is && { scene: next?.id ?? neighbourOf(before, index, was.id), highlight: next?.highlight ?? [] }),
    // what the scene is about is shown at once, unless something else is shown by now
    ...(was && is && highlight === was.highlight && { highlight: is.highlight }),
  });
}

/** Of a scene that is gone: the one that stands in its place now. */
function neighbourOf(before: SituationIndex, after: SituationIndex, id: string): string | null {
  const place = before.situation.scenes.findIndex((scene) => scene.id === id);
  const { scenes } = after.situation;
  return (scenes[place] ?? scenes.at(-1))?.id ?? null;
}

/** A scene that was not edited is the same object, so that no view of it renders again. */
function compiledScenes(
  { situation, scenes }: SituationIndex,
  written: Written,
  compile: Compile,
): readonly CompiledScene[] {
  const known = new Map(situation.written?.scenes.map((scene) => [scene, scenes.get(scene.id)]));
  const { timeZone, layers } = situation;
  const visibleLayers = layers.filter(({ visible }) => visible).map(({ id }) => id);
  return written.scenes.map((scene) => known.get(scene) ?? compile(scene, { timeZone, visibleLayers }));
}
