import type { SaveFault } from '../../shared/api';
import { isUnsaved, markSaved } from '../../shared/scenes/history';
import type { Written } from '../../shared/situation/written';
import type { State } from '../store/state';
import { viewerPicture } from '../store/viewerPicture';
import type { Action, ActionContext } from './action';
import { copyOf } from './copyOf';
import { say } from './notices';
import { openSituation, showSituation } from './open';

/** Whether something was edited that the file does not say. */
export function hasUnsaved({ edits }: State): boolean {
  return edits !== null && isUnsaved(edits);
}

/** Saves into the file that is open; where there is none, a copy. */
export const save: Action = (context) => saveOver(false)(context);

/** Saves, on request over what the file says by now. What is refused is said in a dialog, and the edits stay. */
export function saveOver(overwrite: boolean): Action {
  return async (context) => {
    // what is being typed is an edit on its way
    await new Promise((resolve) => setTimeout(resolve));
    const { store, client, clock } = context;
    const { edits, opened, saving } = store.getState();
    if (saving || !edits || opened.is !== 'open' || (!overwrite && !isUnsaved(edits))) return;
    const { version, manifestVersion = '' } = opened.index.situation;
    const written = edits.present;
    store.setState({ saving: true, dialog: null });
    const outcome = await client
      .save({ written, version, manifestVersion: overwrite ? null : manifestVersion })
      .finally(() => store.setState({ saving: false }));
    if (outcome.is !== 'saved') return refuseSave(outcome)(context);
    setVersions(context, written, outcome);
    // what else had changed is shown from where the map stands
    if (outcome.isOther && !hasUnsaved(store.getState()))
      await showSituation(client.situation(), viewerPicture(store.getState(), clock.nowMs))(context);
    await say('Saved')(context);
  };
}

/** Saves everything as a situation of its own: a new folder in the desktop app, an archive to keep in a browser. */
export const saveCopy: Action = (context) => handOutCopy(context, '');

async function handOutCopy(context: ActionContext, why: string): Promise<void> {
  const { store, client, shell } = context;
  const { edits, opened } = store.getState();
  if (!edits || opened.is !== 'open') return;
  const written = edits.present;
  if (shell.saveAs(written)) return;
  const archive = await client.archive(written);
  if (!(archive instanceof Blob)) return refuseSave(archive)(context);
  const name = `${opened.index.situation.id}.situation`;
  shell.handOut(name, archive);
  await say(`${why}Downloaded as ${name}: open it to go on from there`)(context);
}

/** Gives the edits up and reads what the file says by now. */
export const takeTheirs: Action = async (context) => {
  const { store, client } = context;
  const { opened } = store.getState();
  store.setState(({ edits }) => ({
    dialog: null,
    draft: null,
    edits: edits && markSaved({ ...edits, present: edits.saved }, edits.saved),
  }));
  if (opened.is === 'open') await client.keepDraft(copyOf(opened.index.situation), null);
  await openSituation(context);
};

/** Says why nothing was saved, with what can be done; the edits stay. */
export function refuseSave(saveFault: SaveFault): Action {
  return (context) => {
    if (saveFault.is === 'nowhere') return handOutCopy(context, 'There is no file to save into. ');
    context.store.setState({ saveFault, dialog: 'save' });
  };
}

function setVersions(
  { store }: ActionContext,
  written: Written,
  versions: { readonly version: string; readonly manifestVersion: string },
): void {
  store.setState(({ opened, edits }) => {
    if (opened.is !== 'open' || !edits) return {};
    const { version, manifestVersion } = versions;
    const { index } = opened;
    return {
      opened: {
        is: 'open',
        index: { ...index, situation: { ...index.situation, version, manifestVersion } },
      },
      edits: markSaved(edits, written),
    };
  });
}
