import { featureActivity } from '../../shared/situation/featureActivity';
import { type Activity, buildActivity } from '../../shared/time/activity';
import type { State } from '../store/state';
import { shownLayers } from './plot/shownLayers';

type ActivityState = Pick<State, 'opened' | 'layers' | 'solo' | 'timeWindow' | 'asOfMs'>;

/** Finds when something happens in the layers that are shown; worked out anew when something it follows from has changed. */
export function buildShownActivity(): (state: State) => Activity {
  let known: { readonly state: ActivityState; readonly activity: Activity } | null = null;
  return (state) => {
    if (!known || FOLLOWED.some((part) => known?.state[part] !== state[part]))
      known = { state, activity: activityOf(state) };
    return known.activity;
  };
}

const FOLLOWED = ['opened', 'layers', 'solo', 'timeWindow', 'asOfMs'] as const;

function activityOf(state: State): Activity {
  const features = shownLayers(state).flatMap((layer) => layer.features);
  return buildActivity(features.flatMap((feature) => featureActivity(feature, state.timeWindow)));
}
