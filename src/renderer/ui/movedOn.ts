import type { CompiledScene } from '../../shared/situation/compiled';
import { isLayerShown } from '../store/isLayerShown';
import type { State } from '../store/state';

/** What is no longer as the scene has it. */
export interface MovedOn {
  readonly time: boolean;
  readonly window: boolean;
  readonly asOf: boolean;
  readonly view: boolean;
  readonly layers: boolean;
}

/** Says in a sentence how what is shown differs from the scene that is told; nothing where it does not. */
export function movedOnWords(moved: MovedOn): string {
  const parts = NAMES.flatMap(([what, name]) => (moved[what] ? [name] : []));
  if (parts.length === 0) return '';
  const last = parts.at(-1);
  const list = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
  const another = parts[0] === 'layers' ? 'other' : 'another';
  return `You have left this scene: ${another} ${list}`;
}

const NAMES: readonly (readonly [keyof MovedOn, string])[] = [
  ['time', 'time'],
  ['window', 'window of time'],
  ['asOf', 'as-of date'],
  ['view', 'view'],
  ['layers', 'layers'],
];

/** Whether another part of time is shown than the scene has at its moment: the moment alone, a window, or everything so far. */
export function showsOtherWindow({ timeWindow }: Pick<State, 'timeWindow'>, scene: CompiledScene): boolean {
  const told = scene.window ?? { is: 'moment' };
  if (told.is !== timeWindow.is) return true;
  return told.is === 'trailing' && timeWindow.is === 'trailing' && told.lengthMs !== timeWindow.lengthMs;
}

/** Whether what was known at another date is shown than in the scene. */
export function showsOtherKnowledge({ asOfMs }: Pick<State, 'asOfMs'>, scene: CompiledScene): boolean {
  return asOfMs !== (scene.asOfMs ?? null);
}

/** Whether other layers are on the map than the scene shows. */
export function showsOtherLayers(state: Pick<State, 'layers' | 'solo'>, scene: CompiledScene): boolean {
  return Object.keys(state.layers).some((id) => isLayerShown(state, id) !== scene.layers.includes(id));
}
