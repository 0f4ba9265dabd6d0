import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BEGINNING_MS,
  boundsWeight,
  FOREVER_MS,
  mayBeThere,
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

describe('a window of time', () => {
  const limit = fc.oneof(fc.integer({ min: -500, max: 500 }), fc.constantFrom(BEGINNING_MS, FOREVER_MS));
  const spans = fc.tuple(limit, limit, limit, limit).map((limits): Span => {
    const [a, b, c, d] = limits.toSorted((x, y) => x - y) as [number, number, number, number];
    return { start: [a, c], end: [b, d] };
  });
  const instants = fc.tuple(limit, limit).map((limits): Span => {
    const [a, b] = limits.toSorted((x, y) => x - y) as [number, number];
    return { start: [a, b], end: [a, b] };
  });
  const anySpan = fc.oneof(spans, instants);
  const window = fc
    .tuple(fc.integer({ min: -600, max: 600 }), fc.nat(400))
    .map(([from, length]) => [from, from + length] as const);

  test('is absent exactly where no moment of it can hold the span', () => {
    fc.assert(
      fc.property(anySpan, window, (span, [from, to]) => {
        const weight = presenceWeight(span, from, to);
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(1);
        expect(weight).toBe(boundsWeight(...span.start, ...span.end, from, to));
        expect(weight > 0).toBe(mayBeThere(span.start[0], span.end[1], from, to));
        const widest = { start: [from, from], end: [to, to] } as const;
        expect(weight > 0).toBe(spansOverlap(span, widest));
      }),
    );
  });

  test('is certain exactly where the span must have begun by its end and cannot have ended before its start', () => {
    fc.assert(
      fc.property(anySpan, window, (span, [from, to]) => {
        const mustBe = span.start[1] <= to && span.end[0] >= from;
        expect(presence(span, from, to) === 'certain').toBe(mustBe);
      }),
    );
  });

  test('never weighs less than a window inside it, nor than a moment of it', () => {
    fc.assert(
      fc.property(anySpan, window, fc.nat(50), fc.nat(50), (span, [from, to], before, after) => {
        const weight = presenceWeight(span, from, to);
        expect(presenceWeight(span, from - before, to + after)).toBeGreaterThanOrEqual(weight);
        expect(weight).toBeGreaterThanOrEqual(presenceWeight(span, to));
        expect(weight).toBeGreaterThanOrEqual(presenceWeight(span, from));
      }),
    );
  });

  test('holds a day-only event for certain once it holds the whole day, and by its share before', () => {
    expect(presenceWeight(day, 0, 149)).toBe(0.5);
    expect(presenceWeight(day, 0, 174)).toBe(0.75);
    expect(presenceWeight(day, 0, 199)).toBe(1);
    expect(presenceWeight(day, 150, 1000)).toBe(0.5);
    expect(presenceWeight(day, 200, 1000)).toBe(0);
  });

  test('of one moment somewhere before a date weighs one half until all of it is held', () => {
    const before: Span = { start: [BEGINNING_MS, 99], end: [BEGINNING_MS, 99] };
    expect(presenceWeight(before, BEGINNING_MS, 50)).toBe(0.5);
    expect(presenceWeight(before, 0, 98)).toBe(0.5);
    expect(presenceWeight(before, BEGINNING_MS, 99)).toBe(1);
  });
});
