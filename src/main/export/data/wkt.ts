import type { Geometry, Position } from 'geojson';

/** A geometry as well-known text (OGC 06-103r4), longitude first. */
export function toWkt(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `POINT (${at(geometry.coordinates)})`;
    case 'MultiPoint':
      return `MULTIPOINT (${geometry.coordinates.map((each) => `(${at(each)})`).join(', ')})`;
    case 'LineString':
      return `LINESTRING ${line(geometry.coordinates)}`;
    case 'MultiLineString':
      return `MULTILINESTRING (${geometry.coordinates.map(line).join(', ')})`;
    case 'Polygon':
      return `POLYGON ${rings(geometry.coordinates)}`;
    case 'MultiPolygon':
      return `MULTIPOLYGON (${geometry.coordinates.map(rings).join(', ')})`;
    case 'GeometryCollection':
      return `GEOMETRYCOLLECTION (${geometry.geometries.map(toWkt).join(', ')})`;
  }
}

function at([longitude = 0, latitude = 0]: Position): string {
  return `${degrees(longitude)} ${degrees(latitude)}`;
}

/** Degrees with as many as seven decimals, never with an exponent. */
export function degrees(value: number): string {
  return String(Math.round(value * 1e7) / 1e7).includes('e') ? '0' : String(Math.round(value * 1e7) / 1e7);
}

function line(positions: readonly Position[]): string {
  return `(${positions.map(at).join(', ')})`;
}

function rings(all: readonly (readonly Position[])[]): string {
  return `(${all.map(line).join(', ')})`;
}
