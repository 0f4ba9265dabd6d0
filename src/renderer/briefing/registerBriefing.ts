import type { SituationMap } from '../map/situationMap';
import { watch } from '../store/store';
import type { Viewer } from '../viewer';
import { forgetRun, ownRun } from './keptRun';
import { windowAddress } from './windowAddress';

/** Brings in what a briefing needs as soon as there is one: begun here, or one that this window belongs to. */
export function registerBriefing(viewer: Viewer, map: SituationMap | null): void {
  const { role, run } = windowAddress();
  const { store } = viewer;
  store.setState(({ briefingWindow }) => ({ briefingWindow: { ...briefingWindow, role } }));
  const conduct = async (joined: string | null) => (await import('./conduct')).conduct(viewer, map, joined);
  const joined = run ?? ownRun();
  if (joined !== null) void conduct(joined);
  else forgetRun(null);
  watch(
    store,
    ({ briefing }) => briefing?.run,
    (begun) => {
      if (begun !== undefined && begun !== joined) void conduct(null);
    },
  );
}
