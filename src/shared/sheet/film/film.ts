import { fail, ok, type Result } from '../../result';
import { type TimeShown, timeShownAt } from '../../situation/presence';
import { windowStartMs } from '../../time/timeWindow';
import type { LayerShown, Picture } from '../picture';
import { ease, type FrameSize, flightBetween } from './flight';

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
  /** What the shot is about: where it comes to rest. */
  readonly key: Picture;
  /** All that is shown in the shot at some time of it: its whole time as the window, all of its layers. */
  readonly whole: Picture;
  /** The times of its frames, or of some that are spread evenly over it. */
  readonly times: readonly TimeShown[];
}

export interface FilmFrame {
  readonly picture: Picture;
  readonly shot: Shot;
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
 * Plans a film. A frame shows what there is at its own moment; the last one shows the end. On the way to a scene its title, caption and
 * what it is about are shown already, so that there is time to read, and layers that only one of both has fade.
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
  const momentAt = (index: number) =>
    frameCount === 1 ? toMs : Math.round(fromMs + ((toMs - fromMs) * index) / (frameCount - 1));
  const shot: Shot = {
    firstFrame: 0,
    frameCount,
    key: { ...picture, nowMs: toMs },
    whole: during({ ...picture, nowMs: toMs }, fromMs),
    times: timesOf(frameCount, (index) => ({ ...picture, nowMs: momentAt(index) })),
  };
  return {
    fps,
    frameCount,
    shots: [shot],
    frameAt: (index) => ({ picture: { ...picture, nowMs: momentAt(index) }, shot }),
  };
}

function fly(
  { pictures, holdSeconds, flySeconds }: Extract<FilmPlan, { is: 'scenes' }>,
  fps: number,
  frame: FrameSize,
): Film {
  const shots: FlownShot[] = [];
  let seconds = 0;
  let firstFrame = 0;
  for (const [index, key] of pictures.entries()) {
    const before = pictures[index - 1];
    const flown = before ? flySeconds : 0;
    seconds += flown + holdSeconds;
    // counted from the beginning, so that roundings do not add up
    const end = Math.round(seconds * fps);
    const flightFrames = Math.min(Math.round(flown * fps), end - firstFrame);
    const at = before ? passage(before, key, frame) : () => key;
    shots.push({
      firstFrame,
      frameCount: end - firstFrame,
      key,
      whole: before ? bothDuring(before, key) : key,
      times: timesOf(flightFrames + 1, (within) => at((within + 1) / (flightFrames + 1))),
      flightFrames,
      at,
    });
    firstFrame = end;
  }
  const filmed = shots.filter(({ frameCount }) => frameCount > 0);
  return {
    fps,
    frameCount: firstFrame,
    shots: filmed,
    frameAt: (index) => {
      const shot = filmed.findLast((each) => each.firstFrame <= index) ?? filmed[0];
      if (!shot) throw new RangeError('a film without frames');
      const within = index - shot.firstFrame;
      const picture =
        within >= shot.flightFrames ? shot.key : shot.at((within + 1) / (shot.flightFrames + 1));
      return { picture, shot };
    },
  };
}

interface FlownShot extends Shot {
  readonly flightFrames: number;
  readonly at: (fraction: number) => Picture;
}

// so many that nothing of note comes and goes between two of them
const MOST_TIMES = 60;

function timesOf(count: number, pictureAt: (index: number) => Picture): TimeShown[] {
  const sampled = Math.min(count, MOST_TIMES);
  return Array.from({ length: sampled }, (_, index) => {
    const picture = pictureAt(sampled === 1 ? 0 : Math.round((index * (count - 1)) / (sampled - 1)));
    return timeShownAt(picture.nowMs, picture);
  });
}

/** The pictures on the way from one to another. */
function passage(from: Picture, to: Picture, frame: FrameSize): (fraction: number) => Picture {
  const viewAt = flightBetween(from.view, to.view, frame);
  return (fraction) => ({
    ...to,
    view: viewAt(fraction),
    nowMs: Math.round(from.nowMs + (to.nowMs - from.nowMs) * ease(fraction)),
    layers: layersBetween(from.layers, to.layers, fraction),
  });
}

type Layers = Picture['layers'];

function layersBetween(from: Layers, to: Layers, fraction: number): Layers {
  const ids = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return Object.fromEntries(ids.map((id) => [id, layerBetween(from[id], to[id], fraction)]));
}

// what leaves is gone by the middle of the way, and what comes begins there: neither is taken for the other
function layerBetween(
  from: LayerShown | undefined,
  to: LayerShown | undefined,
  fraction: number,
): LayerShown {
  const [out, into] = [from?.visible ? from.opacity : 0, to?.visible ? to.opacity : 0];
  const look = to ?? from ?? { visible: false, opacity: 1 };
  const opacity =
    out > 0 && into > 0
      ? out + (into - out) * fraction
      : Math.max(out * (1 - 2 * fraction), into * (2 * fraction - 1), 0);
  return opacity > 0 ? { ...look, visible: true, opacity } : { ...look, visible: false };
}

/** A picture with all of the time since `fromMs` in its window. */
function during(picture: Picture, fromMs: number): Picture {
  const firstMs = windowStartMs(picture.timeWindow, fromMs);
  if (picture.timeWindow.is === 'soFar' || firstMs >= picture.nowMs) return picture;
  return { ...picture, timeWindow: { is: 'trailing', lengthMs: picture.nowMs - firstMs } };
}

function bothDuring(from: Picture, to: Picture): Picture {
  const [earlier, later] = from.nowMs <= to.nowMs ? [from, to] : [to, from];
  const whole = during({ ...to, nowMs: later.nowMs }, earlier.nowMs);
  const ids = [...new Set([...Object.keys(from.layers), ...Object.keys(to.layers)])];
  const shown = (id: string): LayerShown => {
    const [a, b] = [from.layers[id], to.layers[id]];
    return (b?.visible ? b : a?.visible ? a : (b ?? a)) ?? { visible: false, opacity: 1 };
  };
  return { ...whole, layers: Object.fromEntries(ids.map((id) => [id, shown(id)])) };
}
