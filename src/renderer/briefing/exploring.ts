import type { Picture } from '../../shared/sheet/picture';
import { pictureNow } from '../commands/briefing/takeToRoom';
import { showPicture } from '../commands/showPicture';
import type { Viewer } from '../viewer';

const EVERY_MS = 150;
// what a hand has just set going is its own for so long
const HAND_MS = 1500;

/** Keeps the windows that are explored under questions alike. */
export interface Exploring {
  show(picture: Picture): void;
  end(): void;
}

/** While questions are asked, tells what this window shows when somebody works it, and shows what others tell. */
export function registerExploring(viewer: Viewer, send: (picture: Picture) => void): Exploring {
  const { store, clock, run } = viewer;
  let handMs = Number.NEGATIVE_INFINITY;
  let sent = '';
  const onHand = () => {
    handMs = performance.now();
  };
  const events = ['pointerdown', 'wheel', 'keydown'] as const;
  for (const event of events) window.addEventListener(event, onHand, { capture: true, passive: true });
  const tell = () => {
    const state = store.getState();
    const isPlaying = state.playback.playing;
    if (!state.briefing?.asking || (performance.now() - handMs > HAND_MS && !isPlaying)) return;
    const picture = pictureNow(state, Math.round(clock.nowMs));
    const text = JSON.stringify(picture);
    if (!picture || text === sent) return;
    sent = text;
    send(picture);
  };
  const timer = setInterval(tell, EVERY_MS);
  return {
    show: (picture) => {
      const { briefing } = store.getState();
      // whoever works this window is not led by another
      if (!briefing?.asking || performance.now() - handMs < HAND_MS) return;
      run(showPicture(picture));
    },
    end: () => {
      clearInterval(timer);
      for (const event of events) window.removeEventListener(event, onHand, { capture: true });
    },
  };
}
