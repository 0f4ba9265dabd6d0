import type { Position } from '../position';
import { buildSearchEntry, type SearchEntry } from './searchEntries';

/** A named place of the base map. */
export interface Place {
  readonly name: string;
  /** Names in other languages by ISO 639 code. */
  readonly names: Readonly<Record<string, string>>;
  readonly position: Position;
  readonly kind: string;
  readonly country?: string;
  readonly population?: number;
}

/**
 * Reads the places out of label files of the base map: points with `name`, `name:ar`, `name:ru`, `kind`, `country` and
 * `population`. What is no such point is passed over; a place that several files name is kept once, from the first.
 */
export function parsePlaces(...files: readonly unknown[]): readonly Place[] {
  const places = new Map<string, Place>();
  for (const file of files) {
    for (const feature of featuresOf(file)) {
      const place = parsePlace(feature);
      if (!place) continue;
      const [longitude, latitude] = place.position;
      // files of different detail may round a place differently
      const key = `${place.name} ${Math.round(longitude * 5)} ${Math.round(latitude * 5)}`;
      if (!places.has(key)) places.set(key, place);
    }
  }
  return [...places.values()];
}

/** Makes places findable under each of their names, the populous ones first. */
export function buildPlaceEntries(places: readonly Place[]): readonly SearchEntry<Place>[] {
  return places.map((place) =>
    buildSearchEntry(place, {
      names: [place.name, ...Object.values(place.names)],
      weight: weightOf(place),
    }),
  );
}

/** The zoom at which a place of this kind fills the view. */
export function zoomForPlace({ kind, population = 0 }: Place): number {
  const zoom = ZOOMS[kind];
  if (zoom !== undefined) return zoom;
  return population > 1_000_000 ? 10 : population > 50_000 ? 11 : 12;
}

const ZOOMS: Readonly<Record<string, number>> = {
  ocean: 3,
  sea: 5,
  gulf: 6,
  strait: 7,
  continent: 3,
  country: 5,
  region: 6,
};

function weightOf({ kind, population = 0 }: Place): number {
  if (ZOOMS[kind] !== undefined) return 0.9;
  return Math.min(1, Math.log10(population + 1) / 7.5) * 0.9;
}

function featuresOf(file: unknown): readonly unknown[] {
  return isRecord(file) && Array.isArray(file.features) ? file.features : [];
}

function parsePlace(feature: unknown): Place | null {
  if (!isRecord(feature) || !isRecord(feature.properties) || !isRecord(feature.geometry)) return null;
  const { properties, geometry } = feature;
  if (geometry.type !== 'Point' || typeof properties.name !== 'string') return null;
  const [longitude, latitude] = Array.isArray(geometry.coordinates) ? geometry.coordinates : [];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return null;
  return {
    name: properties.name,
    names: localNames(properties),
    position: [longitude, latitude],
    kind: typeof properties.kind === 'string' ? properties.kind : 'place',
    ...(typeof properties.country === 'string' && { country: properties.country }),
    ...(typeof properties.population === 'number' && { population: properties.population }),
  };
}

function localNames(properties: Readonly<Record<string, unknown>>): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith('name:') && typeof value === 'string' && value !== '') names[key.slice(5)] = value;
  }
  return names;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
