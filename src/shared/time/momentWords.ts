import type { CompiledTime } from './edtf';
import { MONTH_NAMES } from './names';
import { dayInWords } from './valueWords';
import { instantInWords, timeInWords } from './words';
import { toZoned } from './zone';

/** The moment shown, in the parts of which a readout makes its lines; a part that is empty has nothing to say. */
export interface MomentWords {
  /** `14 December 2024`, or as precisely as a scene is dated: `about 9 December 2024`. */
  readonly day: string;
  /** The same with a short month: `14 Dec 2024`. */
  readonly date: string;
  /** `08:00` */
  readonly time: string;
  /** `Damascus (UTC+3)` */
  readonly zoneName: string;
  /** `Saturday`, or of a scene that is dated no finer, how finely it is: `day known`. */
  readonly weekday: string;
}

/** The moment shown in the situation's zone, told no more precisely than the scene that it is the moment of is dated. */
export function momentInWords(nowMs: number, zone: string, scene?: DatedScene): MomentWords {
  const { date, time, weekday, zoneName } = instantInWords(nowMs, zone);
  const told = coarseTime(nowMs, scene);
  if (told) {
    const [day = '', ...known] = timeInWords(told, zone).split(', ');
    return { day, date: withShortMonths(day), time: '', weekday: known.join(', '), zoneName };
  }
  return { day: dayInWords(toZoned(zone, nowMs)), date, time, weekday, zoneName };
}

function withShortMonths(words: string): string {
  return MONTH_NAMES.reduce((text, name) => text.replace(name, name.slice(0, 3)), words);
}

/** `05:00 UTC`; with the date where that is another one than in the zone. */
export function utcInWords(nowMs: number, zone: string): string {
  const utc = instantInWords(nowMs, 'UTC');
  const isSameDay = utc.date === instantInWords(nowMs, zone).date;
  return isSameDay ? `${utc.time} UTC` : `${utc.date.replace(/ \d+$/, '')} ${utc.time} UTC`;
}

/** As much of a scene as dates a moment. */
export interface DatedScene {
  readonly atMs: number;
  readonly time: CompiledTime;
}

/** The time of a scene, at its moment and where that is no time of day. */
function coarseTime(nowMs: number, scene: DatedScene | undefined): CompiledTime | undefined {
  const isCoarse = scene && !['minute', 'second', 'millisecond'].includes(scene.time.precision);
  return isCoarse && scene.atMs === nowMs ? scene.time : undefined;
}
