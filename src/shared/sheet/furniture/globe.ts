import { inverse } from '../../geodesy/geodesic';
import type { Box } from '../../labels/boxIndex';
import type { PixelPoint } from '../../labels/lineStretch';
import type { Bounds, Position } from '../../position';
import type { MapScale } from './scaleBar';

/** The globe as it is laid into the frame. */
export interface LaidGlobe {
  readonly frame: Box;
  readonly extent: Bounds;
  /** Where a place lies, in the units of the frame. */
  toUnits(position: Position): PixelPoint;
  /** The place at a point of the frame; null beyond the edge of the world. */
  toPosition(point: PixelPoint): Position | null;
}

const SPREAD = 55;
const PLAINLY = 1.06;

/** How large the map is drawn at the middle of the frame, measured on the ellipsoid across it. */
export function scaleOf(globe: LaidGlobe): MapScale {
  const { minX, maxX, minY, maxY } = globe.frame;
  const [midX, midY] = [(minX + maxX) / 2, (minY + maxY) / 2];
  const centre = metresPerUnit(globe, { x: midX, y: midY }) ?? 1;
  const rim = [
    { x: minX + SPREAD, y: minY },
    { x: maxX - SPREAD, y: minY },
    { x: minX + SPREAD, y: maxY },
    { x: maxX - SPREAD, y: maxY },
    { x: midX, y: minY },
    { x: midX, y: maxY },
  ].map((point) => metresPerUnit(globe, point) ?? centre);
  const ratio = Math.max(...rim.map((each) => Math.max(each / centre, centre / each)));
  return { metresPerUnit: centre, varies: ratio > PLAINLY };
}

function metresPerUnit({ toPosition }: LaidGlobe, { x, y }: PixelPoint): number | null {
  const [west, east] = [toPosition({ x: x - SPREAD, y }), toPosition({ x: x + SPREAD, y })];
  return west && east ? inverse(west, east).distanceM / (2 * SPREAD) : null;
}

/** By how many degrees clockwise true north lies off the sheet's upper edge at a point of the frame. */
export function northAt(globe: LaidGlobe, point: PixelPoint): number {
  const position = globe.toPosition(point);
  if (!position) return 0;
  const [longitude, latitude] = position;
  const here = globe.toUnits(position);
  const north = globe.toUnits([longitude, Math.min(89.9, latitude + 0.01)]);
  const turn = (Math.atan2(north.x - here.x, here.y - north.y) * 180) / Math.PI;
  return Math.round(turn * 10) / 10;
}
