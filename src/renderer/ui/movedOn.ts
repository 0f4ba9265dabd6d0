import type { CompiledScene } from '../../shared/situation/compiled';
import { isLayerShown } from '../store/isLayerShown';
import type { State } from '../store/state';

/** What is no longer as the scene has it. */
interface MovedOn {
  readonly time: boolean;
  readonly view: boolean;
  readonly layers: boolean;
}

/** Says in a sentence how what is shown differs from the scene that is told; nothing where it does not. */
export function movedOnWords({ time, view, layers }: MovedOn): string {
  const parts = [time ? 'time' : '', view ? 'view' : '', layers ? 'layers' : ''].filter(
    (part) => part !== '',
  );
  if (parts.length === 0) return '';
  const last = parts.at(-1);
  const list = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
  const another = parts[0] === 'layers' ? 'other' : 'another';
  return `You have left this scene: ${another} ${list}`;
}

/** Whether other layers are on the map than the scene shows. */
export function showsOtherLayers(state: Pick<State, 'layers' | 'solo'>, scene: CompiledScene): boolean {
  return Object.keys(state.layers).some((id) => isLayerShown(state, id) !== scene.layers.includes(id));
}
