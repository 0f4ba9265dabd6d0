import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePosition } from '../../../src/shared/geodesy/parsePosition';

const near = (text: string, longitude: number, latitude: number) => {
  const parsed = parsePosition(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error}`);
  expect(parsed.value[0]).toBeCloseTo(longitude, 4);
  expect(parsed.value[1]).toBeCloseTo(latitude, 4);
};

test.each([
  '34.915, 35.874',
  '34.915 35.874',
  '34.915,35.874',
  '34,915; 35,874',
  '34,915 35,874',
  '34.915 N 35.874 E',
  '34.915N, 35.874E',
  'N34.915 E35.874',
  'N 34.915, E 35.874',
  '35.874 E 34.915 N',
  'E35.874N34.915',
  '34.915°N 35.874°E',
  '34.91500° N 35.87400° E',
  '34°54′54″N 35°52′26.4″E',
  '34° 54\' 54" N, 35° 52\' 26.4" E',
  '34 54 54 N 35 52 26.4 E',
  '34 54 54 35 52 26.4',
  '34°54′54″ 35°52′26.4″',
  '34 54.9 N 35 52.44 E',
  '34 54.9, 35 52.44',
  '34°54.900′ N 35°52.440′ E',
  "n34 54.9' e35 52.44'",
  '  34.915   /  35.874 ',
  '34.915º n ; 35.874º e',
  '+34.915 +35.874',
  '34.915، 35.874',
  '36S YD 62566 67387',
  '36SYD6256667387',
  '36s yd 62566 67387',
])('%s is the Tartus berths', (text) => {
  near(text, 35.874, 34.915);
});

test('south and west are negative, as letters or as signs', () => {
  near('21.3 S 157.9 W', -157.9, -21.3);
  near('-21.3, -157.9', -157.9, -21.3);
  near('−21.3 −157.9', -157.9, -21.3);
  near('21 18 S 157 54 W', -157.9, -21.3);
  near('-21 18, -157 54', -157.9, -21.3);
  near('-21 18 -157 54', -157.9, -21.3);
});

test('without letters latitude comes first', () => {
  near('55.756 37.617', 37.617, 55.756);
});

test.each([
  ['', /found nothing/],
  ['91, 35', /latitude from −90 to 90, found 91/],
  ['131.89 43.11', /found 131.89; without letters N and E the latitude comes first/],
  ['34.9, 181', /longitude from −180 to 180, found 181/],
  ['91 N 35 E', /latitude from −90 to 90, found 91$/],
  ['34 60 N 35 10 E', /minutes below 60, found 60/],
  ['34 10 75 N 35 10 10 E', /seconds below 60, found 75/],
  ['34.9 N 35.9 N', /two latitudes/],
  ['34.9 E 35.9 W', /two longitudes/],
  ['34.9 N, 35.9', /letters N, S, E, W on both/],
  ['-34.9 S 35.9 E', /a sign or a letter, found both/],
  ['34.915', /expected a position such as/],
  ['34.9 35.8 36.7', /expected a position such as/],
  ["34°54''54 N 35 52 26 E", /expected a position such as/],
  ['34.9 54.5 N 35 10 E', /expected a position such as/],
  ['Tartus', /expected a position such as .* found "Tartus"/],
  ['61S YD 62566 67387', /grid zone 61 does not exist/],
  ['36I YD 62566 67387', /grid band I does not exist/],
  ['36S YD 6256 67387', /as many digits east as north/],
  ['36S ZZ 62566 67387', /grid square 36SZZ does not exist/],
  ['1'.repeat(200), /found 200 characters/],
])('%s is refused', (text, reason) => {
  const parsed = parsePosition(text);
  expect(parsed.ok).toBe(false);
  if (!parsed.ok) expect(parsed.error).toMatch(reason);
});

test('no text makes it throw or gives a place that is none', () => {
  const signs = fc.constantFrom(...'0123456789 .,-°′″NSEWnse;+');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 40 }),
        fc.array(signs, { maxLength: 30 }).map((all) => all.join('')),
      ),
      (text) => {
        const parsed = parsePosition(text);
        if (!parsed.ok) return;
        expect(Math.abs(parsed.value[0])).toBeLessThanOrEqual(180);
        expect(Math.abs(parsed.value[1])).toBeLessThanOrEqual(90);
      },
    ),
    { numRuns: 3000 },
  );
});
