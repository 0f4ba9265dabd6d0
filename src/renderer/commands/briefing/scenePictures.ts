import { DEFAULT_OPTIONS } from '../../../shared/sheet/options';
import { pictureOfScene } from '../../../shared/sheet/picture';
import type { State } from '../../store/state';
import type { Action, ActionContext } from '../action';

/** What is still to be drawn, by scene, in the order asked for. */
const waiting = new Map<string, { readonly wish: Wish; readonly isSeen: boolean }>();
let isDrawing = false;

/**
 * Asks for the small picture of a scene as it is now, unless it is there; they are drawn one after the other, those whose place is in sight
 * first. Without an app there are none.
 */
export function askScenePicture(id: string, isSeen = true): Action {
  return (context) => {
    const { store } = context;
    if (!store.getState().capabilities.has('export')) return;
    const wish = wishOf(store.getState(), id);
    const { sheet = null, of = '' } = store.getState().scenePictures[id] ?? {};
    if (!wish) return;
    if (of !== wish.of) {
      // the one before is better than none until this one has come
      keep(context, id, { of: wish.of, sheet });
      waiting.set(id, { wish, isSeen });
    } else if (isSeen) setSeen(id, true);
    void drawAll(context);
  };
}

/** Lets the picture of a scene whose place is out of sight wait for those in sight. */
export function putOffScenePicture(id: string): Action {
  return () => setSeen(id, false);
}

function setSeen(id: string, isSeen: boolean): void {
  const asked = waiting.get(id);
  if (asked) waiting.set(id, { ...asked, isSeen });
}

// as many as have dots
const MOST_AHEAD = 24;

/** Asks for the pictures of scenes that are to be told next, in their turn, before any is looked at. */
export const askPicturesAhead: Action = (context) => {
  const { briefing } = context.store.getState();
  if (!briefing) return;
  const { plan, place } = briefing;
  const inTurn = plan.map((_, i) => plan[(place.at + 1 + i) % plan.length]);
  for (const planned of inTurn.slice(0, MOST_AHEAD))
    if (planned) void askScenePicture(planned.scene, false)(context);
};

async function drawAll(context: ActionContext): Promise<void> {
  if (isDrawing) return;
  isDrawing = true;
  for (let next = nextOf(); next; next = nextOf()) {
    const [id, { wish }] = next;
    waiting.delete(id);
    await draw(context, id, wish).catch(() => {});
  }
  isDrawing = false;
}

function nextOf() {
  const all = [...waiting];
  return all.find(([, { isSeen }]) => isSeen) ?? all[0];
}

// a thumbnail is read at arm's length: no furniture but what a sheet must have
const SIZE = { width: 960, height: 540, legend: false, graticule: false } as const;
const PLAIN = { scaleBar: 'off', northArrow: 'off', locator: 'off', title: '', caption: '' } as const;

type Wish = NonNullable<ReturnType<typeof wishOf>>;

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

async function draw(context: ActionContext, id: string, { of, request }: Wish): Promise<void> {
  const isWished = () => context.store.getState().scenePictures[id]?.of === of;
  if (!isWished()) return;
  const sheet = await context.client.previewSheet(request, new AbortController().signal);
  if (sheet.ok && isWished()) keep(context, id, { of, sheet: sheet.value });
}

function keep({ store }: ActionContext, id: string, picture: State['scenePictures'][string]): void {
  store.setState(({ scenePictures }) => ({ scenePictures: { ...scenePictures, [id]: picture } }));
}
