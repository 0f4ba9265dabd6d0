import { type Briefing, roomPlace } from './briefing';

/** How a briefing stands against its plan, all in milliseconds. */
export interface Pacing {
  readonly elapsedMs: number;
  /** Spent on the scene that the room sees. */
  readonly sceneMs: number;
  /** Planned for it; null where nobody said. */
  readonly scenePlannedMs: number | null;
  /** Planned for what is still to come, with the rest of this scene. */
  readonly remainingMs: number;
  readonly plannedMs: number;
  /** How much later than planned it would end; negative when ahead. */
  readonly behindMs: number;
  readonly mood: Mood;
}

/** In time, running late within what a speaker can catch up, or late. */
export type Mood = 'good' | 'tight' | 'late';

/** Of the whole plan; beyond it a speaker has to leave something out. */
const TIGHT = 0.05;

/** Works out how a briefing stands at a moment. Questions take time, and are in the elapsed time. */
export function paceAt(briefing: Briefing, nowMs: number): Pacing {
  const { plan, asking, countedMs, startedMs } = briefing;
  const { at } = roomPlace(briefing);
  const plannedOf = (index: number) => (plan[index]?.seconds ?? 0) * 1000;
  const runningMs = asking ? 0 : Math.max(nowMs - countedMs, 0);
  const sceneMs = (briefing.spentMs[at] ?? 0) + runningMs;
  const elapsedMs = Math.max(nowMs - startedMs, 0);
  const toComeMs = plan.reduce((sum, _, index) => (index > at ? sum + plannedOf(index) : sum), 0);
  const remainingMs = Math.max(plannedOf(at) - sceneMs, 0) + toComeMs;
  const plannedMs = plan.reduce((sum, _, index) => sum + plannedOf(index), 0);
  const behindMs = elapsedMs + remainingMs - plannedMs;
  return {
    elapsedMs,
    sceneMs,
    scenePlannedMs: plan[at]?.seconds === null ? null : plannedOf(at),
    remainingMs,
    plannedMs,
    behindMs,
    mood: plannedMs === 0 || behindMs <= 0 ? 'good' : behindMs <= plannedMs * TIGHT ? 'tight' : 'late',
  };
}
