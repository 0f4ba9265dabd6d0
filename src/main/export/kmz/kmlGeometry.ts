import type { Position as GeoJsonPosition, Geometry } from 'geojson';
import { geodesicCircle, inverse } from '../../../shared/geodesy/geodesic';
import { wrapLongitude } from '../../../shared/geodesy/longitude';
import type { Track } from '../../../shared/situation/compiled';
import { buildMover } from '../../../shared/track/mover';
import { cutAtAntimeridian } from '../data/antimeridian';
import { recordedPieces } from '../data/movingPoint';
import type { VisibleFeature } from '../data/visible';
import { degrees } from '../data/wkt';
import { element } from '../svg/markup';
import { textElement } from './textElement';

/** Where a feature is, in KML: its shape, cut where it crosses the antimeridian, with the circle in which it lies, or its track. */
export function geometryOf({ feature, fix }: VisibleFeature): string {
  if (fix && feature.track) return trackOf(feature.track);
  if (!feature.geometry) return '';
  const shape = shapeOf(cutAtAntimeridian(feature.geometry));
  if (feature.uncertaintyM === undefined || feature.geometry.type !== 'Point') return shape;
  const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
  const circle = geodesicCircle([longitude, latitude], feature.uncertaintyM, 48).map((each) => [...each]);
  return element(
    'MultiGeometry',
    [],
    shape + shapeOf(cutAtAntimeridian({ type: 'Polygon', coordinates: [circle] })),
  );
}

function shapeOf(geometry: Geometry): string {
  const several = (shapes: readonly string[]) => element('MultiGeometry', [], shapes.join(''));
  switch (geometry.type) {
    case 'Point':
      return point(geometry.coordinates);
    case 'MultiPoint':
      return several(geometry.coordinates.map(point));
    case 'LineString':
      return line(geometry.coordinates);
    case 'MultiLineString':
      return several(geometry.coordinates.map(line));
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPolygon':
      return several(geometry.coordinates.map(polygon));
    case 'GeometryCollection':
      return several(geometry.geometries.map(shapeOf));
  }
}

function point(position: GeoJsonPosition): string {
  return element('Point', [], coordinates([position]));
}

function line(positions: readonly GeoJsonPosition[]): string {
  return element('LineString', [], textElement('tessellate', '1') + coordinates(positions));
}

function polygon([outer = [], ...holes]: readonly (readonly GeoJsonPosition[])[]): string {
  const ring = (name: string, positions: readonly GeoJsonPosition[]) =>
    element(name, [], element('LinearRing', [], coordinates(positions)));
  return element(
    'Polygon',
    [],
    [
      textElement('tessellate', '1'),
      ring('outerBoundaryIs', outer),
      ...holes.map((hole) => ring('innerBoundaryIs', hole)),
    ].join(''),
  );
}

function coordinates(positions: readonly GeoJsonPosition[]): string {
  const written = positions.map(
    ([longitude = 0, latitude = 0]) => `${degrees(longitude)},${degrees(latitude)}`,
  );
  return textElement('coordinates', written.join(' '));
}

// between two fixes Google Earth goes straight: steps this long keep to the geodesic within a pixel
const STEP_M = 100_000;

function trackOf(track: Track): string {
  const tracks = recordedPieces(track).map((fixes) => gxTrack(track, fixes));
  const [only = ''] = tracks;
  // 0: nothing is made up between two of them
  return tracks.length === 1
    ? only
    : element('gx:MultiTrack', [], textElement('gx:interpolate', '0') + tracks.join(''));
}

function gxTrack(track: Track, fixes: readonly number[]): string {
  const mover = buildMover(track);
  const timesMs = fixes.flatMap((index, at) => {
    const [fromMs, toMs] = [track.timesMs[index] ?? 0, track.timesMs[fixes[at + 1] ?? -1]];
    const [from, to] = [track.positions[index], track.positions[fixes[at + 1] ?? -1]];
    if (toMs === undefined || !from || !to || track.interpolation === 'Step') return [fromMs];
    const steps = Math.max(1, Math.min(200, Math.ceil(inverse(from, to).distanceM / STEP_M)));
    return Array.from({ length: steps }, (_, step) => Math.round(fromMs + ((toMs - fromMs) * step) / steps));
  });
  const whens = timesMs.map((tMs) => textElement('when', new Date(tMs).toISOString()));
  const places = timesMs.map((tMs) => {
    const [longitude, latitude] = mover.at(tMs).position;
    return textElement('gx:coord', `${degrees(wrapLongitude(longitude))} ${degrees(latitude)} 0`);
  });
  return element('gx:Track', [], whens.join('') + places.join(''));
}
