import { useEffect, useRef } from 'react';
import type { PointTable } from '../../shared/points/pointTable';
import type { CompiledFeature } from '../../shared/situation/compiled';
import { featurePresence, type TimeShown, timeShownAt } from '../../shared/situation/presence';
import { watch } from '../store/store';
import { useViewer, type Viewer } from '../viewer';
import { changesInWords, countsInWords } from './layout/changes';
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
  let told: {
    readonly features: ReadonlySet<CompiledFeature>;
    readonly counts: ReadonlyMap<string, number>;
  } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const state = store.getState();
    if (state.opened.is !== 'open') return;
    const time = timeShownAt(clock.nowMs, state);
    const layers = shownLayers(state);
    const present = layers
      .flatMap(({ features }) => features)
      .filter((feature) => featurePresence(feature, time) > 0);
    // half a million take a millisecond or two, and only at rest
    const counts = layers.flatMap(({ id, name }): [string, number][] => {
      const table = state.points[id];
      return table ? [[name, countPoints(table, time)]] : [];
    });
    const now = { features: new Set(present), counts: new Map(counts) };
    const words = told
      ? [changesInWords(told.features, now.features), countsInWords(told.counts, now.counts)]
      : [];
    const sentences = words.filter((sentence) => sentence !== '').join(' ');
    if (sentences !== '') announce(sentences);
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

function countPoints(table: PointTable, { fromMs, toMs, asOfMs }: TimeShown): number {
  const { startFromMs, endToMs, knownMs } = table;
  let count = 0;
  // rows ascend by their start
  for (let at = 0; at < table.count && (startFromMs[at] ?? 0) <= toMs; at++)
    if ((endToMs[at] ?? 0) >= fromMs && (knownMs[at] ?? 0) <= asOfMs) count++;
  return count;
}
