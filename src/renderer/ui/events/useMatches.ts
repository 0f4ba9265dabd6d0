import { useLayoutEffect, useState } from 'react';
import { timeShownAt } from '../../../shared/situation/presence';
import { pointSearchOf } from '../../commands/searchPoints';
import { isLayerShown } from '../../store/isLayerShown';
import type { State } from '../../store/state';
import { useViewer, type Viewer } from '../../viewer';
import type { EventTable } from './eventTable';
import { matchEvents } from './matchEvents';

/** So long the list rests at least between two looks at what changes many times a second. */
const REST_MS = 200;

/** The events that answer the query as it stands; renders again only when they are others. */
export function useMatches(table: EventTable): Uint32Array {
  const viewer = useViewer();
  const [found, setFound] = useState(() => match(viewer, table));
  useLayoutEffect(() => {
    const refresh = () =>
      setFound((before) => {
        const next = match(viewer, table);
        return isSame(before, next) ? before : next;
      });
    refresh();
    return watchScope(viewer, refresh);
  }, [viewer, table]);
  return found;
}

function match({ store, clock }: Viewer, table: EventTable): Uint32Array {
  const state = store.getState();
  const search = pointSearchOf(state, state.events.text);
  return matchEvents(table, state.events, {
    isShown: (layer) => isLayerShown(state, layer),
    axis: state.axis,
    time: timeShownAt(clock.nowMs, state),
    seen: state.seen?.bounds ?? null,
    named: search?.is === 'found' ? table.eventsOf(search.layers) : NONE,
  });
}

const NONE: ReadonlySet<number> = new Set();

// what the user asks is answered at once; clock, axis and map are followed in steps, and only while the query asks for them
function watchScope({ store, clock }: Viewer, refresh: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      refresh();
    }, REST_MS);
  };
  let asked = askedOf(store.getState());
  let moving = movingOf(store.getState());
  const unsubscribe = store.subscribe((state) => {
    const before = { asked, moving };
    asked = askedOf(state);
    moving = movingOf(state);
    if (!isEqual(asked, before.asked)) refresh();
    else if (!isEqual(moving, before.moving)) later();
  });
  const unfollow = clock.subscribe(() => {
    if (store.getState().events.when === 'now') later();
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
    unfollow();
  };
}

function askedOf(state: State): readonly unknown[] {
  const { events, layers, solo, asOfMs, timeWindow } = state;
  return [events, layers, solo, asOfMs, timeWindow, pointSearchOf(state, events.text)];
}

function movingOf({ events, axis, seen }: State): readonly unknown[] {
  return [events.when === 'axis' ? axis : null, events.where === 'seen' ? seen : null];
}

function isEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((part, index) => Object.is(part, b[index]));
}

function isSame(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((event, index) => event === b[index]);
}
