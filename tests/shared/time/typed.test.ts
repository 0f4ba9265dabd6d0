import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTypedEnd, parseTypedTime } from '../../../src/shared/time/typed';
import { instantInWords } from '../../../src/shared/time/words';

const context = { zone: 'Asia/Damascus', nowMs: Date.parse('2024-12-09T22:30:00Z') };

test.each([
  ['2024-12-14', '2024-12-13T21:00Z'],
  ['2024-12-14 08:00', '2024-12-14T05:00Z'],
  ['2024-12-14T08:00', '2024-12-14T05:00Z'],
  ['2024-12-14T08:00:30.5', '2024-12-14T05:00:30.500Z'],
  ['2024-12-14T08:00Z', '2024-12-14T08:00Z'],
  ['2024-12-14T08:00+05:00', '2024-12-14T03:00Z'],
  ['2024-12-14 08:00 -0330', '2024-12-14T11:30Z'],
  ['14 Dec 08:00', '2024-12-14T05:00Z'],
  ['14 dec', '2024-12-13T21:00Z'],
  ['14 December 2024', '2024-12-13T21:00Z'],
  ['14 December 2024, 8:00', '2024-12-14T05:00Z'],
  ['Dec 14, 2024 08:00', '2024-12-14T05:00Z'],
  ['14th Dec. 2024', '2024-12-13T21:00Z'],
  ['Dec 2024', '2024-11-30T21:00Z'],
  ['2024-12', '2024-11-30T21:00Z'],
  ['december', '2024-11-30T21:00Z'],
  ['2024', '2023-12-31T21:00Z'],
  ['1971', '1970-12-31T22:00Z'],
  ['08:30', '2024-12-10T05:30Z'],
  ['08:30Z', '2024-12-10T08:30Z'],
  ['+2d', '2024-12-11T22:30Z'],
  ['-6h', '2024-12-09T16:30Z'],
  ['−6 hours', '2024-12-09T16:30Z'],
  ['+3w', '2024-12-30T22:30Z'],
  ['+1 month', '2025-01-09T22:30Z'],
  ['-2y', '2022-12-09T22:30Z'],
  ['+90min', '2024-12-10T00:00Z'],
  ['  14   DEC   08:00 ', '2024-12-14T05:00Z'],
])('%s is %s', (text, iso) => {
  const typed = parseTypedTime(text, context);
  expect(typed.ok ? new Date(typed.value).toISOString() : typed.error).toBe(new Date(iso).toISOString());
});

test.each([
  ['', /found nothing/],
  ['soon', /such as 2024-12-14, 14 Dec 08:00, 08:30 or \+2d, found "soon"/],
  ['31 Feb', /expected a day from 1 to 29 in February 2024, found 31; for example 29 February 2024/],
  ['2024-02-30', /found 30/],
  ['2024-13-01', /expected a month from 1 to 12, found 13/],
  ['14/12/2024', /could be read in two ways/],
  ['25:00', /from 00:00 to 23:59:59, found "25:00"; for example 08:30/],
  ['08:75', /from 00:00 to 23:59:59/],
  ['8:3', /such as 08:30, found "8:3"/],
  ['+d', /found "\+d"/],
  ['+2 fortnights', /found/],
  ['99', /found "99"/],
  ['14 Foo', /found "14 Foo"/],
  ['2024-12-14Z', /found "2024-12-14Z"/],
  ['Z', /found "Z"/],
])('%s is refused with an example', (text, reason) => {
  const typed = parseTypedTime(text, context);
  expect(typed.ok).toBe(false);
  if (!typed.ok) expect(typed.error).toMatch(reason);
});

test('the readout can be typed back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.parse('1900-01-01T00:00Z'), max: Date.parse('2100-01-01T00:00Z') }),
      fc.constantFrom('UTC', 'Asia/Damascus', 'Pacific/Midway', 'Pacific/Kiritimati'),
      (tMs, zone) => {
        const { date, time } = instantInWords(tMs, zone);
        const typed = parseTypedTime(`${date} ${time}`, { zone, nowMs: 0 });
        if (!typed.ok) throw new Error(typed.error);
        expect(instantInWords(typed.value, zone)).toEqual(instantInWords(tMs, zone));
      },
    ),
  );
});

test('no text makes it throw or gives a moment outside time', () => {
  const signs = fc
    .array(fc.constantFrom(...'0123456789 :-+.,/tzdechmy'), { maxLength: 20 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 30 }), signs), (text) => {
      const typed = parseTypedTime(text, context);
      if (typed.ok) expect(Number.isNaN(new Date(typed.value).getTime())).toBe(false);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['2024-12-11', '2024-12-12T00:00+03:00'],
  ['11 Dec', '2024-12-12T00:00+03:00'],
  ['Dec 2024', '2025-01-01T00:00+03:00'],
  ['2023', '2024-01-01T00:00+03:00'],
])('the end of %j is the last millisecond of it in the zone', (text, next) => {
  const nowMs = Date.parse('2024-12-09T12:00Z');
  expect(parseTypedEnd(text, { zone: 'Asia/Damascus', nowMs })).toEqual({
    ok: true,
    value: Date.parse(next) - 1,
  });
});

test('the end of a time of day or of a step is that moment, and what is refused is refused for an end as well', () => {
  const context = { zone: 'Asia/Damascus', nowMs: Date.parse('2024-12-09T12:00Z') };
  for (const text of ['2024-12-11 08:00', '+2d', '2024-12-11T08:00Z'])
    expect(parseTypedEnd(text, context)).toEqual(parseTypedTime(text, context));
  expect(parseTypedEnd('30 Feb', context).ok).toBe(false);
});
