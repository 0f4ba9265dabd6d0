import type { Box } from '../labels/boxIndex';
import type { PixelPoint } from '../labels/lineStretch';
import type { Position } from '../position';

/** What a map is drawn on: where each place of the globe lies, in pixels of the screen's map or in units of a sheet. */
export interface Plane {
  /** Stays the same object as long as every place stays where it is: what was laid on the plane need not be laid again. */
  readonly laid: object;
  /** Of the map, fractional: 256 · 2^zoom pixels round the equator, and in other projections the same scale in the middle. */
  readonly zoom: number;
  /** The part of the plane that is seen. */
  readonly view: Box;
  /** Whether symbols stand on whole pixels. */
  readonly wholePixels: boolean;
  /** Whether a small circle on the ground is a circle on the plane. */
  readonly conformal: boolean;
  toPixels(position: Position): PixelPoint;
  /** The same for a place in world units: the Web-Mercator world is 1 wide and high, its north-west corner is 0, 0. */
  squareToPixels(x: number, y: number): PixelPoint;
  /** A line whose longitudes run on without a jump, in as many pieces as the edge of the world cuts it. */
  line(positions: readonly Position[]): PixelPoint[][];
  /** A closed ring, last position as the first, in the same way. */
  ring(positions: readonly Position[]): PixelPoint[][];
  /** The direction on the plane, in degrees clockwise from up, of a bearing at a place. */
  turn(position: Position, bearing: number): number;
  /** Pixels of a metre on the ground. */
  pxPerM(position: Position): number;
}

/** Where a symbol stands: on whole pixels where the plane has any. */
export function standingAt(plane: Plane, position: Position): PixelPoint {
  const place = plane.toPixels(position);
  return plane.wholePixels ? { x: Math.round(place.x), y: Math.round(place.y) } : place;
}
