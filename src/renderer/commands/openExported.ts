import type { FoundPicture } from '../../shared/api';
import type { Picture } from '../../shared/sheet/picture';
import type { NamedFile } from '../client/client';
import type { SituationIndex } from '../store/situationIndex';
import type { Action } from './action';
import { refuse, showSituation } from './open';
import { showPicture } from './showPicture';

/** Whether files that were dropped are one that the viewer may have exported. */
export function isExported(files: readonly NamedFile[]): boolean {
  return files.length === 1 && /\.(png|jpe?g|svg|pdf)$/i.test(files[0]?.path ?? '');
}

/** Shows again what a file shows: its situation, where that is known here, in its view, moment, layers and looks. `about` is what the file says of itself. */
export function openExported(name: string, about: string | null): Action {
  return async (context) => {
    const { client, store } = context;
    if (about === null) {
      refuseFile(name, {
        expected: 'a picture or document that this viewer has written',
        found: 'a file that says nothing of a situation: another program may have left that out',
      })(context);
      return;
    }
    const answer = await client.findPicture(about);
    if (!answer.ok) {
      refuseFile(name, { expected: 'a view that this viewer can show', found: answer.error })(context);
      return;
    }
    const { situation, reference, theme } = answer.value;
    if (reference === null) {
      refuseFile(name, {
        expected: `its situation “${situation.title}” (${situation.id}): open that first, then drop this file again`,
        found: 'none of that id among those that came with the viewer or were opened since it started',
      })(context);
      return;
    }
    store.setState({ theme, dialog: null });
    const { opened } = store.getState();
    if (opened.is === 'open' && opened.index.situation.id === situation.id) {
      await showFound(answer.value)(context);
      return;
    }
    const changed = await client.open(reference);
    if ('problems' in changed) {
      refuse(changed)(context);
      return;
    }
    await showSituation(client.situation())(context);
    await showFound(answer.value)(context);
  };
}

function showFound({ picture, situation }: FoundPicture): Action {
  return async (context) => {
    const { opened } = context.store.getState();
    if (opened.is !== 'open' || opened.index.situation.id !== situation.id) return;
    await showPicture(knownOf(picture, opened.index))(context);
    const isSame = opened.index.situation.version === situation.version;
    if (isSame) return;
    const text = `“${situation.title}” has changed since this file was written: it is shown as it is now, in the view of the file.`;
    context.store.setState({ notice: { text, serial: performance.now() } });
  };
}

/** A picture as far as its situation still has what it names. */
function knownOf(picture: Picture, { scenes, features }: SituationIndex): Picture {
  const { scene, selected, highlight } = picture;
  return {
    ...picture,
    scene: scene !== null && scenes.has(scene) ? scene : null,
    selected: selected !== null && features.has(selected) ? selected : null,
    highlight: highlight.filter((id) => features.has(id)),
  };
}

function refuseFile(
  file: string,
  { expected, found }: { readonly expected: string; readonly found: string },
): Action {
  return refuse({ name: file, problems: [{ severity: 'error', file, path: '', expected, found }] });
}
