import type { Position } from '../position';
import type { Picture } from '../sheet/picture';
import type { Priority } from '../situation/vocabulary';

/** A scene as a briefing reckons with it. */
export interface Planned {
  readonly scene: string;
  /** How long it should take; null where nobody said. */
  readonly seconds: number | null;
}

/** What covers the map in the room. */
export type Screen =
  | { readonly is: 'map' }
  | { readonly is: 'black' }
  | { readonly is: 'white' }
  /** All scenes, of which one is to be chosen. */
  | { readonly is: 'overview'; readonly chosen: number }
  /** The test card: marking, smallest type, colours and edges. */
  | { readonly is: 'card' };

/** What is in the speaker's hand. */
export type Pen = 'none' | 'laser' | 'draw';

/** A line drawn on the map, where it lies on the ground. */
export interface Stroke {
  readonly id: string;
  readonly positions: readonly Position[];
  readonly endedMs: number;
  /** Whether it goes by itself after {@link FADE_MS}. */
  readonly fades: boolean;
}

/** Where the script stands: a scene, or a picture off the script that was taken there. */
export interface Place {
  readonly at: number;
  readonly off: Picture | null;
}

/** On the way to the scene that is told, from wherever a window is. */
export interface Passage {
  readonly startedMs: number;
  readonly lengthMs: number;
}

/**
 * A briefing under way: all that its windows have to agree on, as plain JSON. Moments are those of the machine's clock, which its
 * windows share.
 */
export interface Briefing {
  /** Of this run; windows of another one are not meant. */
  readonly run: string;
  readonly situation: string;
  /** What is told: scenes up to this priority, so that a briefing can be cut to a length. */
  readonly upTo: Priority;
  readonly plan: readonly Planned[];
  /** Which of two states is later: the higher revision, of two alike that of the higher writer. */
  readonly revision: number;
  readonly writer: string;
  readonly place: Place;
  readonly passage: Passage | null;
  /** What the room keeps while the speaker looks ahead; null while it follows. */
  readonly frozen: Place | null;
  readonly screen: Screen;
  /** How far down the caption is scrolled that the room sees, 0 to 1: one that is longer than its place. */
  readonly scrolled: number;
  /** Whether the script is left for questions. */
  readonly asking: boolean;
  /** Whether scenes go on by themselves after the time planned for them. */
  readonly auto: boolean;
  readonly timeline: boolean;
  readonly largeLabels: boolean;
  readonly pen: Pen;
  readonly strokesFade: boolean;
  readonly strokes: readonly Stroke[];
  readonly startedMs: number;
  /** Since when the time runs that counts for the scene, or for questions. */
  readonly countedMs: number;
  /** How much of the time planned for it the scene has had since it was come to, up to `countedMs`. A pause takes nothing of it. */
  readonly shownMs: number;
  /** Time spent by scene, in the order of the plan, up to `countedMs`. */
  readonly spentMs: readonly number[];
  readonly questionsMs: number;
}

/** How long a stroke that fades is to be seen. */
export const FADE_MS = 4000;

/** What a scene takes by itself where nobody said. */
const UNPLANNED_SECONDS = 30;

export type BriefingStart = Pick<Briefing, 'run' | 'situation' | 'plan'> &
  Partial<Pick<Briefing, 'upTo'>> & {
    /** The scene of the plan to begin at; the first one without it. */
    readonly at?: number;
  };

/** Begins a briefing at a scene of its plan. There must be one. */
export function startBriefing(
  { run, situation, plan, upTo = 3, at = 0 }: BriefingStart,
  nowMs: number,
): Briefing {
  if (plan.length === 0) throw new RangeError('a briefing without scenes');
  return {
    run,
    situation,
    upTo,
    plan,
    revision: 0,
    writer: '',
    place: { at: Math.min(Math.max(at, 0), plan.length - 1), off: null },
    passage: null,
    frozen: null,
    screen: { is: 'map' },
    scrolled: 0,
    asking: false,
    auto: false,
    timeline: false,
    largeLabels: false,
    pen: 'none',
    strokesFade: true,
    strokes: [],
    startedMs: nowMs,
    countedMs: nowMs,
    shownMs: 0,
    spentMs: plan.map(() => 0),
    questionsMs: 0,
  };
}

/** Whether one state of a run is later than another. */
export function isLater(a: Briefing, b: Briefing): boolean {
  return a.revision > b.revision || (a.revision === b.revision && a.writer > b.writer);
}

/** Where the room stands. */
export function roomPlace({ frozen, place }: Briefing): Place {
  return frozen ?? place;
}

/** How far along the way to the scene it is, 0 to 1. */
export function progressAt({ passage }: Briefing, nowMs: number): number {
  if (!passage || passage.lengthMs <= 0) return 1;
  return Math.min(Math.max((nowMs - passage.startedMs) / passage.lengthMs, 0), 1);
}

/** Whether time runs that is planned for the scene: it does not in any kind of pause. */
export function isTimed({ auto, asking, frozen, screen, place }: Briefing): boolean {
  return auto && !asking && !frozen && screen.is === 'map' && !place.off;
}

/** When the next scene comes by itself; null where none does. */
export function dueMs(briefing: Briefing): number | null {
  const { place, plan, countedMs, shownMs } = briefing;
  if (!isTimed(briefing) || place.at >= plan.length - 1) return null;
  const seconds = plan[place.at]?.seconds ?? UNPLANNED_SECONDS;
  return countedMs + seconds * 1000 - shownMs;
}
