import { useEffect, useRef } from 'react';
import type { CompiledFeature } from '../../shared/situation/compiled';
import { featurePresence, timeShownAt } from '../../shared/situation/presence';
import { watch } from '../store/store';
import { useViewer, type Viewer } from '../viewer';
import { changesInWords } from './layout/changes';
import { shownLayers } from './plot/shownLayers';

const REST_MS = 600;

/** Tells a screen reader what came and went on the map, once the clock has come to rest. */
export function LiveChanges() {
  const viewer = useViewer();
  const region = useRef<HTMLParagraphElement>(null);
  useEffect(() => announceChanges(viewer, (words) => region.current?.replaceChildren(words)), [viewer]);
  return <p ref={region} className="timeline-live" aria-live="polite" />;
}

function announceChanges({ store, clock }: Viewer, announce: (words: string) => void): () => void {
  let told: ReadonlySet<CompiledFeature> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const state = store.getState();
    if (state.opened.is !== 'open') return;
    const time = timeShownAt(clock.nowMs, state);
    const present = shownLayers(state)
      .flatMap(({ features }) => features)
      .filter((feature) => featurePresence(feature, time) > 0);
    const now = new Set(present);
    const words = told === null ? '' : changesInWords(told, now);
    if (words !== '') announce(words);
    told = now;
  };
  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, REST_MS);
  };
  const renew = () => {
    told = null;
    rest();
  };
  const ends = [
    clock.subscribe(rest),
    watch(store, ({ layers }) => layers, rest),
    watch(store, ({ solo }) => solo, rest),
    watch(store, ({ timeWindow }) => timeWindow, rest),
    watch(store, ({ asOfMs }) => asOfMs, rest),
    watch(store, ({ opened }) => opened, renew),
  ];
  rest();
  return () => {
    clearTimeout(timer);
    for (const end of ends) end();
  };
}
