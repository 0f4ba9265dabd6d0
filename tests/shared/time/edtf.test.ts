import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CompiledTime, compileTime } from '../../../src/shared/time/edtf';
import { BEGINNING_MS, type Bound, FOREVER_MS } from '../../../src/shared/time/span';

const DAMASCUS = 'Asia/Damascus';

function compiled(written: string, zone = DAMASCUS): CompiledTime {
  const time = compileTime(written, zone);
  if (!time.ok) throw new Error(`${written}: ${time.error}`);
  return time.value;
}

const told = (tMs: number) =>
  tMs === BEGINNING_MS
    ? 'ever'
    : tMs === FOREVER_MS
      ? 'ever'
      : new Date(tMs).toISOString().replace(/^[+]0|:00\.000Z$/g, '');
const bound = ([earliest, latest]: Bound) =>
  `${told(earliest)} ${told(latest === FOREVER_MS ? latest : latest + 1)}`;
/** From the earliest to just after the latest, for start and end, in UTC. */
const span = (written: string, zone = 'UTC') => {
  const { start, end } = compiled(written, zone).span;
  return [bound(start), bound(end)];
};
const one = (text: string) => [text, text];

describe('a single value is one moment somewhere in it', () => {
  test.each([
    ['2024', '2024-01-01T00:00 2025-01-01T00:00'],
    ['2024-12', '2024-12-01T00:00 2025-01-01T00:00'],
    ['2024-12-14', '2024-12-14T00:00 2024-12-15T00:00'],
    ['2024-02-29', '2024-02-29T00:00 2024-03-01T00:00'],
    ['2024-12-14T08:00Z', '2024-12-14T08:00 2024-12-14T08:01'],
    ['2024-12-14T08:00:30Z', '2024-12-14T08:00:30.000Z 2024-12-14T08:00:31.000Z'],
    ['2024-12-14T08:00:30.5Z', '2024-12-14T08:00:30.500Z 2024-12-14T08:00:30.501Z'],
    ['2024-12-14T08:00:30.5+03', '2024-12-14T05:00:30.500Z 2024-12-14T05:00:30.501Z'],
    ['2024-12-14T08:00+03:00', '2024-12-14T05:00 2024-12-14T05:01'],
    ['2024-12-14T08:00-03:30', '2024-12-14T11:30 2024-12-14T11:31'],
    ['2024-12-14T08:00+03', '2024-12-14T05:00 2024-12-14T05:01'],
    ['2024-12-14T24:00', '2024-12-15T00:00 2024-12-15T00:01'],
    ['2024-12-14T24:00Z', '2024-12-15T00:00 2024-12-15T00:01'],
    ['2024-12-14T24:00:00Z', '2024-12-15T00:00 2024-12-15T00:00:01.000Z'],
    ['201', '2010-01-01T00:00 2020-01-01T00:00'],
    ['20', '2000-01-01T00:00 2100-01-01T00:00'],
    ['-201', '-002019-01-01T00:00 -002009-01-01T00:00'],
    ['0000', '0000-01-01T00:00 0001-01-01T00:00'],
    ['-0044-03-15', '-000044-03-15T00:00 -000044-03-16T00:00'],
    ['9999-12-31', '9999-12-31T00:00 10000-01-01T00:00'],
    ['Y12345', '12345-01-01T00:00 12346-01-01T00:00'],
    ['1950S2', '1900-01-01T00:00 2000-01-01T00:00'],
    ['2024-21', '2024-03-01T00:00 2024-06-01T00:00'],
    ['2024-24', '2024-12-01T00:00 2025-03-01T00:00'],
    ['2024-29', '2024-09-01T00:00 2024-12-01T00:00'],
    ['2024-30', '2024-12-01T00:00 2025-03-01T00:00'],
    ['2024-31', '2024-03-01T00:00 2024-06-01T00:00'],
    ['2024-36', '2024-10-01T00:00 2025-01-01T00:00'],
    ['2024-39', '2024-09-01T00:00 2025-01-01T00:00'],
    ['2024-40', '2024-01-01T00:00 2024-07-01T00:00'],
  ])('%s', (written, covers) => {
    expect(span(written)).toEqual(one(covers));
    expect(compiled(written).kind).toBe('instant');
  });
});

describe('unspecified digits cover every day that fits', () => {
  test.each([
    ['2024-12-XX', 'month', '2024-12-01T00:00 2025-01-01T00:00'],
    ['2024-XX', 'year', '2024-01-01T00:00 2025-01-01T00:00'],
    ['2024-XX-XX', 'year', '2024-01-01T00:00 2025-01-01T00:00'],
    ['2024-12-1X', 'month', '2024-12-10T00:00 2024-12-20T00:00'],
    ['2024-12-X5', 'month', '2024-12-05T00:00 2024-12-26T00:00'],
    ['2024-1X', 'year', '2024-10-01T00:00 2025-01-01T00:00'],
    ['2024-X0', 'year', '2024-10-01T00:00 2024-11-01T00:00'],
    ['2023-02-2X', 'month', '2023-02-20T00:00 2023-03-01T00:00'],
    ['2024-02-2X', 'month', '2024-02-20T00:00 2024-03-01T00:00'],
    ['2024-XX-31', 'year', '2024-01-31T00:00 2025-01-01T00:00'],
    ['202X', 'decade', '2020-01-01T00:00 2030-01-01T00:00'],
    ['20XX', 'century', '2000-01-01T00:00 2100-01-01T00:00'],
    ['2XXX', 'millennium', '2000-01-01T00:00 3000-01-01T00:00'],
    ['156X-12-25', 'decade', '1560-12-25T00:00 1569-12-26T00:00'],
    ['200X-02-29', 'decade', '2000-02-29T00:00 2008-03-01T00:00'],
    ['-20XX', 'century', '-002099-01-01T00:00 -001999-01-01T00:00'],
  ])('%s', (written, precision, covers) => {
    expect(span(written)).toEqual(one(covers));
    expect(compiled(written).precision).toBe(precision);
  });
});

describe('approximate and uncertain', () => {
  test.each([
    ['2024-12-09~', '2024-12-08T00:00 2024-12-11T00:00'],
    ['2024-12~', '2024-11-01T00:00 2025-02-01T00:00'],
    ['2024-02~', '2024-01-01T00:00 2024-04-01T00:00'],
    ['2024~', '2023-01-01T00:00 2026-01-01T00:00'],
    ['2024-12-09%', '2024-12-08T00:00 2024-12-11T00:00'],
    ['201~', '2000-01-01T00:00 2030-01-01T00:00'],
    ['2024-21~', '2023-12-01T00:00 2024-09-01T00:00'],
  ])('~ widens %s by one unit on both sides', (written, covers) => {
    expect(span(written)).toEqual(one(covers));
    expect(compiled(written).approximate).toBe(true);
  });

  test.each([
    ['2024~-12-09', '2023-12-09T00:00 2025-12-10T00:00'],
    ['2024-12~-09', '2023-12-09T00:00 2025-12-10T00:00'],
    ['2024-~12-09', '2024-11-09T00:00 2025-01-10T00:00'],
    ['2024-12-~09', '2024-12-08T00:00 2024-12-11T00:00'],
  ])('~ on a part widens %s by a unit of the coarsest part it marks', (written, covers) => {
    expect(span(written)).toEqual(one(covers));
  });

  test('? is carried and widens nothing', () => {
    expect(span('2024-12-09?')).toEqual(span('2024-12-09'));
    expect(compiled('2024-12-09?')).toMatchObject({ uncertain: true, approximate: false });
    expect(compiled('2024-12-09%')).toMatchObject({ uncertain: true, approximate: true });
    expect(compiled('2024-?12-09')).toMatchObject({ uncertain: true, approximate: false });
  });

  test('the value as written stays beside the widened one', () => {
    const { start } = compiled('2024-12-09~', 'UTC');
    if (typeof start === 'string') throw new Error('no value');
    expect(bound(start.nominal)).toBe('2024-12-09T00:00 2024-12-10T00:00');
    expect(bound(start.bound)).toBe('2024-12-08T00:00 2024-12-11T00:00');
  });
});

describe('an interval runs from within its first to within its last value', () => {
  test.each([
    ['2024-11-27/2024-12-08', '2024-11-27T00:00 2024-11-28T00:00', '2024-12-08T00:00 2024-12-09T00:00'],
    ['2015/2064', '2015-01-01T00:00 2016-01-01T00:00', '2064-01-01T00:00 2065-01-01T00:00'],
    ['1971/..', '1971-01-01T00:00 1972-01-01T00:00', 'ever ever'],
    ['../2024-12-14', 'ever -271821-04-20T00:00:00.001Z', '2024-12-14T00:00 2024-12-15T00:00'],
    ['2024/', '2024-01-01T00:00 2025-01-01T00:00', '2024-01-01T00:00 ever'],
    ['/2024', 'ever 2025-01-01T00:00', '2024-01-01T00:00 2025-01-01T00:00'],
    ['2024-12-09~/2024-12-20', '2024-12-08T00:00 2024-12-11T00:00', '2024-12-20T00:00 2024-12-21T00:00'],
    ['2024-12/2024-12-14', '2024-12-01T00:00 2024-12-15T00:00', '2024-12-14T00:00 2024-12-15T00:00'],
    ['2024-12-14/2024-12', '2024-12-14T00:00 2024-12-15T00:00', '2024-12-14T00:00 2025-01-01T00:00'],
    ['2024-12-14/2024-12-14', '2024-12-14T00:00 2024-12-15T00:00', '2024-12-14T00:00 2024-12-15T00:00'],
    ['2024-12-XX/2025-01', '2024-12-01T00:00 2025-01-01T00:00', '2025-01-01T00:00 2025-02-01T00:00'],
    ['2024-21/2024-23', '2024-03-01T00:00 2024-06-01T00:00', '2024-09-01T00:00 2024-12-01T00:00'],
    [
      '2024-12-14T08:00Z/2024-12-14T10:00Z',
      '2024-12-14T08:00 2024-12-14T08:01',
      '2024-12-14T10:00 2024-12-14T10:01',
    ],
  ])('%s', (written, start, end) => {
    expect(span(written)).toEqual([start, end]);
    expect(compiled(written).kind).toBe('interval');
  });

  test('open and unknown ends are told apart', () => {
    expect(compiled('2024/..')).toMatchObject({ end: 'open', precision: 'year' });
    expect(compiled('2024/')).toMatchObject({ end: 'unknown' });
    expect(compiled('../2024')).toMatchObject({ start: 'open' });
    expect(compiled('/2024')).toMatchObject({ start: 'unknown' });
    expect(compiled('../..')).toMatchObject({ start: 'open', end: 'open', precision: 'unknown' });
  });

  test('its precision is that of the coarser end', () => {
    expect(compiled('2024-12-09/2025').precision).toBe('year');
    expect(compiled('2024-12/2024-12-14').precision).toBe('month');
  });
});

describe('sets and lists', () => {
  test.each([
    ['[2024-12-09..2024-12-14]', one('2024-12-09T00:00 2024-12-15T00:00')],
    ['[2024-12-12, 2024-12-09]', one('2024-12-09T00:00 2024-12-13T00:00')],
    ['[..2024-12-13]', one('ever 2024-12-14T00:00')],
    ['[2024-12-14..]', one('2024-12-14T00:00 ever')],
    ['{2024-12-09..2024-12-14}', ['2024-12-09T00:00 2024-12-10T00:00', '2024-12-14T00:00 2024-12-15T00:00']],
    ['{2024, 2025, 2026-01}', ['2024-01-01T00:00 2025-01-01T00:00', '2026-01-01T00:00 2026-02-01T00:00']],
  ])('%s', (written, covers) => {
    expect(span(written)).toEqual(covers);
    expect(compiled(written).kind).toBe(written.startsWith('[') ? 'oneOf' : 'allOf');
  });

  test('nothing is certain in the gap of a list', () => {
    expect(span('{1960,1980}')).toEqual(one('1960-01-01T00:00 1981-01-01T00:00'));
  });
});

describe('days and zones', () => {
  test('a day is a day of the situation’s zone, a time without offset what its clocks show', () => {
    expect(span('2024-12-14', DAMASCUS)).toEqual(one('2024-12-13T21:00 2024-12-14T21:00'));
    expect(span('2024-12-14', 'Pacific/Kiritimati')).toEqual(one('2024-12-13T10:00 2024-12-14T10:00'));
    expect(span('2024-12-14T08:00', DAMASCUS)).toEqual(one('2024-12-14T05:00 2024-12-14T05:01'));
    expect(span('2024-12-14T08:00+05:00', DAMASCUS)).toEqual(one('2024-12-14T03:00 2024-12-14T03:01'));
  });

  test('a day on which clocks change is 23 or 25 hours long', () => {
    expect(span('2024-03-31', 'Europe/Berlin')).toEqual(one('2024-03-30T23:00 2024-03-31T22:00'));
    expect(span('2024-10-27', 'Europe/Berlin')).toEqual(one('2024-10-26T22:00 2024-10-27T23:00'));
  });

  test('a time that clocks show twice may be either', () => {
    expect(span('2024-10-27T02:30', 'Europe/Berlin')).toEqual(one('2024-10-27T00:30 2024-10-27T01:31'));
  });

  test('a day that a zone left out is a moment, not a time that ends before it begins', () => {
    const { start } = compiled('2011-12-30', 'Pacific/Apia').span;
    expect(start[0]).toBe(start[1]);
  });
});

describe('refusals say what was expected and what was found', () => {
  test.each([
    ['', /expected an EDTF time such as .*, found nothing/],
    ['   ', /found nothing/],
    [' 2024', /found spaces around "2024"/],
    ['14 Dec 2024', /expected an EDTF time such as .*, found "14 Dec 2024"/],
    ['2024-02-30', /expected a day from 1 to 29 in February 2024, found 30/],
    ['2023-02-29', /expected a day from 1 to 28 in February 2023, found 29/],
    ['2023-02-29?', /expected a day from 1 to 28 in February 2023, found 29/],
    ['1900-02-29', /expected a day from 1 to 28/],
    ['2023-02-29T10:00Z', /expected a day from 1 to 28/],
    ['2023-02-29/..', /expected a day from 1 to 28/],
    ['2024-04-31/2024-05-01', /expected a day from 1 to 30 in April 2024, found 31/],
    ['[2023-02-28..2023-02-29]', /expected a day from 1 to 28/],
    ['2024-13-01', /expected a month from 01 to 12, found 13/],
    ['2024-00', /expected a month from 01 to 12, found 00/],
    ['2024-12-14T25:00', /expected an hour from 00 to 23, found 25/],
    ['2024-12-14T24:30', /expected an hour from 00 to 23, found 24/],
    ['2024-12-14T08:60', /expected a minute from 00 to 59, found 60/],
    ['2016-12-31T23:59:60Z', /expected a second from 00 to 59 \(leap seconds cannot be shown\), found 60/],
    ['2024-12-14 08:00', /expected a T between date and time/],
    ['2024-12-14T08:00~', /only behind a date without a time/],
    [
      '2024-12-14/2024-12-09',
      /expected an interval that ends after it begins, found "2024-12-14\/2024-12-09"/,
    ],
    ['2025/2024-12', /ends after it begins/],
    ['[2024-12-14..2024-12-09]', /ends after it begins/],
    ['200X-02-30', /found "200X-02-30"/],
    ['XXX3-02-29', /expected a day that some calendar month has, found "XXX3-02-29"/],
    ['2023-02-3X', /found "2023-02-3X"/],
    ['Y170000002', /expected a year from −270000 to 270000, found 170000002/],
    ['202X-21', /season of a known year/],
    ['2024/2025/2026', /found "2024\/2025\/2026"/],
    ['2024-12-14T08:00+15:00', /found/],
    ['1734163200000', /found "1734163200000"/],
    ['Infinity', /found "Infinity"/],
    ['[]', /found "\[\]"/],
    ['2'.repeat(5000), /at most 500 characters, found 5000/],
  ])('%s', (written, reason) => {
    const time = compileTime(written, DAMASCUS);
    expect(time.ok).toBe(false);
    if (!time.ok) expect(time.error).toMatch(reason);
  });

  test('a zone that does not exist', () => {
    const time = compileTime('2024', 'Asia/Atlantis');
    expect(time).toEqual({
      ok: false,
      error: 'expected a time zone such as Asia/Damascus, found "Asia/Atlantis"',
    });
  });
});

test('what was written is kept byte for byte', () => {
  for (const written of ['2024-12-14T08:00:30.123456+03:00', '{2024, 2025}', '2024-12-%09', '../..']) {
    expect(compiled(written).written).toBe(written);
  }
});

const writtenDates = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) => {
    const parts = [
      String(year).padStart(4, '0'),
      String(month).padStart(2, '0'),
      String(day).padStart(2, '0'),
    ];
    return fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('', '~', '?', '%'))
      .map(([count, mark]) => {
        return parts.slice(0, count).join('-') + mark;
      });
  });
const ends = fc.oneof(writtenDates, fc.constantFrom('', '..'));
const zones = fc.constantFrom(
  'UTC',
  DAMASCUS,
  'Pacific/Midway',
  'Pacific/Kiritimati',
  'America/New_York',
  'Pacific/Apia',
);

test('ends are never turned round, and the times are plain JSON', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        writtenDates,
        fc.tuple(ends, ends).map((two) => two.join('/')),
      ),
      zones,
      (written, zone) => {
        const time = compileTime(written, zone);
        if (!time.ok) {
          expect(time.error).toMatch(/ends after it begins/);
          return;
        }
        const { start, end } = time.value.span;
        expect(start[0]).toBeLessThanOrEqual(start[1]);
        expect(end[0]).toBeLessThanOrEqual(end[1]);
        expect(start[0]).toBeLessThanOrEqual(end[0]);
        expect(start[1]).toBeLessThanOrEqual(end[1]);
        expect(JSON.parse(JSON.stringify(time.value))).toEqual(time.value);
      },
    ),
    { numRuns: 500 },
  );
});

test('no text makes it throw', () => {
  const signs = fc.array(fc.constantFrom(...'0123456789-/.X~?%TZ:+[]{},YES '), { maxLength: 24 });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 30 }),
        signs.map((all) => all.join('')),
      ),
      (text) => {
        const time = compileTime(text, DAMASCUS);
        expect(time.ok ? time.value.written : time.error.length > 10).toBe(time.ok ? text : true);
      },
    ),
    { numRuns: 800 },
  );
});
