import { fail, ok, type Result } from '../../result';
import { type TimeShown, timeShownAt } from '../../situation/presence';
import { windowStartMs } from '../../time/timeWindow';
import type { Picture } from '../picture';
import type { FrameSize } from './flight';
import { passage } from './passage';

/** What is filmed. */
export type FilmPlan =
  /** One view, while time runs evenly from one moment to another. */
  | {
      readonly is: 'play';
      readonly picture: Picture;
      readonly fromMs: number;
      readonly toMs: number;
      readonly seconds: number;
    }
  /** From picture to picture: the view flies and time runs from the one moment to the other, then the picture is held. */
  | {
      readonly is: 'scenes';
      readonly pictures: readonly Picture[];
      readonly holdSeconds: number;
      readonly flySeconds: number;
    }
  /** One view at one moment. */
  | { readonly is: 'steady'; readonly picture: Picture; readonly seconds: number };

/** A film as its frames, any of which can be asked for. */
export interface Film {
  readonly fps: number;
  readonly frameCount: number;
  readonly shots: readonly Shot[];
  /** What a frame shows; 0 is the first. */
  frameAt(index: number): FilmFrame;
}

/** A stretch of a film all through which what stands around the map stays in its place. */
export interface Shot {
  readonly firstFrame: number;
  readonly frameCount: number;
  /** What the shot is about: where it rests. */
  readonly key: Picture;
  /** In order; together they are the shot. */
  readonly parts: readonly ShotPart[];
}

/** A part of a shot all through which legend and sources are the same: of what is seen in it, and of nothing else. */
export interface ShotPart {
  readonly firstFrame: number;
  readonly frameCount: number;
  /** Pictures that together show what is seen in it. */
  readonly shown: readonly Picture[];
  /** The times of its frames, or of some that are spread evenly over it. */
  readonly times: readonly TimeShown[];
}

export interface FilmFrame {
  readonly picture: Picture;
  readonly shot: Shot;
  readonly part: ShotPart;
}

/** Why there is no film. */
export interface FilmRefusal {
  readonly option: string;
  readonly reason: string;
}

/** Beyond these a film is a slip of the finger. */
const FILM_LIMITS = { fps: 60, seconds: 3600, frames: 36_000 } as const;

export interface FilmOptions {
  /** Frames a second, a whole number. */
  readonly fps: number;
  /** Where the map lies: by it the path from view to view is found. */
  readonly frame: FrameSize;
}

/**
 * Plans a film. A frame shows what there is at its own moment; the last one shows the end. On the way from scene to scene the one gives way to the other
 * in the middle: title, caption, what it is about, and the layers that only one of both has, which fade out before and in after it.
 * Refuses a rate that is no whole number from 1 to 60, a film of no time, of more than an hour or of more than 36,000 frames,
 * a time that ends before it begins, and scenes without any.
 */
export function planFilm(plan: FilmPlan, { fps, frame }: FilmOptions): Result<Film, FilmRefusal> {
  if (!Number.isInteger(fps) || fps < 1 || fps > FILM_LIMITS.fps)
    return refuse(
      'fps',
      `expected a whole number of frames a second from 1 to ${FILM_LIMITS.fps}, found ${fps}`,
    );
  const seconds = secondsOf(plan);
  if (!Number.isFinite(seconds) || seconds <= 0)
    return refuse('film', `expected a film that takes some time, found ${seconds} seconds`);
  if (seconds > FILM_LIMITS.seconds || seconds * fps > FILM_LIMITS.frames)
    return refuse(
      'film',
      `expected at most an hour and ${FILM_LIMITS.frames.toLocaleString('en')} frames, found ${seconds} seconds at ${fps} a second`,
    );
  switch (plan.is) {
    case 'play':
      return plan.fromMs < plan.toMs
        ? ok(play(plan, fps))
        : refuse('film', 'expected a time to play that ends after it begins');
    case 'scenes':
      return ok(fly(plan, fps, frame));
    case 'steady':
      return ok(play({ ...plan, is: 'play', fromMs: plan.picture.nowMs, toMs: plan.picture.nowMs }, fps));
  }
}

function refuse(option: string, reason: string) {
  return fail({ option, reason });
}

function secondsOf(plan: FilmPlan): number {
  if (plan.is !== 'scenes') return plan.seconds;
  const { pictures, holdSeconds, flySeconds } = plan;
  if (holdSeconds < 0 || flySeconds < 0) return 0;
  return pictures.length * holdSeconds + Math.max(0, pictures.length - 1) * flySeconds;
}

function play({ picture, fromMs, toMs, seconds }: Extract<FilmPlan, { is: 'play' }>, fps: number): Film {
  const frameCount = Math.max(1, Math.round(seconds * fps));
  const pictureAt = (index: number): Picture => ({
    ...picture,
    nowMs: frameCount === 1 ? toMs : Math.round(fromMs + ((toMs - fromMs) * index) / (frameCount - 1)),
  });
  const key = { ...picture, nowMs: toMs };
  const part: ShotPart = {
    firstFrame: 0,
    frameCount,
    shown: [during(key, fromMs)],
    times: timesOf(spread(frameCount, MOST_TIMES).map(pictureAt)),
  };
  const shot: Shot = { firstFrame: 0, frameCount, key, parts: [part] };
  return { fps, frameCount, shots: [shot], frameAt: (index) => ({ picture: pictureAt(index), shot, part }) };
}

function fly(
  { pictures, holdSeconds, flySeconds }: Extract<FilmPlan, { is: 'scenes' }>,
  fps: number,
  frame: FrameSize,
): Film {
  const legs: Leg[] = [];
  let next = 0;
  for (const [index, key] of pictures.entries()) {
    const before = pictures[index - 1];
    // counted from the beginning, so that roundings do not add up
    const end = Math.round(((index + 1) * holdSeconds + index * flySeconds) * fps);
    const flightFrames = before ? Math.min(Math.round(flySeconds * fps), end - next) : 0;
    const at = before && passage(before, key, frame);
    const flown = (step: number) => at?.(step / (flightFrames + 1)) ?? key;
    const leaving = Math.floor(flightFrames / 2);
    legs.push(
      { of: index - 1, frameCount: leaving, pictureAt: (within) => flown(within + 1) },
      { of: index, frameCount: flightFrames - leaving, pictureAt: (within) => flown(leaving + within + 1) },
      { of: index, frameCount: end - next - flightFrames, pictureAt: () => key },
    );
    next = end;
  }
  return cutIntoShots(pictures, legs, fps);
}

/** Frames that follow on each other with the words of one picture: on the way to it, at rest, or on the way from it. */
interface Leg {
  /** Index of the picture. */
  readonly of: number;
  readonly frameCount: number;
  readonly pictureAt: (within: number) => Picture;
}

function cutIntoShots(pictures: readonly Picture[], legs: readonly Leg[], fps: number): Film {
  let firstFrame = 0;
  const flown = legs.flatMap(({ of, frameCount, pictureAt }) => {
    if (frameCount === 0) return [];
    // of a picture at rest there is one
    const shown = [...new Set(spread(frameCount, MOST_SHOWN).map(pictureAt))];
    const part: ShotPart = { firstFrame, frameCount, shown, times: timesOf(shown) };
    firstFrame += frameCount;
    return [{ of, part, pictureAt }];
  });
  const shots = pictures.map((key, index): Shot => {
    const parts = flown.flatMap(({ of, part }) => (of === index ? [part] : []));
    const frameCount = parts.reduce((sum, part) => sum + part.frameCount, 0);
    return { firstFrame: parts[0]?.firstFrame ?? 0, frameCount, key, parts };
  });
  return {
    fps,
    frameCount: firstFrame,
    shots: shots.filter(({ frameCount }) => frameCount > 0),
    frameAt: (index) => {
      const leg = flown.findLast(({ part }) => part.firstFrame <= index) ?? flown[0];
      const shot = leg && shots[leg.of];
      if (!shot) throw new RangeError('a film without frames');
      const { part, pictureAt } = leg;
      return { picture: pictureAt(index - part.firstFrame), shot, part };
    },
  };
}

// so many that nothing of note comes and goes between two of them
const MOST_TIMES = 60;
const MOST_SHOWN = 24;

/** Indices that are spread evenly from the first to the last of a count: all of them where they are few. */
function spread(count: number, most: number): number[] {
  const taken = Math.min(count, most);
  return Array.from({ length: taken }, (_, index) =>
    taken === 1 ? 0 : Math.round((index * (count - 1)) / (taken - 1)),
  );
}

function timesOf(pictures: readonly Picture[]): TimeShown[] {
  return pictures.map((picture) => timeShownAt(picture.nowMs, picture));
}

/** A picture with all of the time since `fromMs` in its window. */
function during(picture: Picture, fromMs: number): Picture {
  const firstMs = windowStartMs(picture.timeWindow, fromMs);
  if (picture.timeWindow.is === 'soFar' || firstMs >= picture.nowMs) return picture;
  return { ...picture, timeWindow: { is: 'trailing', lengthMs: picture.nowMs - firstMs } };
}
