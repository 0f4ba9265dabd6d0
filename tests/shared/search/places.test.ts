import { describe, expect, it } from 'vitest';
import { buildPlaceEntries, parsePlaces, zoomForPlace } from '../../../src/shared/search/places';
import { searchEntries } from '../../../src/shared/search/searchEntries';

const point = (coordinates: readonly unknown[], properties: object) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties,
});

const tartus = point([35.8866, 34.889], {
  name: 'Tartus',
  'name:ar': 'طرطوس',
  'name:ru': 'Тартус',
  kind: 'city',
  country: 'Syria',
  population: 89457,
});

describe('parsePlaces', () => {
  it('reads name, local names, kind, country and population', () => {
    expect(parsePlaces({ features: [tartus] })).toEqual([
      {
        name: 'Tartus',
        names: { ar: 'طرطوس', ru: 'Тартус' },
        position: [35.8866, 34.889],
        kind: 'city',
        country: 'Syria',
        population: 89457,
      },
    ]);
  });

  it('keeps a place that two files name once, from the first', () => {
    const coarse = point([35.89, 34.89], { name: 'Tartus', kind: 'city' });
    const elsewhere = point([10, 50], { name: 'Tartus', kind: 'city' });
    const places = parsePlaces({ features: [tartus] }, { features: [coarse, elsewhere] });
    expect(places.map(({ position }) => position)).toEqual([
      [35.8866, 34.889],
      [10, 50],
    ]);
  });

  it('passes over what is no named point', () => {
    const bad = [
      null,
      7,
      point(['x', 2], { name: 'A' }),
      point([1, 2], {}),
      { type: 'Feature', properties: { name: 'B' } },
    ];
    expect(parsePlaces({ features: bad }, null, 'text', [])).toEqual([]);
  });
});

describe('buildPlaceEntries', () => {
  it('lists the larger of two places of a name first', () => {
    const small = point([-81, 35], { name: 'Tripoli', kind: 'city', population: 900 });
    const large = point([13.2, 32.9], { name: 'Tripoli', kind: 'city', population: 1_150_000 });
    const entries = buildPlaceEntries(parsePlaces({ features: [small, large] }));
    expect(searchEntries('tripoli', entries, 5)[0]?.value.population).toBe(1_150_000);
  });

  it('shows a sea from further off than a town', () => {
    const [sea, town] = parsePlaces({
      features: [
        point([1, 2], { name: 'S', kind: 'sea' }),
        point([3, 4], { name: 'T', kind: 'city', population: 5000 }),
      ],
    });
    if (!sea || !town) throw new Error('two places');
    expect(zoomForPlace(sea)).toBeLessThan(zoomForPlace(town));
  });
});
