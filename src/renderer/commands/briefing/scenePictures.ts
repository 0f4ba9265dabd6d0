import { DEFAULT_OPTIONS } from '../../../shared/sheet/options';
import { pictureOfScene } from '../../../shared/sheet/picture';
import type { State } from '../../store/state';
import type { Action, ActionContext } from '../action';

let last: Promise<void> = Promise.resolve();

/** Asks for the small picture of a scene as it is now, one after the other, unless it is there. Without an app there are none. */
export function askScenePicture(id: string): Action {
  return (context) => {
    const { store } = context;
    if (!store.getState().capabilities.has('export')) return;
    const wish = wishOf(store.getState(), id);
    const { sheet = null, of = '' } = store.getState().scenePictures[id] ?? {};
    if (!wish || of === wish.of) return;
    // the one before is better than none until this one has come
    keep(context, id, { of: wish.of, sheet });
    last = last.then(() => draw(context, id, wish)).catch(() => {});
  };
}

// a thumbnail is read at arm's length: no furniture but what a sheet must have
const SIZE = { width: 960, height: 540, legend: false, graticule: false } as const;
const PLAIN = { scaleBar: 'off', northArrow: 'off', locator: 'off', title: '', caption: '' } as const;

/** What is asked of the app for a scene, and a text that tells it from any other; null where there is no such scene. */
function wishOf({ opened, theme, symbols, labelLanguage, utc }: State, id: string) {
  const scene = opened.is === 'open' ? opened.index.scenes.get(id) : undefined;
  if (opened.is !== 'open' || !scene) return null;
  const { situation } = opened.index;
  // of its words nothing is shown, and the app does not know a scene that is in no file yet
  const picture = { ...pictureOfScene(situation, scene), scene: null, symbols, labelLanguage, utc };
  const request = {
    version: situation.version,
    picture,
    options: { ...DEFAULT_OPTIONS, ...SIZE, ...PLAIN, theme },
  };
  return { of: JSON.stringify(request), request };
}

async function draw(
  context: ActionContext,
  id: string,
  { of, request }: NonNullable<ReturnType<typeof wishOf>>,
): Promise<void> {
  const isWished = () => context.store.getState().scenePictures[id]?.of === of;
  if (!isWished()) return;
  const sheet = await context.client.previewSheet(request, new AbortController().signal);
  if (sheet.ok && isWished()) keep(context, id, { of, sheet: sheet.value });
}

function keep({ store }: ActionContext, id: string, picture: State['scenePictures'][string]): void {
  store.setState(({ scenePictures }) => ({ scenePictures: { ...scenePictures, [id]: picture } }));
}
