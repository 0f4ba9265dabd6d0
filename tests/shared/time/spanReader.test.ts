import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTime } from '../../../src/shared/time/edtf';
import { buildSpanReader } from '../../../src/shared/time/spanReader';

const ZONES = [
  'UTC',
  'Asia/Damascus',
  'Pacific/Kiritimati',
  'Pacific/Midway',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];
const readers = new Map(ZONES.map((zone) => [zone, buildSpanReader(zone)]));

/** The bounds as the reader and as `compileTime` have them. */
function both(written: string, zone: string, plain: boolean) {
  const reader = readers.get(zone) ?? buildSpanReader(zone);
  const isRead = plain ? reader.readPlain(written) : reader.read(written);
  const compiled = compileTime(written, zone);
  return {
    read: isRead ? [...reader.bounds] : undefined,
    compiled: compiled.ok ? [...compiled.value.span.start, ...compiled.value.span.end] : undefined,
    inUtc: compileTime(written, 'UTC').ok,
  };
}

const pad = (length: number) => (number: number) => String(number).padStart(length, '0');
const number = (from: number, to: number) => fc.integer({ min: from, max: to });
// mostly in years in which clocks changed, with a few beyond every rim
const year = fc.oneof(number(1900, 2040), number(0, 9999)).map(pad(4));
const date = fc
  .tuple(year, number(0, 13).map(pad(2)), number(0, 32).map(pad(2)))
  .map((parts) => parts.join('-'));
const clock = fc
  .tuple(
    number(0, 24).map(pad(2)),
    number(0, 60).map(pad(2)),
    fc.option(number(0, 60).map(pad(2)), { nil: undefined }),
  )
  .map((parts) => parts.filter((part) => part !== undefined).join(':'));
const offset = fc.oneof(
  fc.constantFrom('', 'Z', '+03:00', '-11:00', '+14:00', '-00:00', '+00:00', 'z', '+3', '.5'),
  fc
    .tuple(fc.constantFrom('+', '-'), number(0, 15).map(pad(2)), number(0, 60).map(pad(2)))
    .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
);
const value = fc.oneof(
  date,
  fc.tuple(date, clock, offset).map(([day, time, behind]) => `${day}T${time}${behind}`),
  fc.constantFrom('', '..', '2024-12', '2024-12-09~', '2024', '2024-12-14T', '2024-12-14T08', 'x'),
);
const time = fc.oneof(
  value,
  fc.tuple(value, value).map((ends) => ends.join('/')),
  // near each other, where the order of the ends hangs on offsets and changes of clocks
  fc
    .tuple(fc.constantFrom('2024-03-31', '2011-12-30', '1995-10-26'), clock, offset, clock, offset)
    .map(([day, from, fromOffset, to, toOffset]) => `${day}T${from}${fromOffset}/${day}T${to}${toOffset}`),
);

describe('the span of a plain time', () => {
  it('is the one that the compiler finds, in every zone', () => {
    fc.assert(
      fc.property(time, fc.constantFrom(...ZONES), (written, zone) => {
        const { read, compiled, inUtc } = both(written, zone, true);
        if (read === undefined) return;
        expect(read).toEqual(compiled);
        // what is checked in UTC passes there
        expect(inUtc).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('is read of any time that there is, and of none that there is not', () => {
    fc.assert(
      fc.property(time, fc.constantFrom(...ZONES), (written, zone) => {
        const { read, compiled } = both(written, zone, false);
        expect(read).toEqual(compiled);
      }),
      { numRuns: 500 },
    );
  });

  it('is found without the compiler for days, times of day and intervals of them', () => {
    for (const written of [
      '2024-12-14',
      '2024-02-29',
      '2024-12-14T08:00',
      '2024-12-14T08:00:30',
      '2024-12-14T08:00Z',
      '2024-12-14T08:00:30+03:00',
      '2024-12-09/2024-12-14',
      '2024-12-09/..',
      '../2024-12-09T08:00',
      '../..',
      '2024-12-09T08:00Z/2024-12-14T09:30:01-05:00',
    ])
      expect({ written, ...both(written, 'Asia/Damascus', true) }).toMatchObject({
        written,
        read: both(written, 'Asia/Damascus', false).compiled,
      });
  });

  it('is cut where its start would reach past its end, and wide where clocks show a time twice', () => {
    for (const written of [
      '2024-12-14/2024-12-14T10:00',
      '2024-10-27T02:30',
      '2024-10-27T02:30/2024-10-27T02:30',
      '2024-03-31T02:30',
      '2024-03-31',
    ])
      for (const zone of ['Europe/Rome', 'Asia/Damascus'])
        expect({ written, read: both(written, zone, true).read }).toEqual({
          written,
          read: both(written, zone, false).compiled,
        });
  });

  it('is not made up for a day that does not exist, a leap second or an interval that ends before it begins', () => {
    const reader = buildSpanReader('UTC');
    for (const written of [
      '2023-02-29',
      '2024-13-01',
      '2016-12-31T23:59:60Z',
      '2024-12-14/2024-12-13',
      '2024-12-14T08:00Z/2024-12-14T07:59Z',
      '2024-12-14T08:00Z/2024-12-14T09:00+03:00',
    ])
      expect([written, reader.read(written)]).toEqual([written, false]);
  });
});
