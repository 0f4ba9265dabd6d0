/// <reference path="../../../src/shared/time/edtf-package.d.ts" />
import { type EdtfNode, parse } from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlainValue } from '../../../src/shared/time/plainValue';
import { buildValue } from '../../../src/shared/time/writtenValue';

const two = fc.integer({ min: 0, max: 32 }).map((number) => String(number).padStart(2, '0'));
const minutes = fc.integer({ min: 0, max: 61 }).map((number) => String(number).padStart(2, '0'));
const texts = fc
  .record({
    year: fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0')),
    month: two,
    day: two,
    clock: fc.tuple(two, minutes, minutes),
    parts: fc.integer({ min: 1, max: 5 }),
    offset: fc.constantFrom(
      '',
      'Z',
      '+03:00',
      '-11:00',
      '+14:00',
      '-12:00',
      '+14:30',
      '-12:01',
      '-00:00',
      '+00:00',
    ),
    mark: fc.constantFrom('', '', '~', '?', '%'),
  })
  .map(({ year, month, day, clock, parts, offset, mark }) => {
    const date = [year, month, day].slice(0, Math.min(parts, 3)).join('-');
    return parts < 4 ? date + mark : `${date}T${clock.slice(0, parts - 2).join(':')}${offset}${mark}`;
  });

const unspecified = fc.tuple(fc.integer({ min: 0, max: 9999 }), two).chain(([number, month]) => {
  const year = String(number).padStart(4, '0');
  return fc.constantFrom(
    `${year}-${month}-XX`,
    `${year}-XX`,
    `${year}-XX-XX`,
    `${year.slice(0, 3)}X`,
    `${year.slice(0, 2)}XX`,
  );
});
const allTexts = fc.oneof({ weight: 4, arbitrary: texts }, { weight: 1, arbitrary: unspecified });

/** What the package and the code over it make of a text, without the way round the package. */
function parseByPackage(text: string) {
  try {
    const node: EdtfNode = parse(text, { level: 2 });
    const value = buildValue(node, text);
    return value.ok ? value.value : null;
  } catch {
    return null;
  }
}

test('the quick way reads plain values exactly as the grammar does, and nothing that it refuses', () => {
  let read = 0;
  fc.assert(
    fc.property(allTexts, (text) => {
      const quick = parsePlainValue(text);
      if (quick === null) return;
      read++;
      expect(quick).toEqual(parseByPackage(text));
    }),
    { numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(300);
});

test('the quick way takes every plain value that the grammar takes, seasons and hour 24 apart', () => {
  fc.assert(
    fc.property(allTexts, (text) => {
      const value = parseByPackage(text);
      if (value === null || value.season !== null || value.clock?.hour === 24) return;
      expect(parsePlainValue(text)).not.toBeNull();
    }),
    { numRuns: 700 },
  );
});
