import { createStore, type StoreApi } from 'zustand/vanilla';
import { WITH_APP } from './capabilities';
import { ALL_EVENTS } from './eventQuery';
import { FIRST_EXPORT } from './exporting';
import type { State } from './state';

export type Store = StoreApi<State>;

const DAY_MS = 86_400_000;

/** What the viewer starts from, before a situation has come. */
const INITIAL_STATE: State = {
  capabilities: WITH_APP,
  opened: { is: 'loading' },
  opening: null,
  refusal: null,
  edits: null,
  draft: null,
  saving: false,
  saveFault: null,
  theme: 'dark',
  symbols: 'pictogram',
  labelLanguage: 'english',
  coordinateFormat: 'dms',
  layers: {},
  solo: null,
  points: {},
  selected: null,
  hovered: null,
  pointFeatures: {},
  pointSearches: new Map(),
  selectedPoint: null,
  hoveredPoint: null,
  scene: null,
  untitled: null,
  highlight: [],
  spread: [],
  tool: { is: 'select' },
  measured: { path: [], rings: null },
  pin: null,
  flight: null,
  nudge: null,
  seen: null,
  stacked: false,
  playback: { playing: false, speedMs: DAY_MS, loop: false, skipQuiet: true, inMs: null, outMs: null },
  skipped: null,
  timeWindow: { is: 'moment' },
  trailingMs: 2 * DAY_MS,
  asOfMs: null,
  utc: false,
  timeField: null,
  axis: { fromMs: Date.UTC(2024, 10, 25), toMs: Date.UTC(2024, 11, 21) },
  lanes: { rows: null, folded: [] },
  panels: { left: true, details: true, timeline: true, legend: false, notes: false },
  leftPanel: 'layers',
  events: ALL_EVENTS,
  briefing: null,
  briefingWindow: { role: 'room', typed: '', partners: [], asked: null, notesSize: 18, roomSize: null },
  scenePictures: {},
  rehearsal: null,
  dialog: null,
  exporting: FIRST_EXPORT,
  notice: null,
  attribution: [],
  shore: null,
  catalogue: null,
  places: null,
};

/** Builds the store. */
export function buildStore(initial: Partial<State> = {}): Store {
  return createStore<State>()(() => ({ ...INITIAL_STATE, ...initial }));
}

/** Calls back when what `select` picks from the state changes; returns its unsubscribe. */
export function watch<T>(
  store: Store,
  select: (state: State) => T,
  listener: (value: T) => void,
): () => void {
  let before = select(store.getState());
  return store.subscribe((state) => {
    const value = select(state);
    if (Object.is(value, before)) return;
    before = value;
    listener(value);
  });
}
