import { mercatorPxPerM, mercatorSquare } from '../../geodesy/webMercator';
import type { Box } from '../../labels/boxIndex';
import type { Bounds, Position } from '../../position';
import { fail, ok, type Result } from '../../result';
import type { View } from '../../situation/compiled';
import type { ProjectionName } from '../projectionName';
import type { SheetRefusal } from '../sheet';
import { buildGlobe, type GlobeView, heldLatitude, layGlobe, SPHERE_M } from './azimuthal';
import type { MapProjection } from './mapProjection';
import { layMercator } from './mercator';

/** Room for symbols and names at the edge of what is shown, as on the screen; names stand to the right of their symbols. */
const ROOM = { left: 28, top: 28, right: 72, bottom: 28 } as const;
/** In a frame narrower than this there is less of it. */
const ROOMY = 600;
const MAX_FITTED_ZOOM = 14;
/** Beyond this the Web-Mercator map has nothing. */
const MERCATOR_LATITUDE = 85.05;

/** Lays a view into a frame: bounds as large as fit with room for what stands at their edge, or a center at a zoom. */
export function layProjection(
  view: View,
  name: ProjectionName,
  frame: Box,
): Result<MapProjection, SheetRefusal> {
  const refusal = refuseFrame(frame) ?? refuseView(view, name);
  if (refusal) return fail(refusal);
  return ok(name === 'mercator' ? laidMercator(view, frame) : laidGlobe(view, name, frame));
}

function refuseFrame({ minX, minY, maxX, maxY }: Box): SheetRefusal | null {
  const [width, height] = [maxX - minX, maxY - minY];
  if (width >= 1 && height >= 1 && Number.isFinite(width + height)) return null;
  const reason = `the map would be ${Math.round(width)} by ${Math.round(height)} units: choose a larger size`;
  return { option: 'size', reason };
}

/** Why a view cannot be shown in a projection; null where it can. */
export function refuseView(view: View, name: ProjectionName): SheetRefusal | null {
  if ('center' in view) {
    const [longitude, latitude] = view.center;
    if (![longitude, latitude, view.zoom].every(Number.isFinite) || Math.abs(latitude) > 90)
      return { option: 'center', reason: 'a center is a longitude, a latitude within ±90° and a zoom' };
    return name === 'mercator' && Math.abs(latitude) > MERCATOR_LATITUDE ? beyondMercator('center') : null;
  }
  const [west, south, east, north] = view.bounds;
  if (!view.bounds.every(Number.isFinite) || Math.abs(south) > 90 || Math.abs(north) > 90)
    return {
      option: 'bounds',
      reason: 'bounds are west, south, east, north in degrees, south and north within ±90°',
    };
  if (south >= north || west === east)
    return { option: 'bounds', reason: `bounds of no size: ${[west, south, east, north].join(', ')}` };
  const isBeyond = south >= MERCATOR_LATITUDE || north <= -MERCATOR_LATITUDE;
  return name === 'mercator' && isBeyond ? beyondMercator('bounds') : null;
}

/** What of a view the map has nothing of, in words. */
export function notesOnView(view: View, name: ProjectionName): string[] {
  if (name !== 'mercator' || !('bounds' in view)) return [];
  const [, south, , north] = view.bounds;
  // the world to the edge of the map is written with more digits or fewer
  if (Math.max(-south, north) < MERCATOR_LATITUDE + 0.05) return [];
  return [
    'The Mercator map ends at 85.05° north and south, and the extent goes beyond: another projection shows all of it.',
  ];
}

function beyondMercator(option: string): SheetRefusal {
  return { option, reason: 'the Mercator map ends at 85.05° north and south: choose another projection' };
}

/** The part of a frame that bounds are fitted into. */
function clearOf({ minX, minY, maxX, maxY }: Box): Box {
  const share = Math.min(1, Math.min(maxX - minX, maxY - minY) / ROOMY);
  return {
    minX: minX + ROOM.left * share,
    minY: minY + ROOM.top * share,
    maxX: maxX - ROOM.right * share,
    maxY: maxY - ROOM.bottom * share,
  };
}

function laidMercator(view: View, frame: Box): MapProjection {
  if ('center' in view) return layMercator({ middle: mercatorSquare(view.center), zoom: view.zoom }, frame);
  const [west, south, east, north] = eastward(view.bounds);
  const [left, top] = mercatorSquare([west, north]);
  const [right, bottom] = mercatorSquare([east, south]);
  const clear = clearOf(frame);
  const fitted = Math.min(
    (clear.maxX - clear.minX) / (right - left),
    (clear.maxY - clear.minY) / (bottom - top),
  );
  const worldPx = Math.min(fitted, 256 * 2 ** MAX_FITTED_ZOOM);
  // the middle of the bounds stands in the middle of what is clear
  const [asideX, asideY] = offsetOf(clear, frame);
  return layMercator(
    {
      middle: [(left + right) / 2 - asideX / worldPx, (top + bottom) / 2 - asideY / worldPx],
      zoom: Math.log2(worldPx / 256),
    },
    frame,
  );
}

function laidGlobe(view: View, name: GlobeView['name'], frame: Box): MapProjection {
  const middle = { x: (frame.minX + frame.maxX) / 2, y: (frame.minY + frame.maxY) / 2 };
  if ('center' in view) {
    const radius = SPHERE_M * mercatorPxPerM(heldLatitude(view.center[1]), view.zoom);
    return layGlobe({ name, center: view.center, parallels: null }, radius, middle, frame);
  }
  const globe = globeFor(view.bounds, name);
  const { minX, minY, maxX, maxY } = reachOf(globe, view.bounds);
  const clear = clearOf(frame);
  const fitted = Math.min(
    (clear.maxX - clear.minX) / (maxX - minX),
    (clear.maxY - clear.minY) / (maxY - minY),
  );
  const radius = Math.min(fitted, SPHERE_M * mercatorPxPerM(heldLatitude(globe.center[1]), MAX_FITTED_ZOOM));
  const [asideX, asideY] = offsetOf(clear, frame);
  const at = {
    x: middle.x + asideX - ((minX + maxX) / 2) * radius,
    y: middle.y + asideY - ((minY + maxY) / 2) * radius,
  };
  return layGlobe(globe, radius, at, frame);
}

// from the middle of the frame to the middle of what is clear
function offsetOf(clear: Box, frame: Box): [x: number, y: number] {
  return [
    (clear.minX + clear.maxX - frame.minX - frame.maxX) / 2,
    (clear.minY + clear.maxY - frame.minY - frame.maxY) / 2,
  ];
}

/** A globe turned so that bounds lie in its middle. Of equal areas, what is wide and far from the equator is laid by Albers' cone. */
function globeFor(bounds: Bounds, name: GlobeView['name']): GlobeView {
  const [west, south, east, north] = eastward(bounds);
  const latitude = (south + north) / 2;
  const center: Position = [(west + east) / 2, latitude];
  const width = (east - west) * Math.cos((latitude * Math.PI) / 180);
  const isWide = width > 1.6 * (north - south) && east - west < 200;
  const isConical = name === 'equal-area' && isWide && Math.abs(latitude) > 15 && Math.abs(latitude) < 65;
  if (!isConical) return { name, center, parallels: null };
  // a sixth of the height from each edge: the rule of Kavraysky, as Snyder has it (Map Projections, 1987, p. 99)
  const sixth = (north - south) / 6;
  return { name, center, parallels: [south + sixth, north - sixth] };
}

const STEPS = 32;

/** How far bounds reach on a globe with a radius of 1. */
function reachOf(view: GlobeView, bounds: Bounds): Box {
  const [west, south, east, north] = eastward(bounds);
  const project = buildGlobe(view);
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0; row <= STEPS; row++)
    for (let column = 0; column <= STEPS; column++) {
      const place: [number, number] = [
        west + ((east - west) * column) / STEPS,
        south + ((north - south) * row) / STEPS,
      ];
      const [x, y] = project(place) ?? [0, 0];
      if (!Number.isFinite(x + y)) continue;
      [minX, minY, maxX, maxY] = [Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y)];
    }
  return { minX, minY, maxX, maxY };
}

// across the antimeridian longitudes run on beyond 180
function eastward([west, south, east, north]: Bounds): Bounds {
  return [west, south, east < west ? east + 360 : east, north];
}
