import { mercatorSquare } from '../../../shared/geodesy/webMercator';
import type { Bounds } from '../../../shared/position';

/** RGBA of a size. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

// more rows than a graphics card takes
const MAX_HEIGHT = 8192;

/**
 * A picture of a Web Mercator map as a picture with equal steps of latitude (plate carrée, EPSG:4326), which is how a box of latitudes and longitudes is
 * laid on a globe. Columns stay as they are; each row is mixed from the two that its latitude lies between. As high as keeps what the
 * map resolves in its middle.
 */
export function toPlateCarree({ width, height, rgba }: Raster, bounds: Bounds): Raster {
  const [west, south, east, north] = bounds;
  const top = mercatorSquare([west, north])[1];
  const bottom = mercatorSquare([west, south])[1];
  const across = (east < west ? east + 360 : east) - west;
  const middle = (((south + north) / 2) * Math.PI) / 180;
  const rows = Math.round(((north - south) * width) / across / Math.cos(middle));
  const laidHeight = Math.max(1, Math.min(MAX_HEIGHT, rows));
  const laid = new Uint8Array(width * laidHeight * 4);
  for (let row = 0; row < laidHeight; row += 1) {
    const latitude = north - ((row + 0.5) / laidHeight) * (north - south);
    const y = ((mercatorSquare([west, latitude])[1] - top) / (bottom - top)) * height - 0.5;
    const upper = Math.max(0, Math.min(height - 1, Math.floor(y)));
    const lower = Math.min(height - 1, upper + 1);
    mixRows(rgba, { upper, lower, part: Math.max(0, Math.min(1, y - upper)), width }, laid, row);
  }
  return { width, height: laidHeight, rgba: laid };
}

function mixRows(
  from: Uint8Array,
  { upper, lower, part, width }: { upper: number; lower: number; part: number; width: number },
  to: Uint8Array,
  row: number,
): void {
  const length = width * 4;
  const [a, b, at] = [upper * length, lower * length, row * length];
  for (let byte = 0; byte < length; byte += 1) {
    const above = from[a + byte] as number;
    to[at + byte] = above + Math.round(((from[b + byte] as number) - above) * part);
  }
}
