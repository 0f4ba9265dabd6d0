import { unitedNations } from '../tables/countries.mjs';
import { extraPlaces, furtherCapitals, leadingPlaces, places } from '../tables/places.mjs';
import { exemplarCities } from './cldr.mjs';
import { readCities } from './geonames.mjs';
import { label } from './label.mjs';
import { arabicName } from './script.mjs';
import { plainName } from './spelling.mjs';
import { findSuburbs } from './suburbs.mjs';
import { zoneOf } from './zones.mjs';

/** @typedef {import('./geonames.mjs').City} City */

const arabicCountries = new Set('SY LB JO IQ EG LY SD PS SA YE OM AE QA KW BH TN DZ MA MR'.split(' '));
const capitalsBesides = new Set(['TW', 'XK']);

/** Labels of capitals, cities, towns and villages, for all zooms. */
export function placeLabels() {
  const exemplars = exemplarCities();
  const cities = readCities();
  const suburbs = findSuburbs(cities);
  const labels = cities.flatMap((city) => {
    const written = places.get(city.key);
    if (written?.left) return [];
    const kind = kindOf(city);
    const minZoom =
      written?.minZoom ?? later(firstZoom(city, kind), kind !== 'capital' && suburbs.has(city.id));
    if (minZoom === undefined) return [];
    return [
      label({
        id: `geonames:${city.id}`,
        kind,
        position: city.position,
        importance: importanceOf(city, kind, minZoom) - (leadingPlaces.has(city.key) ? 0.7 : 0),
        minZoom,
        names: namesOf(city, written, exemplars),
        country: city.country,
        population: city.population,
      }),
    ];
  });
  return [...labels, ...extraPlaces.map(extraLabel)];
}

/** @param {City} city */
function kindOf({ key, isCapital, country, population, seat }) {
  if (furtherCapitals.has(key) || (isCapital && (unitedNations.has(country) || capitalsBesides.has(country))))
    return 'capital';
  if (population >= 100_000) return 'city';
  if (population >= 10_000 || seat <= 2) return 'town';
  return 'village';
}

/** The zoom from which a place shows; undefined leaves it out. @param {City} city @param {string} kind */
function firstZoom(city, kind) {
  const { population, position, country } = city;
  const zone = zoneOf(position, country);
  if (kind === 'capital')
    return population >= 4_000_000 ? 3 : population >= 700_000 ? 4 : population >= 60_000 ? 5 : 6;
  const size = population > 0 ? population : (zone.unknown[city.seat] ?? 0);
  const step = zone.steps.find(([least]) => size >= least);
  return step?.[1];
}

/** A suburb waits until its city has been shown for some zooms. */
function later(zoom, isSuburb) {
  return zoom !== undefined && isSuburb ? Math.max(10, zoom) : zoom;
}

/** Capitals, then by the zoom a place is wanted at, then by its size. */
function importanceOf({ population }, kind, minZoom) {
  const size = Math.min(1, Math.log10(1 + population) / 7.5);
  if (kind === 'capital') return 1.7 + (1 - size) * 0.8;
  return Math.max(2.5, minZoom - 1.5) * 0.82 + (1 - size);
}

/** @param {City} city */
function namesOf({ name, country, otherNames, population }, written, exemplars) {
  const en = written?.en || plainName(name, country);
  const exemplar = population > 90_000 ? exemplars.get(en) : undefined;
  const heard = arabicCountries.has(country) ? arabicName(otherNames, name) : undefined;
  return { en, ar: written?.ar ?? exemplar?.ar ?? heard, ru: written?.ru ?? exemplar?.ru };
}

function extraLabel([id, position, en, ar, ru, kind, country, minZoom]) {
  return label({
    id: `place:${id}`,
    kind,
    position,
    importance: importanceOf({ population: 5000 }, kind, minZoom),
    minZoom,
    names: { en, ar, ru },
    country,
  });
}
