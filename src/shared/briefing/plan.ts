import type { CompiledScene } from '../situation/compiled';
import type { Priority } from '../situation/vocabulary';
import { type Briefing, type Planned, startBriefing } from './briefing';
import { counted } from './take';

/** The scenes of a situation as a plan: those up to a priority, the 3rd for all. */
export function planOf(scenes: readonly CompiledScene[], upTo: Priority): Planned[] {
  return scenes
    .filter(({ priority = 1 }) => priority <= upTo)
    .map(({ id, plannedSeconds }) => ({ scene: id, seconds: plannedSeconds ?? null }));
}

/**
 * A briefing over scenes that may have changed since: it goes on at the scene where it stood, or where that is gone at its place in the order,
 * and each scene keeps the time that was spent on it. Null where no scene is left.
 */
export function onScenes(briefing: Briefing, plan: readonly Planned[], nowMs: number): Briefing | null {
  if (plan.length === 0) return null;
  if (JSON.stringify(plan) === JSON.stringify(briefing.plan)) return briefing;
  const since = counted(briefing, nowMs);
  const isThere = plan.some(({ scene }) => scene === briefing.plan[briefing.place.at]?.scene);
  const indexOf = (at: number) => {
    const found = plan.findIndex(({ scene }) => scene === briefing.plan[at]?.scene);
    return found === -1 ? Math.min(at, plan.length - 1) : found;
  };
  const spent = new Map(briefing.plan.map(({ scene }, index) => [scene, briefing.spentMs[index] ?? 0]));
  const begun = startBriefing({ run: briefing.run, situation: briefing.situation, plan }, nowMs);
  return {
    ...briefing,
    // as booked at the last step: from now on time may run that did not, and another scene in its place has all of its time
    shownMs: (isThere ? since.shownMs : 0) - (since.countedMs - briefing.countedMs),
    plan: begun.plan,
    revision: briefing.revision + 1,
    place: { at: indexOf(briefing.place.at), off: null },
    frozen: briefing.frozen && { at: indexOf(briefing.frozen.at), off: null },
    screen: { is: 'map' },
    passage: null,
    spentMs: plan.map(({ scene }) => spent.get(scene) ?? 0),
  };
}
