import { mercatorSquare } from '../../geodesy/webMercator';
import type { Bounds } from '../../position';
import type { View } from '../../situation/compiled';
import { type Camera, smoothZoom } from './smoothZoom';

/** The part of a sheet that holds the map, in sheet units. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The views on the way from one to another, at fractions from 0 to 1: even at both ends, and each the view itself. Between them are bounds
 * that have the middle and the width of the smoothest path.
 */
export function flightBetween(from: View, to: View, frame: FrameSize): (fraction: number) => View {
  const start = placed(from, frame);
  const end = placed(to, frame);
  // the shorter way round the globe
  const turn = Math.round(start.camera.x - end.camera.x);
  const path = smoothZoom(start.camera, { ...end.camera, x: end.camera.x + turn });
  return (fraction) => {
    const eased = ease(fraction);
    if (eased === 0) return from;
    if (eased === 1) return to;
    return { bounds: boundsAt(path(eased), shapeBetween(start.shape, end.shape, eased, frame)) };
  };
}

/** Slow, fast, slow: no jerk at either end (Perlin's quintic, whose first and second derivative are 0 there). */
export function ease(fraction: number): number {
  const t = Math.max(0, Math.min(1, fraction));
  return t * t * t * (t * (t * 6 - 15) + 10);
}

/** How wide and how high the bounds of a view are, as shares of the width that is seen when they fit into the frame. */
interface BoxShape {
  readonly across: number;
  readonly down: number;
}

function placed(view: View, frame: FrameSize): { readonly camera: Camera; readonly shape: BoxShape } {
  const aspect = frame.width / frame.height;
  if ('center' in view) {
    const [x, y] = mercatorSquare(view.center);
    const width = frame.width / (256 * 2 ** view.zoom);
    return { camera: { x, y, width }, shape: { across: 1, down: 1 / aspect } };
  }
  const [west, south, east, north] = view.bounds;
  const [left, top] = mercatorSquare([west, north]);
  const [right, bottom] = mercatorSquare([east < west ? east + 360 : east, south]);
  // a box of no size is still a place to fly to
  const [across, down] = [Math.max(right - left, SMALLEST), Math.max(bottom - top, SMALLEST)];
  const width = Math.max(across, down * aspect);
  return {
    camera: { x: (left + right) / 2, y: (top + bottom) / 2, width },
    shape: { across: across / width, down: down / width },
  };
}

// 4 m on the equator
const SMALLEST = 1e-7;

// held to what fills the frame, so that the width seen is the path's
function shapeBetween(from: BoxShape, to: BoxShape, fraction: number, frame: FrameSize): BoxShape {
  const across = from.across + (to.across - from.across) * fraction;
  const down = from.down + (to.down - from.down) * fraction;
  const filled = Math.max(across, (down * frame.width) / frame.height);
  return { across: across / filled, down: down / filled };
}

function boundsAt({ x, y, width }: Camera, { across, down }: BoxShape): Bounds {
  const longitude = (at: number) => wrap((at - 0.5) * 360);
  const latitude = (at: number) => {
    const held = Math.max(0, Math.min(1, at));
    return (Math.asin(Math.tanh((0.5 - held) * 2 * Math.PI)) * 180) / Math.PI;
  };
  const [halfAcross, halfDown] = [(width * across) / 2, (width * down) / 2];
  // as far as once round there is an east and a west
  if (halfAcross >= 0.5) return [-180, latitude(y + halfDown), 180, latitude(y - halfDown)];
  return [
    longitude(x - halfAcross),
    latitude(y + halfDown),
    longitude(x + halfAcross),
    latitude(y - halfDown),
  ];
}

function wrap(longitude: number): number {
  if (longitude >= -180 && longitude <= 180) return longitude;
  return ((((longitude + 180) % 360) + 360) % 360) - 180;
}
