import type { BBox, Geometry, Position } from 'geojson';

/** A box that grows. */
export interface CoveringBox {
  add(geometry: Geometry): void;
  /** `[west, south, east, north]`, west greater than east where it crosses the antimeridian; null as long as there is nothing in it. */
  bbox(): BBox | null;
}

/**
 * The bounding box of geometries that are cut at the antimeridian (RFC 7946, section 5). `middle`, a longitude, is that of the picture: what lies on the other side of the
 * antimeridian is reached over it, and not all the way around.
 */
export function buildCoveringBox(middle: number): CoveringBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const addPart = (positions: readonly Position[]) => {
    const longitudes = rangeOf(positions.map(([longitude = 0]) => longitude));
    const latitudes = rangeOf(positions.map(([, latitude = 0]) => latitude));
    const turns = Math.round((middle - (longitudes[0] + longitudes[1]) / 2) / 360) * 360;
    west = Math.min(west, longitudes[0] + turns);
    east = Math.max(east, longitudes[1] + turns);
    south = Math.min(south, latitudes[0]);
    north = Math.max(north, latitudes[1]);
  };
  return {
    add: (geometry) => {
      for (const part of partsOf(geometry)) if (part.length > 0) addPart(part);
    },
    bbox: () => {
      if (west > east) return null;
      return east - west >= 360 ? [-180, south, 180, north] : [within(west), south, within(east), north];
    },
  };
}

function within(longitude: number): number {
  const turned = longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
  // as positions are written
  return Math.round(turned * 1e7) / 1e7;
}

// not by spreading: a line may have more positions than a function takes
function rangeOf(values: readonly number[]): [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

/** The positions of each part of a geometry that hangs together. */
function partsOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf);
  }
}
