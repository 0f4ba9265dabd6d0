import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import polylabel from 'polylabel';
import { feature } from 'topojson-client';
import { project } from '../geometry/mercator.mjs';
import { areaKm2 } from '../geometry/rings.mjs';
import {
  areas,
  codeByName,
  countryNames,
  countryPositions,
  countryZooms,
  smallCountries,
  unitedNations,
} from '../tables/countries.mjs';
import { codesByNumber, territoryNames } from './cldr.mjs';
import { label } from './label.mjs';
import { nameRooms } from './nameRooms.mjs';

/** A label for every country and territory, the larger the earlier. */
export function countryLabels() {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8'));
  const codes = codesByNumber();
  const places = feature(topology, topology.objects.countries).features.flatMap(
    ({ id, properties, geometry }) => {
      const code = codeByName[properties.name] ?? codes.get(id);
      if (code === undefined || geometry === null) return [];
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const area = polygons.reduce((sum, [outer]) => sum + areaKm2(outer), 0);
      return [{ code, polygons, area }];
    },
  );
  // Natural Earth has a code twice where a country keeps a part apart (Australia): the larger is the country
  const largest = new Map();
  for (const place of places)
    if (place.area > (largest.get(place.code)?.area ?? 0)) largest.set(place.code, place);
  const small = smallCountries.map(([code, ...position]) => ({ code, position, area: 0 }));
  return [...[...largest.values(), ...small].map(placeLabel), ...areas.map(areaLabel)];
}

function placeLabel({ code, polygons, area, position = countryPositions[code] ?? middle(polygons) }) {
  const names = { ...territoryNames(code), ...countryNames[code] };
  const isCountry = unitedNations.has(code);
  const rooms = isCountry && polygons ? nameRooms(polygons, position) : [];
  return label({
    ...(rooms.length > 0 && { rooms }),
    id: `ne:${code}`,
    kind: isCountry ? 'country' : 'territory',
    position,
    importance: (isCountry ? 1 : 2.4) + Math.max(0, 1.6 - Math.log10(1 + area) / 4.5),
    minZoom: countryZooms[code] ?? zoomFor(area, isCountry),
    // a country that fills the view is named in it wherever there is room; one without rooms is soon all town
    maxZoom: rooms.length > 0 ? undefined : area > 6000 ? 7 : 9,
    names,
    country: code,
  });
}

function areaLabel([id, longitude, latitude, minZoom, maxZoom, en, ar, ru]) {
  return label({
    id: `area:${id}`,
    kind: 'territory',
    position: [longitude, latitude],
    importance: 4.5,
    minZoom,
    maxZoom,
    names: { en, ar, ru },
  });
}

function zoomFor(area, isCountry) {
  const steps = [
    [3_000_000, 2],
    [350_000, 3],
    [50_000, 4],
    [8_000, 5],
    [0, 6],
  ];
  const zoom = steps.find(([least]) => area >= least)[1];
  return isCountry ? zoom : Math.min(6, zoom + 1);
}

/** The place in the largest polygon that is farthest from its edges, on the Mercator map. */
function middle(polygons) {
  const outer = polygons.slice().sort((a, b) => areaKm2(b[0]) - areaKm2(a[0]))[0];
  const [x, y] = polylabel(
    outer.map((ring) => ring.map(project)),
    0.0001,
  );
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}
