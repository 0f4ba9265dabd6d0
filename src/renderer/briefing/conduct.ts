import type { Briefing } from '../../shared/briefing/briefing';
import { dueMs, isLater } from '../../shared/briefing/briefing';
import { onScenes, planOf } from '../../shared/briefing/plan';
import { leaveDisplay } from '../commands/briefing/present';
import { askPicturesAhead } from '../commands/briefing/scenePictures';
import { step, WINDOW_ID } from '../commands/briefing/step';
import { followScript } from '../map/script/followScript';
import type { SituationMap } from '../map/situationMap';
import { watch } from '../store/store';
import type { Viewer } from '../viewer';
import { announceRun } from './announce';
import { registerExploring } from './exploring';
import { buildHearing } from './hear';
import { forgetRun, keepRun, keptRun } from './keptRun';
import { tieLaser } from './laser';
import { buildLink, type Link } from './link';
import { registerAsked } from './registerAsked';
import { registerRunScenes } from './runScenes';

/**
 * Gives a briefing in this window: ties it to the others, keeps its state, follows its script, and goes on by itself where that is
 * asked. `joined` names the run where this window comes to one that may be under way. Ends with the briefing.
 */
export function conduct(viewer: Viewer, map: SituationMap | null, joined: string | null): void {
  const { store } = viewer;
  const id = joined ?? store.getState().briefing?.run;
  if (id === undefined) return;
  const { role } = store.getState().briefingWindow;
  const endings: (() => void)[] = [];
  /** The last state that came from another window: it is not sent back. */
  let received: Briefing | null = null;

  const adopt = (briefing: Briefing) => {
    const own = store.getState().briefing;
    if (own && !isLater(briefing, own)) return;
    received = briefing;
    store.setState({ briefing });
  };
  const setWindow = (part: Partial<ReturnType<typeof store.getState>['briefingWindow']>) =>
    store.setState(({ briefingWindow }) => ({ briefingWindow: { ...briefingWindow, ...part } }));

  const exploring =
    map && registerExploring(viewer, map.leaflet, (picture) => link.send({ is: 'explored', picture }));
  const link: Link = buildLink({
    run: id,
    id: WINDOW_ID,
    role,
    onMessage: (message, from) => hear(message, from),
    onPartners: (partners) => setWindow({ partners }),
  });

  const end = (isOurs: boolean) => {
    if (isOurs) {
      const { rehearsal } = store.getState();
      link.send({ is: 'ended', rehearsal: rehearsal?.run === id ? rehearsal : null });
    }
    for (const ending of endings.splice(0)) ending();
    forgetRun(id);
    setWindow({ partners: [], typed: '', roomSize: null });
    if (store.getState().briefing) store.setState({ briefing: null });
    // once nobody cuts the plan to them any more
    scenes.end();
    if (role === 'room') viewer.run(leaveDisplay);
  };
  const follow = (briefing: Briefing | null) => {
    if (!briefing) return end(true);
    keepRun(briefing, role === 'room');
    if (briefing !== received) link.send({ is: 'state', briefing });
  };

  endings.push(
    watch(store, (state) => state.briefing, follow),
    tieLaser((at) => link.send({ is: 'laser', at })),
    registerDue(viewer),
    link.end,
  );
  if (exploring) endings.push(exploring.end);
  if (role === 'mirror') endings.push(registerAsked(viewer));
  const kept = joined === null ? null : keptRun(joined);
  if (kept) adopt(kept);
  const scenes = registerRunScenes(viewer, {
    run: id,
    isJoined: joined !== null,
    send: (told) => link.send({ is: 'scenes', scenes: told }),
    onSettled: () => role === 'room' && endings.push(keepToScenes(viewer)),
  });
  const hear = buildHearing({
    store,
    exploring,
    scenes,
    send: link.send,
    adopt,
    end: () => end(false),
  });
  // before the script, which is told of its scenes only once
  scenes.begin();
  if (map) endings.push(followScript(viewer, map.leaflet));
  if (joined !== null && role === 'room') {
    // whoever loads this window again comes back to the run by what the window keeps
    history.replaceState(null, '', '/');
    const timer = setTimeout(() => !store.getState().briefing && end(false), ANSWERED_MS);
    endings.push(() => clearTimeout(timer));
  }
  const begun = store.getState().briefing;
  if (begun) follow(begun);
  if (begun && role === 'room') endings.push(announceRun(id), registerPicturesAhead(viewer));
}

// after that a run of which nothing is known is over
const ANSWERED_MS = 1500;

/** Lets the next scene come when its time is there; returns what ends that. */
function registerDue({ store, run }: Viewer): () => void {
  let timer = 0;
  const plan = (briefing: Briefing | null) => {
    clearTimeout(timer);
    const due = briefing && dueMs(briefing);
    if (due === null) return;
    timer = window.setTimeout(() => run(step({ is: 'next' })), Math.max(due - Date.now(), 0));
  };
  plan(store.getState().briefing);
  const unwatch = watch(store, ({ briefing }) => briefing, plan);
  return () => {
    unwatch();
    clearTimeout(timer);
  };
}

// by then the first scene stands
const AHEAD_MS = 2000;

/** Has the small pictures of scenes drawn that all scenes or the notes show later, in whichever window; returns what calls that off. */
function registerPicturesAhead({ run }: Viewer): () => void {
  const timer = setTimeout(() => run(askPicturesAhead), AHEAD_MS);
  return () => clearTimeout(timer);
}

/** Brings the plan of a briefing to the scenes that there are, once they are known and when they change; returns what ends that. */
function keepToScenes({ store }: Viewer): () => void {
  const adjust = () => {
    const { briefing, opened } = store.getState();
    if (!briefing || opened.is !== 'open') return;
    const { situation } = opened.index;
    const fitted =
      situation.id === briefing.situation
        ? onScenes(briefing, planOf(situation.scenes, briefing.upTo), Date.now())
        : null;
    if (fitted !== briefing) store.setState({ briefing: fitted && { ...fitted, writer: WINDOW_ID } });
  };
  adjust();
  const unwatchOpened = watch(store, ({ opened }) => opened, adjust);
  const unwatchPlan = watch(store, ({ briefing }) => briefing?.plan, adjust);
  return () => {
    unwatchOpened();
    unwatchPlan();
  };
}
