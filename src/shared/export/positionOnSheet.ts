import { mercatorSquare } from '../geodesy/webMercator';
import type { Position } from '../position';
import type { SheetPreview } from './exportRequest';

/** The place on the globe of a point of a sheet, in sheet units; the sheet's map must be a Mercator one. */
export function positionOnSheet(
  { frame, extent }: Pick<SheetPreview, 'frame' | 'extent'>,
  x: number,
  y: number,
): Position {
  const [west, south, east, north] = extent;
  const [, top] = mercatorSquare([west, north]);
  const [, bottom] = mercatorSquare([west, south]);
  const across = (x - frame.minX) / (frame.maxX - frame.minX);
  const down = (y - frame.minY) / (frame.maxY - frame.minY);
  // a map across the antimeridian ends further east than it begins
  const width = east > west ? east - west : east - west + 360;
  const longitude = west + across * width;
  return [longitude > 180 ? longitude - 360 : longitude, latitudeOf(top + down * (bottom - top))];
}

/** The latitude of a height on the world square, 0 at its northern edge: the inverse of `mercatorSquare`. */
function latitudeOf(y: number): number {
  return (Math.asin(Math.tanh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
}
