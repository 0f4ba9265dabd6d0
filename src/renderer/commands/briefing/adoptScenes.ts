import type { CompiledScene } from '../../../shared/situation/compiled';
import { withScenes } from '../../store/situationIndex';
import type { Action } from '../action';

/** Takes the scenes of another window: they may have been edited there and not saved yet. */
export function adoptScenes(scenes: readonly CompiledScene[]): Action {
  return ({ store }) => {
    const { opened } = store.getState();
    if (opened.is !== 'open') return;
    const { index } = opened;
    if (JSON.stringify(index.situation.scenes) === JSON.stringify(scenes)) return;
    const situation = { ...index.situation, scenes };
    store.setState({ opened: { is: 'open', index: withScenes(index, situation) } });
  };
}
