import { knownEnds } from '../../shared/points/knownEnds';
import type { PointTable } from '../../shared/points/pointTable';
import { featureActivity } from '../../shared/situation/featureActivity';
import { type Activity, buildActivity, buildMoments, joinActivities } from '../../shared/time/activity';
import type { State } from '../store/state';
import { shownLayers } from './plot/shownLayers';

type ActivityState = Pick<State, 'opened' | 'points' | 'layers' | 'solo' | 'timeWindow' | 'asOfMs'>;

/** Finds when something happens in the layers that are shown; worked out anew when something it follows from has changed. */
export function buildShownActivity(): (state: State) => Activity {
  let known: { readonly state: ActivityState; readonly activity: Activity } | null = null;
  return (state) => {
    if (!known || FOLLOWED.some((part) => known?.state[part] !== state[part]))
      known = { state, activity: activityOf(state) };
    return known.activity;
  };
}

const FOLLOWED = ['opened', 'points', 'layers', 'solo', 'timeWindow', 'asOfMs'] as const;

function activityOf(state: State): Activity {
  const layers = shownLayers(state);
  const features = layers.flatMap((layer) => layer.features);
  const tables = layers.flatMap(({ id }) => state.points[id] ?? []);
  return joinActivities([
    buildActivity(features.flatMap((feature) => featureActivity(feature, state.timeWindow))),
    ...tables.flatMap((table) => pointActivity(table, state)),
  ]);
}

// of very many points only that they come and go: their fades are no events
function pointActivity(table: PointTable, { timeWindow, asOfMs }: State): Activity[] {
  const { startsMs, endsMs } = knownEnds(table, asOfMs);
  const coming = buildMoments(startsMs);
  if (timeWindow.is === 'soFar') return [coming];
  return [coming, buildMoments(endsMs, timeWindow.is === 'trailing' ? timeWindow.lengthMs : 0)];
}
