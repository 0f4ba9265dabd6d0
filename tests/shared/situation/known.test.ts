import { expect, test } from 'vitest';
import {
  isUndated,
  knownMs,
  publishedMs,
  type SourceDate,
  sourceDate,
} from '../../../src/shared/situation/known';
import { compileTime } from '../../../src/shared/time/edtf';
import { BEGINNING_MS } from '../../../src/shared/time/span';

const published = (written: string, zone = 'Asia/Damascus') => {
  const time = compileTime(written, zone);
  if (!time.ok) throw new Error(time.error);
  return { published: time.value };
};

test('a source is certainly out once the last day that its date allows has ended in the zone', () => {
  const endOf = (text: string) => Date.parse(text) - 1;
  expect(publishedMs(published('2024-12-16'))).toBe(endOf('2024-12-17T00:00+03:00'));
  expect(publishedMs(published('2024-12'))).toBe(endOf('2025-01-01T00:00+03:00'));
  expect(publishedMs(published('[2024-12-14..2024-12-31]'))).toBe(endOf('2025-01-01T00:00+03:00'));
  expect(publishedMs(published('2024-12-16', 'Pacific/Kiritimati'))).toBe(endOf('2024-12-17T00:00+14:00'));
});

test('a source without a date, one still coming out and one that was never not out count as always out', () => {
  for (const written of ['XXXX', '2015/..', '../..', '../2024']) {
    expect(isUndated(published(written)), written).toBe(true);
    expect(publishedMs(published(written)), written).toBe(BEGINNING_MS);
  }
  for (const written of ['[..2024-12-13]', '/2024', '2024~'])
    expect(isUndated(published(written)), written).toBe(false);
});

const dates = new Map<string, SourceDate>([
  ['early', { publishedMs: 10, lends: false }],
  ['late', { publishedMs: 20, lends: false }],
  ['undated', { publishedMs: BEGINNING_MS, lends: false }],
  ['gazetteer', { publishedMs: 1, lends: true }],
  ['map', { publishedMs: 2, lends: true }],
]);
const known = (...ids: string[]) =>
  knownMs(
    ids.map((source) => ({ source })),
    dates,
  );

test('something is known from the first of the sources that tell it on', () => {
  expect(known('late', 'early')).toBe(10);
  expect(known('late')).toBe(20);
  expect(known('late', 'undated')).toBe(BEGINNING_MS);
  expect(known()).toBe(BEGINNING_MS);
});

test('a gazetteer by which something is placed has not told of it', () => {
  expect(known('gazetteer', 'late')).toBe(20);
  expect(known('map', 'gazetteer')).toBe(1);
  const kinds = ['report', 'analysis', 'statement', 'imagery', 'data', 'reference'];
  const lent = kinds.filter((kind) => sourceDate({ ...published('2024'), kind }).lends);
  expect(lent).toEqual(['data', 'reference']);
});
