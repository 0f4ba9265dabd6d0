import { expect, test } from 'vitest';
import { isUndated, knownMs, publishedMs } from '../../../src/shared/situation/known';
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

test('a source without a date, or one that is still coming out, counts as always out', () => {
  for (const written of ['XXXX', '2015/..', '../..']) {
    expect(isUndated(published(written)), written).toBe(true);
    expect(publishedMs(published(written)), written).toBe(BEGINNING_MS);
  }
  expect(isUndated(published('../2024'))).toBe(false);
});

test('something is known from the first of its sources on', () => {
  const out = new Map([
    ['early', 10],
    ['late', 20],
    ['undated', BEGINNING_MS],
  ]);
  expect(knownMs([{ source: 'late' }, { source: 'early' }], out)).toBe(10);
  expect(knownMs([{ source: 'late' }], out)).toBe(20);
  expect(knownMs([{ source: 'late' }, { source: 'undated' }], out)).toBe(BEGINNING_MS);
  expect(knownMs([], out)).toBe(BEGINNING_MS);
});
