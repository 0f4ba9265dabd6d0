import type { Dialog } from '../store/state';
import type { Action } from './action';

/** Opens a dialog, or closes the one that is open. */
export function setDialog(dialog: Dialog): Action {
  return ({ store }) => store.setState({ dialog });
}
