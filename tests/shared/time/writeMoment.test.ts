import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDuration, writeDuration } from '../../../src/shared/time/duration';
import { compileTime } from '../../../src/shared/time/edtf';
import { writeEnd, writeMoment } from '../../../src/shared/time/writeMoment';

it.each([
  [Date.UTC(2024, 11, 14, 9), '2024-12-14T12:00+03:00'],
  [Date.UTC(2024, 11, 14, 20, 59, 59, 999), '2024-12-14T23:59:59+03:00'],
  [Date.UTC(1890, 0, 1), '1890-01-01T00:00Z'],
  [Date.UTC(12_000, 5, 1), 'Y12000'],
])('%i is written as %s', (tMs, written) => {
  // before zones had whole minutes, Damascus was two hours, 25 minutes and 12 seconds ahead
  expect(writeMoment(tMs, 'Asia/Damascus')).toBe(written);
});

it('a written moment is that moment, to the second', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(0, 1), max: Date.UTC(9999, 0) }),
      fc.constantFrom('Asia/Damascus', 'UTC', 'America/St_Johns', 'Pacific/Apia'),
      (tMs, zone) => {
        const compiled = compileTime(writeMoment(tMs, zone), zone);
        const [from, to] = compiled.ok ? [compiled.value.span.start[0], compiled.value.span.end[1]] : [0, 0];
        expect(from - 500 <= tMs && tMs <= to + 1000).toBe(true);
      },
    ),
  );
});

it('the end of a day is that day, any other moment a moment', () => {
  expect(writeEnd(Date.UTC(2024, 11, 14, 20, 59, 59, 999), 'Asia/Damascus')).toBe('2024-12-14');
  expect(writeEnd(Date.UTC(2024, 11, 14, 20), 'Asia/Damascus')).toBe('2024-12-14T23:00+03:00');
});

it('a written duration is that length, to the second', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40_000_000 }), (seconds) => {
      expect(parseDuration(writeDuration(seconds * 1000))).toBe(seconds * 1000);
    }),
  );
});
