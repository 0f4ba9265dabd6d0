import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPresenceIndex, tallyPresence } from '../../../src/shared/time/presenceIndex';
import type { Span } from '../../../src/shared/time/span';
import { spanColumns } from '../../../src/shared/time/spanColumns';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const day = (n: number): Span => ({ start: [n * DAY, (n + 1) * DAY - 1], end: [n * DAY, (n + 1) * DAY - 1] });

const indexOf = (spans: readonly Span[]) => buildPresenceIndex(spanColumns(spans));

// the definition, one span at a time: it is there from its start to its end, wherever in their bounds these lie
function tallyOneByOne(spans: readonly Span[], fromMs: number, toMs: number) {
  const possible = spans.filter(({ start, end }) => start[0] < toMs && end[1] >= fromMs);
  const certain = spans.filter(({ start, end }) => start[1] < toMs && end[0] >= fromMs);
  return { possible: possible.length, certain: certain.length };
}

describe('counting what is there', () => {
  it('takes a day whose hour is not known for certain in its day and for possible in each hour', () => {
    const index = indexOf([day(3), day(3), day(4)]);
    expect(tallyPresence(index, 3 * DAY, 4 * DAY)).toEqual({ possible: 2, certain: 2 });
    expect(tallyPresence(index, 3 * DAY + HOUR, 3 * DAY + 2 * HOUR)).toEqual({ possible: 2, certain: 0 });
    expect(tallyPresence(index, 0, 10 * DAY)).toEqual({ possible: 3, certain: 3 });
  });

  it('counts what lasts in every part of time that it reaches into', () => {
    const index = indexOf([{ start: [DAY, DAY], end: [3 * DAY, 3 * DAY] }]);
    const counts = [0, 1, 2, 3, 4].map((n) => tallyPresence(index, n * DAY, (n + 1) * DAY).certain);
    expect(counts).toEqual([0, 1, 1, 1, 0]);
  });

  it('counts only the rows that it is given', () => {
    const columns = spanColumns([day(1), day(2), day(2)]);
    expect(tallyPresence(buildPresenceIndex(columns, [0, 2]), 2 * DAY, 3 * DAY).certain).toBe(1);
  });

  it('agrees with looking at every span, whatever is not known of their ends', () => {
    const at = fc.integer({ min: 0, max: 40 });
    const span = fc.tuple(at, at, at, at).map(([a, b, c, d]): Span => {
      const [startFrom, startTo] = [Math.min(a, b), Math.max(a, b)];
      const [endFrom, endTo] = [Math.min(c, d), Math.max(c, d)];
      return {
        start: [startFrom, startTo],
        end: [Math.max(endFrom, startFrom), Math.max(endTo, startTo, startFrom)],
      };
    });
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 12 }),
        at,
        fc.integer({ min: 1, max: 20 }),
        (spans, from, length) => {
          const counted = tallyPresence(indexOf(spans), from, from + length);
          expect(counted).toEqual(tallyOneByOne(spans, from, from + length));
        },
      ),
    );
  });
});
