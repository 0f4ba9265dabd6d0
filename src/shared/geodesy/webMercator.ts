import type { Position } from '../position';

/** The pixel of a place in a world of 256 · 2^zoom pixels: Web Mercator (EPSG:3857), the north-west corner first. */
export function mercatorPixel(position: Position, zoom: number): [x: number, y: number] {
  const size = 256 * 2 ** zoom;
  const [x, y] = mercatorSquare(position);
  return [x * size, y * size];
}

/** The tile of the pyramid in which a place lies; what lies on or beyond the edge of the map belongs to its last tile. */
export function mercatorTile(position: Position, z: number): { z: number; x: number; y: number } {
  const count = 2 ** z;
  const [x, y] = mercatorSquare(position);
  const index = (part: number) => Math.min(Math.max(Math.floor(part * count), 0), count - 1);
  return { z, x: index(x), y: index(y) };
}

/** How many pixels a metre on the ground has at a latitude, in a world of 256 · 2^zoom pixels. */
export function mercatorPxPerM(latitude: number, zoom: number): number {
  return (256 * 2 ** zoom) / (EQUATOR_M * Math.cos((latitude * Math.PI) / 180));
}

const EQUATOR_M = 2 * Math.PI * 6_378_137;

// where the map ends, for it to be a square
const MAX_LATITUDE = 85.0511287798066;

/** A place in world units: the world is a square 1 wide, its north-west corner 0, 0. */
export function mercatorSquare([longitude, latitude]: Position): [x: number, y: number] {
  const held = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude));
  return [longitude / 360 + 0.5, 0.5 - Math.atanh(Math.sin((held * Math.PI) / 180)) / (2 * Math.PI)];
}
