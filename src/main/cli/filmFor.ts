import type { FilmWish } from '../../shared/export/exportRequest';
import { fail, ok, type Result } from '../../shared/result';
import { type Picture, pictureOfScene } from '../../shared/sheet/picture';
import type { CompiledScene, CompiledSituation } from '../../shared/situation/compiled';
import { compileTime } from '../../shared/time/edtf';
import { BEGINNING_MS, FOREVER_MS } from '../../shared/time/span';

/** Which film is wished for, as the command line has it. */
export interface FilmAsked {
  readonly scenes: readonly CompiledScene[];
  /** `20s`; of a film of all scenes, how long it takes in all. */
  readonly film?: string | undefined;
  readonly fps?: string | undefined;
  /** An EDTF time that is played; without it one scene stands still. */
  readonly at?: string | undefined;
}

/** A film as it can be ordered. */
interface FilmOrdered {
  readonly pictures: readonly [Picture, ...Picture[]];
  readonly film: FilmWish;
  readonly notes: readonly string[];
}

// a scene is held for two thirds of the time from one to the next
const HOLD_SECONDS = 5;
const SECONDS_A_SCENE = 7.5;
const PLAYED_SECONDS = 20;
const DEFAULT_FPS = 12;

/** Reads which film is wished for. A refusal names the option. */
export function filmFor(
  situation: CompiledSituation,
  { scenes, film, fps = String(DEFAULT_FPS), at }: FilmAsked,
): Result<FilmOrdered, string> {
  const seconds = film === undefined ? undefined : secondsOf(film);
  if (seconds !== undefined && !(seconds > 0))
    return fail(`--film: expected seconds such as 20s, found “${film}”`);
  const rate = /^\d{1,4}$/.test(fps) ? Number(fps) : Number.NaN;
  if (!(rate >= 1))
    return fail(`--fps: expected a whole number of frames a second, such as 12, found “${fps}”`);
  const [first, ...others] = scenes.map((each) => pictureOfScene(situation, each));
  if (!first) return fail('--scene: the situation has no scenes to film');
  const play = at === undefined ? ok(null) : playedAt(at, situation.timeZone);
  if (!play.ok) return play;
  const wish = (standard: number): FilmWish => ({
    seconds: seconds ?? standard,
    fps: rate,
    play: play.value,
  });
  if (others.length > 0)
    return ok({
      pictures: [first, ...others],
      film: wish(SECONDS_A_SCENE * others.length + HOLD_SECONDS),
      notes: [],
    });
  return ok({
    pictures: [first],
    film: wish(play.value ? PLAYED_SECONDS : HOLD_SECONDS),
    notes: play.value ? [] : [STANDS_STILL],
  });
}

const STANDS_STILL =
  'a film of one scene stands still unless a time is played: --at 2024-12-08/2024-12-12 plays those days';

function secondsOf(text: string): number {
  return Number(/^(\d+(?:\.\d+)?)s?$/.exec(text.trim())?.[1] ?? Number.NaN);
}

function playedAt(at: string, timeZone: string): Result<FilmWish['play'], string> {
  const time = compileTime(at, timeZone);
  if (!time.ok) return fail(`--at: ${time.error}`);
  const { start, end } = time.value.span;
  if (start[0] === BEGINNING_MS || end[1] === FOREVER_MS)
    return fail(`--at: expected a time to play that begins and ends, found “${at}”`);
  if (start[0] >= end[1])
    return fail(`--at: expected a time to play, such as 2024-12-08/2024-12-12, found the one moment “${at}”`);
  return ok({ fromMs: start[0], toMs: end[1] });
}
