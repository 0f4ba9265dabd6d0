import { expect, it } from 'vitest';
import { BASE_LABEL_STYLES } from '../../../src/shared/basemap/baseLabel';

it('letters a territory smaller than a country, lighter and not in capitals', () => {
  const { country, territory } = BASE_LABEL_STYLES;
  expect(territory.size).toBeLessThan(country.size);
  expect(territory.weight).toBeLessThan(country.weight);
  expect([country.upper, territory.upper]).toEqual([true, false]);
});
