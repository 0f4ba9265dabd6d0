import { mercatorSquare } from '../../../shared/geodesy/webMercator';
import type { Bounds, Position } from '../../../shared/position';
import type { Picture } from '../../../shared/sheet/picture';
import type { CompiledFeature, CompiledSituation, View } from '../../../shared/situation/compiled';

/** A part of the world in units of the world (a square 1 wide, the north-west corner 0, 0), seen at a zoom of up to `zoom`. */
export interface Area {
  /** `east` may go on past 1, `west` begin before 0. */
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
  readonly zoom: number;
}

/** Windows in which a page is reckoned to be opened: their size, and what the panels leave clear of it, in pixels. */
const WINDOWS = [
  { width: 2560, height: 1300, clearWidth: 1900, clearHeight: 1100 },
  { width: 390, height: 700, clearWidth: 290, clearHeight: 600 },
] as const;

/** How much nearer than a scene its surroundings can be looked at. */
const CLOSER = 1;
/** What a flight to a point goes to, as the viewer does. */
const POINT_ZOOM = 11;
const MAX_FITTED_ZOOM = 14;
const WORLD_PX = 256;

/** What somebody who works through a situation will see of the world: its scenes, the picture it opens with, and whatever can be gone to. */
export function areasOf(situation: CompiledSituation, opening: Picture | null): Area[] {
  const told = [...situation.scenes.map(({ view }) => view), ...(opening ? [opening.view] : [])];
  const features = situation.layers.flatMap((layer) => layer.features);
  return [
    ...told.flatMap((view) => areasOfView(view, CLOSER)),
    ...features.flatMap((feature) => viewsOf(feature)).flatMap((view) => areasOfView(view, 0)),
    // any place among the points of a large layer may be gone to
    ...situation.layers.flatMap(({ points }) => (points ? [areaWithin(points.bounds)] : [])),
  ];
}

function areaWithin([west, south, east, north]: Bounds): Area {
  const [left, top] = mercatorSquare([west, north]);
  const [right, bottom] = mercatorSquare([east < west ? east + 360 : east, south]);
  return { west: left, north: top, east: right, south: bottom, zoom: POINT_ZOOM };
}

/** Where the nearest shore may be asked for: the ways of ships, and ships at rest, in steps of a third of a degree. */
export function shipPositions(situation: CompiledSituation): Position[] {
  return situation.layers
    .flatMap((layer) => layer.features)
    .filter(({ kind }) => kind === 'ship')
    .flatMap(({ track, anchor }) => (track ? stepsAlong(track.positions) : anchor ? [anchor] : []));
}

// as `goToFeature` flies
function viewsOf({ track, bounds, anchor }: CompiledFeature): View[] {
  const box = track ? boundsOf(track.positions) : bounds;
  if (box && (box[0] !== box[2] || box[1] !== box[3])) return [{ bounds: box }];
  return anchor ? [{ center: anchor, zoom: POINT_ZOOM }] : [];
}

function areasOfView(view: View, closer: number): Area[] {
  return WINDOWS.map(({ width, height, clearWidth, clearHeight }) => {
    const { x, y, zoom } = fitted(view, clearWidth, clearHeight);
    const worldPx = WORLD_PX * 2 ** zoom;
    const [halfWidth, halfHeight] = [width / 2 / worldPx, height / 2 / worldPx];
    return {
      west: x - halfWidth,
      east: x + halfWidth,
      north: y - halfHeight,
      south: y + halfHeight,
      zoom: zoom + closer,
    };
  });
}

function fitted(view: View, clearWidth: number, clearHeight: number) {
  if ('center' in view) {
    const [x, y] = mercatorSquare(view.center);
    return { x, y, zoom: view.zoom };
  }
  const [west, south, east, north] = view.bounds;
  const [left, top] = mercatorSquare([west, north]);
  const [right, bottom] = mercatorSquare([east < west ? east + 360 : east, south]);
  const zoom = Math.log2(
    Math.min(clearWidth / (right - left || 1e-9), clearHeight / (bottom - top || 1e-9)) / WORLD_PX,
  );
  return { x: (left + right) / 2, y: (top + bottom) / 2, zoom: Math.min(zoom, MAX_FITTED_ZOOM) };
}

const STEP_DEG = 1 / 3;

function stepsAlong(positions: readonly Position[]): Position[] {
  return positions.flatMap(([x, y], index) => {
    const [toX, toY] = positions[index + 1] ?? [x, y];
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(toX - x), Math.abs(toY - y)) / STEP_DEG));
    return Array.from(
      { length: steps },
      (_, step): Position => [x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps],
    );
  });
}

function boundsOf(positions: readonly Position[]): Bounds | null {
  if (positions.length === 0) return null;
  const [xs, ys] = [positions.map(([x]) => x), positions.map(([, y]) => y)];
  const least = (values: number[]) => values.reduce((low, value) => Math.min(low, value), Infinity);
  const most = (values: number[]) => values.reduce((high, value) => Math.max(high, value), -Infinity);
  return [least(xs), least(ys), most(xs), most(ys)];
}
