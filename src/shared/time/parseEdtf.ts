import { type EdtfNode, parse } from 'edtf';
import { fail, ok, type Result } from '../result';
import { parsePlainValue } from './plainValue';
import { explainRefusal } from './refusals';
import type { WrittenEnd, WrittenRange, WrittenTime, WrittenValue } from './written';
import { buildValue } from './writtenValue';

/** Longer texts are refused unread: the grammar is ambiguous, and its cost grows faster than the text. */
const LONGEST = 500;

/**
 * Takes an EDTF text (ISO 8601-2, levels 0 to 2, and seasons with qualifiers or in intervals) apart.
 *
 * The `edtf` package decides what is EDTF. Its classes are not used, because their `min` and `max` would
 * read a time without an offset in the machine's zone, `.5` s as 5 ms, 29 February 2023 as 1 March, and
 * spring as January to March; what a value covers is computed by this project from the parsed text. Plain
 * dates and date-times, nearly all of a large layer, are read without the package, a thousand times
 * faster (it takes a millisecond a value); a test holds the two ways to the same answers. What the
 * package has read is remembered.
 *
 * Refuses with what was expected and what was found.
 */
export function parseEdtf(text: string): Result<WrittenTime, string> {
  const plain = parsePlainTime(text);
  if (plain) return ok(plain);
  if (text.length > LONGEST) {
    return fail(`expected an EDTF time of at most ${LONGEST} characters, found ${text.length}`);
  }
  let result = remembered.get(text);
  if (!result) {
    const node = parseWithPackage(padFractions(text));
    result = node ? buildTime(node, padFractions(text)) : fail(explainRefusal(text));
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(text, result);
  }
  return result;
}

const REMEMBERED = 5000;
const remembered = new Map<string, Result<WrittenTime, string>>();

function parsePlainTime(text: string): WrittenTime | null {
  const slash = text.indexOf('/');
  if (slash < 0) {
    const value = parsePlainValue(text);
    return value && { kind: 'instant', value };
  }
  const start = parsePlainEnd(text.slice(0, slash));
  const end = parsePlainEnd(text.slice(slash + 1));
  return start && end && { kind: 'interval', start, end };
}

function parsePlainEnd(text: string): WrittenEnd | null {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parsePlainValue(text);
}

function parseWithPackage(text: string): EdtfNode | null {
  try {
    return parse(text, { level: 2 });
  } catch {
    return parseSeasons(text);
  }
}

/** Seasons that are qualified or stand in an interval go beyond level 2; the package has them as level 3. */
function parseSeasons(text: string): EdtfNode | null {
  if (!/[\dX]-[?~%]?[234]\d/.test(text)) return null;
  try {
    return parse(text, { level: 2, seasonIntervals: true, seasonUncertainty: true });
  } catch {
    return null;
  }
}

/** Fractions of a second to three digits: the package reads `.5` as five milliseconds. */
function padFractions(text: string): string {
  return text.replace(/(:\d\d\.)(\d+)/g, (_, head: string, digits: string) => {
    return head + digits.slice(0, 3).padEnd(3, '0');
  });
}

function buildTime(node: EdtfNode, text: string): Result<WrittenTime, string> {
  switch (node.type) {
    case 'Interval':
      return buildInterval(node, text);
    case 'Set':
    case 'List':
      return buildCollection(node, text);
    default: {
      const value = buildValue(node, text);
      return value.ok ? ok({ kind: 'instant', value: value.value }) : value;
    }
  }
}

function buildInterval(node: EdtfNode, text: string): Result<WrittenTime, string> {
  const texts = text.split('/');
  const start = buildEnd(node.values[0], texts[0] ?? '');
  if (!start.ok) return start;
  const end = buildEnd(node.values[1], texts[1] ?? '');
  if (!end.ok) return end;
  return ok({ kind: 'interval', start: start.value, end: end.value });
}

function buildEnd(value: unknown, text: string): Result<WrittenEnd, string> {
  if (value === null) return ok('unknown');
  if (value === Number.POSITIVE_INFINITY) return ok('open');
  return buildValue(value as EdtfNode, text);
}

function buildCollection(node: EdtfNode, text: string): Result<WrittenTime, string> {
  const texts = text.replace(/^[[{](\.\.)?|(\.\.)?[\]}]$/g, '').split(',');
  const members: WrittenRange[] = [];
  for (const [index, value] of node.values.entries()) {
    const member = buildMember(value, (texts[index] ?? '').trim());
    if (!member.ok) return member;
    members.push(member.value);
  }
  const kind = node.type === 'Set' ? 'oneOf' : 'allOf';
  return ok({ kind, members, earlier: node.earlier === true, later: node.later === true });
}

function buildMember(value: unknown, text: string): Result<WrittenRange, string> {
  if (!Array.isArray(value)) return asRange(buildValue(value as EdtfNode, text));
  const texts = text.split('..');
  const from = buildValue(value[0] as EdtfNode, texts[0] ?? '');
  if (!from.ok) return from;
  const to = buildValue(value[1] as EdtfNode, texts[1] ?? '');
  return to.ok ? ok({ from: from.value, to: to.value }) : to;
}

function asRange(value: Result<WrittenValue, string>): Result<WrittenRange, string> {
  return value.ok ? ok({ from: value.value, to: value.value }) : value;
}
