import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BEGINNING_MS,
  FOREVER_MS,
  presence,
  presenceWeight,
  type Span,
  spanIsInstant,
  spansOverlap,
} from '../../../src/shared/time/span';

const soft: Span = { start: [100, 199], end: [300, 399] };
const day: Span = { start: [100, 199], end: [100, 199] };

test('a span is absent, possible, certain, possible, absent', () => {
  expect([99, 100, 198, 199, 300, 301, 399, 400].map((tMs) => presence(soft, tMs))).toEqual([
    'absent',
    'possible',
    'possible',
    'certain',
    'certain',
    'possible',
    'possible',
    'absent',
  ]);
});

test('it fades in through its uncertain start and out through its uncertain end', () => {
  expect(presenceWeight(soft, 149)).toBe(0.5);
  expect(presenceWeight(soft, 250)).toBe(1);
  expect(presenceWeight(soft, 350)).toBe(0.5);
  expect(presenceWeight(soft, 99)).toBe(0);
});

test('one moment somewhere in a day is as likely at any of its hours', () => {
  expect([100, 150, 199].map((tMs) => presenceWeight(day, tMs))).toEqual([0.5, 0.5, 0.5]);
  expect(presence(day, 150)).toBe('possible');
  expect(spanIsInstant(day)).toBe(true);
  expect(spanIsInstant(soft)).toBe(false);
});

test('a moment known to the millisecond is certain at that millisecond', () => {
  const instant: Span = { start: [5, 5], end: [5, 5] };
  expect([4, 5, 6].map((tMs) => presenceWeight(instant, tMs))).toEqual([0, 1, 0]);
});

describe('ends without limit', () => {
  test('an open end stays certain for ever, an open start since ever', () => {
    const open: Span = { start: [BEGINNING_MS, BEGINNING_MS], end: [FOREVER_MS, FOREVER_MS] };
    expect([BEGINNING_MS, 0, FOREVER_MS].map((tMs) => presence(open, tMs))).toEqual([
      'certain',
      'certain',
      'certain',
    ]);
    expect(spanIsInstant(open)).toBe(false);
  });

  test('an unknown end leaves it even, not nearly certain because for ever is far', () => {
    expect(presenceWeight({ start: [100, 199], end: [100, FOREVER_MS] }, 1e12)).toBe(0.5);
    expect(presenceWeight({ start: [BEGINNING_MS, 199], end: [100, 199] }, -1e12)).toBe(0.5);
    const unknown: Span = { start: [BEGINNING_MS, FOREVER_MS], end: [BEGINNING_MS, FOREVER_MS] };
    expect(presenceWeight(unknown, 0)).toBe(0.5);
    expect(spanIsInstant(unknown)).toBe(false);
  });

  test('they survive JSON', () => {
    const span: Span = { start: [BEGINNING_MS, 0], end: [1, FOREVER_MS] };
    expect(JSON.parse(JSON.stringify(span))).toEqual(span);
  });
});

const moment = fc.integer({ min: -1000, max: 1000 });
const spans = fc
  .tuple(moment, moment, moment, moment)
  .map((four) => four.toSorted((a, b) => a - b))
  .chain(([a = 0, b = 0, c = 0, d = 0]) =>
    // with a certain middle, without one, and a single moment
    fc.constantFrom<Span>(
      { start: [a, b], end: [c, d] },
      { start: [a, c], end: [b, d] },
      { start: [a, d], end: [a, d] },
    ),
  );

test('the weight is 0 exactly when absent and 1 exactly when certain', () => {
  fc.assert(
    fc.property(spans, moment, (span, tMs) => {
      const [state, weight] = [presence(span, tMs), presenceWeight(span, tMs)];
      expect(weight === 0).toBe(state === 'absent');
      expect(weight === 1).toBe(state === 'certain');
      expect(weight).toBeGreaterThanOrEqual(0);
      expect(weight).toBeLessThanOrEqual(1);
    }),
    { numRuns: 2000 },
  );
});

test('spans overlap when some moment is possible in both, whichever is asked first', () => {
  const moments = Array.from({ length: 41 }, (_, index) => index * 50 - 1000);
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const shared = [...moments, a.start[0], a.end[1], b.start[0], b.end[1]].some(
        (tMs) => presence(a, tMs) !== 'absent' && presence(b, tMs) !== 'absent',
      );
      expect(spansOverlap(a, b)).toBe(shared);
      expect(spansOverlap(b, a)).toBe(shared);
    }),
  );
});
