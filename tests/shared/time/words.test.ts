import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTime } from '../../../src/shared/time/edtf';
import { asOfInWords, instantInWords, timeInWords, zoneInWords } from '../../../src/shared/time/words';

const DAMASCUS = 'Asia/Damascus';

function words(written: string, zone = DAMASCUS): string {
  const time = compileTime(written, DAMASCUS);
  if (!time.ok) throw new Error(time.error);
  return timeInWords(time.value, zone);
}

test.each([
  ['2024-12-14', '14 December 2024, day known'],
  ['2024-12-09~', 'about 9 December 2024'],
  ['2024-12-09?', 'possibly 9 December 2024'],
  ['2024-12-09%', 'possibly about 9 December 2024'],
  ['2024?', 'possibly 2024'],
  ['2024', '2024, month not given'],
  ['2024-12', 'December 2024, day not given'],
  ['2024-12-XX', 'December 2024, day not given'],
  ['2024-XX', '2024, month not given'],
  ['2024-XX-XX', '2024, month not given'],
  ['2024-12-1X', 'between 10 and 19 December 2024'],
  ['2024-1X', 'between October and December 2024'],
  ['XXXX-12-25', '25 December, year not given'],
  ['XXXX', 'a year not given'],
  ['202X', 'the 2020s'],
  ['201~', 'about the 2010s'],
  ['19', '1900 to 1999'],
  ['-0043', '44 BC, month not given'],
  ['0079-08-24', '24 August AD 79, day known'],
  ['2024-21', 'spring 2024'],
  ['2024-32', 'winter 2024 (southern)'],
  ['2024-34', 'the second quarter of 2024'],
  ['2024-37', 'the first third of 2024'],
  ['2024-41', 'the second half of 2024'],
  ['2024-12-14T08:00', '14 December 2024, 08:00 (UTC+3)'],
  ['2024-12-14T08:00Z', '14 December 2024, 11:00 (UTC+3)'],
  ['2024-12-14T08:00:05', '14 December 2024, 08:00:05 (UTC+3)'],
  ['2024-12-14T08:00:05.25', '14 December 2024, 08:00:05.250 (UTC+3)'],
])('%s reads "%s"', (written, text) => {
  expect(words(written)).toBe(text);
});

test.each([
  ['2024-11-27/2024-12-08', '27 November to 8 December 2024'],
  ['2024-12-09/2024-12-14', '9 to 14 December 2024'],
  ['2024-12-28/2025-01-03', '28 December 2024 to 3 January 2025'],
  ['2024-12-14/2024-12-14', '14 December 2024'],
  ['2024-11/2025-01', 'November 2024 to January 2025'],
  ['2024-10/2024-12', 'October to December 2024'],
  ['2015/2064', '2015 to 2064'],
  ['1971/..', 'from 1971, still standing'],
  ['2024-12-14/..', 'from 14 December 2024, no end given'],
  ['2024-12-14/', 'from 14 December 2024, end unknown'],
  ['../2024-12-14', 'until 14 December 2024'],
  ['/2024-12-14', 'until 14 December 2024, start unknown'],
  ['../..', 'always'],
  ['/', 'start and end unknown'],
  ['2024-12-09~/2024-12-14', 'from about 9 December 2024 to 14 December 2024'],
  ['2024-12/2025-01-14', 'from December 2024 to 14 January 2025'],
  ['2024-21/2024-22', 'from spring 2024 to summer 2024'],
])('the interval %s reads "%s"', (written, text) => {
  expect(words(written)).toBe(text);
});

test.each([
  ['[2024-12-09..2024-12-14]', 'between 9 and 14 December 2024'],
  ['[2024-11..2024-12]', 'between November and December 2024'],
  ['[2024-12-09,2024-12-12]', '9 December 2024 or 12 December 2024'],
  ['[2024,2025,2027]', '2024, 2025 or 2027'],
  ['[..2024-12-13]', 'before 14 December 2024'],
  ['[..2024-12]', 'before January 2025'],
  ['[..2024]', 'before 2025'],
  ['[2024-12-14..]', '14 December 2024 or later'],
  ['{2024-12-09..2024-12-14}', '9 to 14 December 2024'],
  ['{2024-12-09,2024-12-12~}', '9 December 2024 and about 12 December 2024'],
  ['{..2024}', '2024, and all before'],
])('the set or list %s reads "%s"', (written, text) => {
  expect(words(written)).toBe(text);
});

test('a day stays the day that was written, whatever zone it is told in; a time of day moves', () => {
  for (const zone of ['Pacific/Midway', 'UTC', 'Pacific/Kiritimati']) {
    expect(words('2024-12-14', zone)).toBe('14 December 2024, day known');
    expect(words('2024-12-14/2024-12-31', zone)).toBe('14 to 31 December 2024');
  }
  expect(words('2024-12-14T01:00', 'UTC')).toBe('13 December 2024, 22:00 (UTC)');
});

test('every time that compiles has words, none of them a sign of missing data', () => {
  const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
  const date = fc.oneof(
    year,
    year.map((text) => `${text}-12`),
    year.map((text) => `${text}-02-28~`),
    year.map((text) => `${text.slice(0, 3)}X-1X-X1`),
    fc.tuple(year, fc.integer({ min: 21, max: 41 })).map((two) => two.join('-')),
  );
  const text = fc.oneof(
    date,
    fc
      .tuple(fc.oneof(date, fc.constantFrom('', '..')), fc.oneof(date, fc.constantFrom('', '..')))
      .map((two) => two.join('/')),
    fc.array(date, { minLength: 1, maxLength: 3 }).map((all) => `[${all.join(',')}]`),
  );
  fc.assert(
    fc.property(text, (written) => {
      const time = compileTime(written, DAMASCUS);
      if (time.ok)
        expect(timeInWords(time.value, DAMASCUS)).toMatch(/^(?!.*(undefined|null|NaN|\[object)).+$/);
    }),
    { numRuns: 1000 },
  );
});

test('a state of knowledge is that of the end of a day, or of a moment', () => {
  const endOfDay = Date.parse('2024-12-12T00:00+03:00') - 1;
  expect(asOfInWords(endOfDay, DAMASCUS)).toBe('11 December 2024');
  expect(asOfInWords(endOfDay, DAMASCUS, 'short')).toBe('11 Dec 2024');
  expect(asOfInWords(Date.parse('2024-12-11T08:00+03:00'), DAMASCUS)).toBe('11 December 2024, 08:00');
});

describe('a moment for the readout', () => {
  test('date, time and zone, and one line for a screen reader', () => {
    expect(instantInWords(Date.UTC(2024, 11, 14, 5), DAMASCUS)).toEqual({
      date: '14 Dec 2024',
      time: '08:00',
      weekday: 'Saturday',
      zoneName: 'Damascus (UTC+3)',
      long: 'Saturday 14 December 2024, 08:00, Damascus (UTC+3)',
    });
  });

  test('the minute is the one begun, in any year', () => {
    expect(instantInWords(Date.UTC(1971, 0, 1, 0, 59, 59, 999), 'UTC')).toMatchObject({
      date: '1 Jan 1971',
      time: '00:59',
    });
    expect(instantInWords(Date.parse('0000-06-01T00:00Z'), 'UTC').long).toMatch(
      /^Thursday 1 June 1 BC, 00:00, UTC$/,
    );
  });

  test('weekdays agree with Date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (tMs) => {
        const name = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][new Date(tMs).getUTCDay()] ?? '';
        expect(instantInWords(tMs, 'UTC').long.startsWith(name)).toBe(true);
      }),
    );
  });
});

test.each([
  [DAMASCUS, 'Damascus (UTC+3)'],
  ['UTC', 'UTC'],
  ['Etc/GMT+3', 'UTC−3'],
  ['Pacific/Midway', 'Midway (UTC−11)'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires (UTC−3)'],
  ['Asia/Kolkata', 'Kolkata (UTC+5:30)'],
])('the zone %s is called %s', (zone, text) => {
  expect(zoneInWords(zone, Date.UTC(2024, 11, 14))).toBe(text);
});
