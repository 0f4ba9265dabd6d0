import type { Geometry, Position } from 'geojson';

/**
 * A geometry whose longitudes may go on past ±180, cut at the antimeridian and with longitudes from −180 to 180, as RFC 7946 (3.1.9) asks. What does not
 * reach it stays as it is.
 */
export function cutAtAntimeridian(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: wrapped(geometry.coordinates) };
    case 'MultiPoint':
      return { ...geometry, coordinates: geometry.coordinates.map(wrapped) };
    case 'LineString':
      return asLines(cutLine(geometry.coordinates));
    case 'MultiLineString':
      return asLines(geometry.coordinates.flatMap(cutLine));
    case 'Polygon':
      return asPolygons(cutPolygon(geometry.coordinates));
    case 'MultiPolygon':
      return asPolygons(geometry.coordinates.flatMap(cutPolygon));
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map(cutAtAntimeridian) };
  }
}

function asLines(lines: Position[][]): Geometry {
  const [only] = lines;
  return lines.length === 1 && only
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: lines };
}

function asPolygons(polygons: Position[][][]): Geometry {
  const [only] = polygons;
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

const lonOf = (position: Position): number => position[0] ?? 0;
const latOf = (position: Position): number => position[1] ?? 0;

function wrapped(position: Position): Position {
  const turns = lonOf(position) > 180 || lonOf(position) < -180 ? turnOf(lonOf(position)) : 0;
  return turns === 0 ? position : [lonOf(position) - 360 * turns, ...position.slice(1)];
}

/** Which turn of the globe a longitude is written on; 0 is from −180 to 180. */
function turnOf(longitude: number): number {
  return Math.floor((longitude + 180) / 360);
}

function turnsOf(line: readonly Position[]): number[] {
  const longitudes = line.map(lonOf);
  const first = turnOf(Math.min(...longitudes));
  // what ends on the line itself does not cross it
  const last = Math.ceil((Math.max(...longitudes) + 180) / 360) - 1;
  return Array.from({ length: Math.max(last, first) - first + 1 }, (_, index) => first + index);
}

function cutLine(line: Position[]): Position[][] {
  const turns = turnsOf(line);
  if (turns.length === 1 && turns[0] === 0) return [line];
  return turns.flatMap((turn) =>
    lineWithin(line, 360 * turn - 180, 360 * turn + 180).map((piece) => shifted(piece, turn)),
  );
}

function cutPolygon(rings: Position[][]): Position[][][] {
  const [outer = []] = rings;
  const turns = turnsOf(outer);
  if (turns.length === 1 && turns[0] === 0) return [rings];
  return turns.flatMap((turn) => {
    const [west, east] = [360 * turn - 180, 360 * turn + 180];
    const cut = rings.map((ring) => closed(clipRing(clipRing(ring, west, 1), east, -1)));
    const kept = cut.filter((ring) => ring.length >= 4).map((ring) => shifted(ring, turn));
    return (cut[0]?.length ?? 0) >= 4 ? [kept] : [];
  });
}

function shifted(positions: Position[], turn: number): Position[] {
  return positions.map((position) => [lonOf(position) - 360 * turn, ...position.slice(1)]);
}

function crossing(a: Position, b: Position, longitude: number): Position {
  const part = (longitude - lonOf(a)) / (lonOf(b) - lonOf(a));
  return [longitude, latOf(a) + part * (latOf(b) - latOf(a))];
}

function lineWithin(line: readonly Position[], west: number, east: number): Position[][] {
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  const isIn = (position: Position) => lonOf(position) >= west && lonOf(position) <= east;
  const edgeBeside = (position: Position) => (lonOf(position) < west ? west : east);
  for (const [index, position] of line.entries()) {
    const before = line[index - 1];
    if (before && isIn(before) !== isIn(position))
      piece.push(crossing(before, position, edgeBeside(isIn(before) ? position : before)));
    if (isIn(position)) piece.push(position);
    else if (piece.length > 0) {
      pieces.push(piece);
      piece = [];
    }
  }
  return [...pieces, piece].filter((each) => each.length > 1);
}

/** Sutherland and Hodgman, on one edge: keeps what lies east (1) or west (−1) of a meridian. */
function clipRing(ring: readonly Position[], longitude: number, side: 1 | -1): Position[] {
  const isIn = (position: Position) => (lonOf(position) - longitude) * side >= 0;
  const open = ring.slice(0, -1);
  return open.flatMap((position, index) => {
    const before = open.at(index - 1) ?? position;
    const cut = isIn(before) === isIn(position) ? [] : [crossing(before, position, longitude)];
    return isIn(position) ? [...cut, position] : cut;
  });
}

function closed(ring: Position[]): Position[] {
  const [first] = ring;
  return first ? [...ring, first] : [];
}
