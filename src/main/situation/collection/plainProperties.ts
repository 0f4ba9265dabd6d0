import { BASES, KINDS, PARTS, STATUSES } from '../../../shared/situation/vocabulary';
import { PICTOGRAM_NAMES } from '../../../shared/symbology/pictograms';
import { parseDuration } from '../../../shared/time/duration';
import { parseSpeed } from '../../../shared/track/speed';
import { isRecord } from '../isRecord';

/**
 * Whether the schema would take the value of a property and leave it as it is: quick checks for the properties of half a million
 * features, of which the schema takes twenty times as long. They say yes only where the schema does; where they say no, it has to be
 * asked. A test holds them to it. `undefined` for what the format gives no meaning.
 */
export function plainCheckOf(key: string): ((value: unknown) => boolean) | undefined {
  return CHECKS.get(key);
}

/** Whether the schema would take a position. */
export function isPosition(value: unknown): value is readonly number[] {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return false;
  const [longitude, latitude] = value;
  if (value.length === 3 && !Number.isFinite(value[2])) return false;
  return (
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    longitude >= -180 &&
    longitude <= 180 &&
    latitude >= -90 &&
    latitude <= 90
  );
}

/** Whether the schema would take an id. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const GRADING = /^[A-F][1-6]$/;
const SIDC = /^(\d{20}|\d{30}|[A-Z0-9*-]{10,15})$/;
const LANGUAGE = /^[a-z]{2,3}$/;

const CHECKS = new Map<string, (value: unknown) => boolean>([
  ['name', isText],
  ['label', (value) => isString(value) && value.length <= 200],
  ['kind', isOneOf(KINDS)],
  ['status', isOneOf(STATUSES)],
  ['basis', isOneOf(BASES)],
  ['context', isListOf(isOneOf(PARTS))],
  ['drawn', isListOf(isOneOf(PARTS))],
  // whether it is a time, whoever reads it knows
  ['time', isString],
  ['sources', (value) => isListOf(isCitation)(value) && value.length > 0],
  ['actor', isId],
  ['summary', isText],
  ['place', isText],
  ['note', isText],
  ['names', isNames],
  ['tags', isListOf((tag) => isString(tag) && tag.length >= 1 && tag.length <= 60)],
  ['sidc', (value) => isString(value) && SIDC.test(value)],
  ['pictogram', isOneOf(PICTOGRAM_NAMES)],
  ['grading', (value) => isString(value) && GRADING.test(value)],
  ['uncertaintyM', (value) => typeof value === 'number' && value > 0 && value <= 2_000_000],
  ['illustrative', (value) => typeof value === 'boolean'],
  ['path', isOneOf(['geodesic', 'as-drawn'])],
  ['maxGap', (value) => isString(value) && parseDuration(value) !== null],
  ['maxSpeed', (value) => isString(value) && parseSpeed(value) !== null],
]);

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

// the schema trims, so a text with space around it would not stay as it is
function isText(value: unknown): boolean {
  return isString(value) && value !== '' && value.length <= 20_000 && value.trim() === value;
}

function isCitation(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { source, paragraph } = value;
  if (!isId(source)) return false;
  const hasParagraph = paragraph !== undefined;
  if (hasParagraph && !(isString(paragraph) && paragraph.length >= 1 && paragraph.length <= 40)) return false;
  return Object.keys(value).length === (hasParagraph ? 2 : 1);
}

function isNames(value: unknown): boolean {
  return (
    isRecord(value) && Object.entries(value).every(([code, name]) => LANGUAGE.test(code) && isText(name))
  );
}

function isOneOf(words: readonly string[]): (value: unknown) => boolean {
  const known = new Set<unknown>(words);
  return (value) => known.has(value);
}

function isListOf(isEntry: (value: unknown) => boolean): (value: unknown) => value is unknown[] {
  return (value): value is unknown[] => Array.isArray(value) && value.every(isEntry);
}
