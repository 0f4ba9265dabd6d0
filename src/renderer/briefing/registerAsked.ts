import { ask, askedBy } from '../commands/briefing/asked';
import { takeToRoom } from '../commands/briefing/takeToRoom';
import { isScriptTold } from '../store/isScriptTold';
import type { Viewer } from '../viewer';

/** Does in the small map what the window around it asks; returns what ends that. */
export function registerAsked({ store, run }: Viewer): () => void {
  const onMessage = ({ data, origin }: MessageEvent) => {
    const what = origin === location.origin ? askedBy(data) : null;
    if (what === 'take') run(takeToRoom);
    else if (what !== null && isScriptTold(store.getState())) run(ask(what));
    // a frozen room keeps its caption where it is; the speaker reads on in the card of the scene that he looks ahead at
    else if (what !== null) scrollCard(what === 'down' ? 1 : -1);
  };
  window.addEventListener('message', onMessage);
  return () => window.removeEventListener('message', onMessage);
}

function scrollCard(by: 1 | -1): void {
  const body = document.querySelector('.details-body');
  body?.scrollBy({ top: (by * body.clientHeight) / 2 });
}
