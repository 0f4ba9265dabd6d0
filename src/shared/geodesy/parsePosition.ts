import type { Position } from '../position';
import { fail, ok, type Result } from '../result';
import { parseMgrs } from './mgrs';

const EXPECTED = 'expected a position such as 34.915 N 35.874 E, 34°54′54″N 35°52′26″E or 36S YD 45362 66839';

/**
 * Reads a position that somebody typed or pasted: decimal degrees, degrees and minutes, degrees, minutes
 * and seconds, or a military grid reference. Signs for degrees, minutes and seconds may be any of the
 * usual ones, spaces, or left out.
 *
 * With letters N, S, E, W (before or behind each number) either order is right. Without letters the
 * convention holds: latitude first, then longitude, south and west negative. A comma between digits
 * is a decimal comma when there are two of them and another sign separates the numbers (`34,915; 35,874`).
 *
 * Refuses with what is off: a latitude beyond 90, minutes of 60, two latitudes, one number only.
 */
export function parsePosition(text: string): Result<Position, string> {
  if (text.trim() === '') return fail(`${EXPECTED}, found nothing`);
  if (text.length > 100) return fail(`${EXPECTED}, found ${text.length} characters`);
  if (/^\s*\d{1,2}\s*[a-z]\s*[a-z]{2}[\d\s]*$/i.test(text)) return parseMgrs(text);
  const angles = splitAngles(normalise(text));
  if (!angles) return fail(`${EXPECTED}, found "${text.trim()}"`);
  const [first, second] = [parseAngle(angles[0]), parseAngle(angles[1])];
  if (!first.ok) return first;
  if (!second.ok) return second;
  return combine(first.value, second.value);
}

interface Angle {
  readonly degrees: number;
  readonly letter: string;
}

/** One way to write each sign: `-`, `°`, `'`, `"`, capital letters, points in decimals. */
function normalise(text: string): string {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/[−–—]/g, '-')
    .replace(/[º˚]|DEG(REES?)?/g, '°')
    .replace(/[′’‘´`]/g, "'")
    .replace(/[″”“]|''/g, '"')
    .replace(/[،、]/g, ',')
    .replace(/\s+/g, ' ');
  return /^[^,]*\d,\d+[^,]*[;\s][^,]*\d,\d+[^,]*$/.test(plain) ? plain.replace(/,/g, '.') : plain;
}

/** Cuts the text into two angles, or gives null where that cannot be done in one way only. */
function splitAngles(text: string): readonly [string, string] | null {
  if (/[^\d\s.,;°'"+\-NSEW/]/.test(text)) return null;
  const parts = text.split(/\s*[,;/]\s*/).filter((part) => part !== '');
  if (parts.length === 2) return asPair(parts);
  if (parts.length !== 1) return null;
  const leading = /^([NSEW].*\d\D*?)\s*([NSEW].*)$/.exec(text);
  if (leading) return asPair(leading.slice(1));
  const trailing = /^(.*?[NSEW])\s*(.*[NSEW])$/.exec(text);
  if (trailing) return asPair(trailing.slice(1));
  const words = text.split(/(?<=[\d°'"])\s+|(?<=\d)(?=[+-])/);
  if (words.length % 2 === 1) return splitByDegrees(text);
  return asPair([words.slice(0, words.length / 2).join(' '), words.slice(words.length / 2).join(' ')]);
}

/** `34°54' 35°` has an odd number of words, but two degree signs. */
function splitByDegrees(text: string): readonly [string, string] | null {
  const match = /^([+-]?[\d.]+°[^°]*?)\s+([+-]?[\d.]+°[^°]*)$/.exec(text);
  return match && asPair(match.slice(1));
}

function asPair([first, second]: readonly string[]): readonly [string, string] | null {
  return first && second ? [first, second] : null;
}

function parseAngle(text: string): Result<Angle, string> {
  const match = ANGLE.exec(text);
  const before = match?.[1] ?? '';
  const after = match?.[6] ?? '';
  if (!match || (before && after)) return fail(`${EXPECTED}, found "${text}"`);
  const [degrees, minutes, seconds] = [match[3], match[4] ?? '0', match[5] ?? '0'].map(Number);
  if (degrees === undefined || minutes === undefined || seconds === undefined) return fail(EXPECTED);
  if (minutes >= 60) return fail(`expected minutes below 60, found ${minutes} in "${text}"`);
  if (seconds >= 60) return fail(`expected seconds below 60, found ${seconds} in "${text}"`);
  const letter = before || after;
  if (letter && match[2]) return fail(`expected a sign or a letter, found both in "${text}"`);
  const size = degrees + minutes / 60 + seconds / 3600;
  return ok({ degrees: match[2] === '-' || 'SW'.includes(letter || '?') ? -size : size, letter });
}

// whole numbers in all but the last part
const ANGLE =
  /^([NSEW])?\s*([+-])?\s*(\d+(?:\.\d*)?|\.\d+)\s*°?(?:\s*(?<!\.\d*\s*°?\s*)(\d+(?:\.\d*)?)\s*'?(?:\s*(?<!\.\d*\s*'?\s*)(\d+(?:\.\d*)?)\s*"?)?)?\s*([NSEW])?$/;

function combine(first: Angle, second: Angle): Result<Position, string> {
  if ((first.letter === '') !== (second.letter === '')) {
    return fail(
      `expected letters N, S, E, W on both numbers or on neither, found only ${first.letter || second.letter}`,
    );
  }
  const swapped = first.letter === 'E' || first.letter === 'W';
  const [latitude, longitude] = swapped ? [second, first] : [first, second];
  if (latitude.letter && 'EW'.includes(latitude.letter))
    return fail('expected a latitude (N or S), found two longitudes');
  if (longitude.letter && 'NS'.includes(longitude.letter))
    return fail('expected a longitude (E or W), found two latitudes');
  if (Math.abs(latitude.degrees) > 90) return fail(explainLatitude(latitude, longitude));
  if (Math.abs(longitude.degrees) > 180)
    return fail(`expected a longitude from −180 to 180, found ${longitude.degrees}`);
  return ok([noMinusZero(longitude.degrees), noMinusZero(latitude.degrees)]);
}

function explainLatitude(latitude: Angle, longitude: Angle): string {
  const plain = `expected a latitude from −90 to 90, found ${latitude.degrees}`;
  const turned =
    latitude.letter === '' && Math.abs(latitude.degrees) <= 180 && Math.abs(longitude.degrees) <= 90;
  return turned ? `${plain}; without letters N and E the latitude comes first` : plain;
}

function noMinusZero(value: number): number {
  return value === 0 ? 0 : value;
}
