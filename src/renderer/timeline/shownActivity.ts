import { knownEnds } from '../../shared/points/knownEnds';
import type { PointTable } from '../../shared/points/pointTable';
import { featureActivity } from '../../shared/situation/featureActivity';
import { type Activity, buildActivity, buildMoments, joinActivities } from '../../shared/time/activity';
import type { Bound } from '../../shared/time/span';
import type { State } from '../store/state';
import { shownLayers } from './plot/shownLayers';

// seconds of playback: a fade that takes longer is not waited for
const WATCHED_FADE_S = 10;

/** Finds when something happens in the layers that are shown, or a scene is told; worked out anew when something it follows from has changed. */
export function buildShownActivity(): (state: State) => Activity {
  let known: { readonly from: readonly unknown[]; readonly activity: Activity } | null = null;
  return (state) => {
    const { opened, points, layers, solo, timeWindow, asOfMs, playback } = state;
    const from = [opened, points, layers, solo, timeWindow, asOfMs, playback.speedMs];
    if (!known?.from.every((part, index) => part === from[index]))
      known = { from, activity: activityOf(state) };
    return known.activity;
  };
}

function activityOf(state: State): Activity {
  const layers = shownLayers(state);
  const features = layers.flatMap((layer) => layer.features);
  const options = { window: state.timeWindow, longestFadeMs: WATCHED_FADE_S * state.playback.speedMs };
  const tables = layers.flatMap(({ id }) => state.points[id] ?? []);
  return joinActivities([
    buildActivity(features.flatMap((feature) => featureActivity(feature, options))),
    ...tables.flatMap((table) => pointActivity(table, state)),
    sceneActivity(state),
  ]);
}

// whatever is shown: a story is not played past its scenes
function sceneActivity({ opened }: State): Activity {
  const scenes = opened.is === 'open' ? opened.index.situation.scenes : [];
  return buildActivity(scenes.map(({ atMs }): Bound => [atMs, atMs]));
}

// of very many points only that they come and go: their fades are no events
function pointActivity(table: PointTable, { timeWindow, asOfMs }: State): Activity[] {
  const { startsMs, endsMs } = knownEnds(table, asOfMs);
  const coming = buildMoments(startsMs);
  if (timeWindow.is === 'soFar') return [coming];
  return [coming, buildMoments(endsMs, timeWindow.is === 'trailing' ? timeWindow.lengthMs : 0)];
}
