import type { Picture } from '../../shared/sheet/picture';
import { pictureNow } from '../commands/briefing/takeToRoom';
import { showPicture } from '../commands/showPicture';
import { flyTo } from '../commands/view';
import type { SituationMap } from '../map/situationMap';
import { isScriptTold } from '../store/isScriptTold';
import { watch } from '../store/store';
import type { Viewer } from '../viewer';

const EVERY_MS = 150;
// what a hand has just set going is its own for so long
const HAND_MS = 1500;

/** Keeps the windows that are explored under questions alike. */
export interface Exploring {
  show(picture: Picture): void;
  /** What is explored, for a window that has only just come; null where nothing is. */
  known(): Picture | null;
  end(): void;
}

/**
 * While questions are asked, tells what this window shows when somebody works it, and shows what others tell. A map that takes another size
 * shows the same ground again.
 */
export function registerExploring(
  viewer: Viewer,
  map: Pick<SituationMap['leaflet'], 'on' | 'off'>,
  send: (picture: Picture) => void,
): Exploring {
  const { store, clock, run } = viewer;
  let handMs = Number.NEGATIVE_INFINITY;
  let flownMs = 0;
  let sent = '';
  /** What was explored last under these questions, here or elsewhere. */
  let last: Picture | null = null;
  /** What was told before there was a situation to show it in. */
  let early: Picture | null = null;
  const onHand = () => {
    handMs = performance.now();
  };
  const events = ['pointerdown', 'wheel', 'keydown'] as const;
  for (const event of events) window.addEventListener(event, onHand, { capture: true, passive: true });
  const tell = () => {
    const state = store.getState();
    const isPlaying = state.playback.playing;
    if (!state.briefing?.asking) last = null;
    if (!state.briefing?.asking || (performance.now() - handMs > HAND_MS && !isPlaying)) return;
    const picture = pictureNow(state, Math.round(clock.nowMs));
    const text = JSON.stringify(picture);
    if (!picture || text === sent) return;
    sent = text;
    last = picture;
    send(picture);
  };
  const show = (picture: Picture) => {
    const { briefing, opened } = store.getState();
    // whoever works this window is not led by another
    if (!briefing?.asking || performance.now() - handMs < HAND_MS) return;
    last = picture;
    if (opened.is === 'open') run(showPicture(picture));
    else early = picture;
  };
  const showEarly = () => {
    const picture = early;
    early = null;
    if (picture) show(picture);
  };
  const refit = () => {
    const state = store.getState();
    if (!state.briefing || isScriptTold(state)) return;
    const isWorked = handMs > flownMs;
    // a hand that drags the edge of a panel has the map before it
    if (isWorked && performance.now() - handMs < HAND_MS) return;
    const view = isWorked ? state.seen?.view : state.flight?.view;
    if (view) run(flyTo(view, false));
  };
  map.on('resize', refit);
  const timer = setInterval(tell, EVERY_MS);
  const endings = [
    watch(
      store,
      ({ opened }) => opened.is === 'open',
      // after the view that the situation opens with
      () => setTimeout(showEarly),
    ),
    watch(
      store,
      ({ flight }) => flight,
      () => {
        flownMs = performance.now();
      },
    ),
    // the key that begins the questions is no work on what is explored
    watch(
      store,
      ({ briefing }) => briefing?.asking,
      () => {
        handMs = Number.NEGATIVE_INFINITY;
      },
    ),
    () => map.off('resize', refit),
  ];
  return {
    show,
    known: () => {
      const state = store.getState();
      return state.briefing?.asking ? (last ?? pictureNow(state, Math.round(clock.nowMs))) : null;
    },
    end: () => {
      for (const end of endings) end();
      clearInterval(timer);
      for (const event of events) window.removeEventListener(event, onHand, { capture: true });
    },
  };
}
