import type { Box } from '../../labels/boxIndex';
import type { PixelPoint } from '../../labels/lineStretch';
import type { Plane } from '../../picture/plane';
import type { Bounds, Position } from '../../position';
import type { ProjectionName } from '../projectionName';
import type { FlatLine } from './clip';

/** The globe laid into the frame of a map. Places on the sheet are in its units. */
export interface MapProjection {
  readonly name: ProjectionName;
  readonly plane: Plane;
  /** The place of a point of the sheet; null beyond the edge of the world. */
  toPosition(point: PixelPoint): Position | null;
  /** What the frame shows of the world; a whole turn where it shows a pole. */
  readonly extent: Bounds;
  /** Parts of the world in which all lies that is in the frame, in world units (the Web-Mercator world is 1 wide). */
  readonly seen: readonly Box[];
  /** The rings of an area on the sheet, cut a little outside the frame: evenodd inside. */
  area(rings: readonly (readonly Position[])[]): PixelPoint[][];
  /** A polygon of the base map, in world units and cut to a part of the world, on the sheet. */
  squareRings(rings: readonly FlatLine[]): FlatLine[];
  /** A line of the base map likewise. */
  squareLines(line: FlatLine): FlatLine[];
  /** The zoom of Mercator's map at which it shows as much detail as is needed anywhere in the frame. */
  readonly detailZoom: number;
  /** The whole globe, where its edge may be in the frame; null where it is all around. */
  readonly globe: readonly FlatLine[] | null;
}

/** How far outside the frame lines and areas are cut: their strokes, arrowheads and dashes must not show it. */
export const CUT_OUTSIDE = 64;

/** What of the base map is drawn beyond the frame. */
export const BASE_OUTSIDE = 8;
