import type { PixelPoint } from '../../labels/lineStretch';
import type { Position } from '../../position';
import type { Plane } from '../plane';
import type { ShownFeature } from '../shownFeatures';

/** Edges as they were last laid on a plane. */
interface Laid {
  readonly on: object;
  readonly edges: PixelPoint[][];
}

// by what they follow from: the rings of an area, the place of what is uncertain
const laid = new WeakMap<object, Laid>();

const CIRCLE_POINTS = 32;

/** The edges of an area, and of the circle in which something lies, in pixels of the plane. */
export function edgesInPixels(plane: Plane, shown: ShownFeature): PixelPoint[][] {
  const { uncertaintyM } = shown.feature;
  const { position } = shown;
  const rings = ringsInPixels(plane, shown);
  if (uncertaintyM === undefined || !position) return rings;
  return [...rings, ...keep(position, plane, () => [circleAround(position, uncertaintyM, plane)])];
}

/** The rings of an area in pixels of the plane; none of what is no area, or moves. */
export function ringsInPixels(plane: Plane, { feature: { geometry }, mover }: ShownFeature): PixelPoint[][] {
  if (mover === null && geometry?.type === 'Polygon')
    return keep(geometry, plane, () => ringsOf([geometry.coordinates], plane));
  if (mover === null && geometry?.type === 'MultiPolygon')
    return keep(geometry, plane, () => ringsOf(geometry.coordinates, plane));
  return [];
}

function keep(key: object, plane: Plane, find: () => PixelPoint[][]): PixelPoint[][] {
  const kept = laid.get(key);
  if (kept?.on === plane.laid) return kept.edges;
  const edges = find();
  laid.set(key, { on: plane.laid, edges });
  return edges;
}

function ringsOf(polygons: readonly (readonly (readonly number[])[][])[], plane: Plane): PixelPoint[][] {
  return polygons
    .flat()
    .flatMap((ring) =>
      plane.ring(ring.map(([longitude = 0, latitude = 0]): Position => [longitude, latitude])),
    );
}

// near enough to what is drawn for a name to keep off it
function circleAround(position: Position, radiusM: number, plane: Plane): PixelPoint[] {
  const { x, y } = plane.toPixels(position);
  const radius = radiusM * plane.pxPerM(position);
  return Array.from({ length: CIRCLE_POINTS + 1 }, (_, i) => {
    const angle = (i / CIRCLE_POINTS) * 2 * Math.PI;
    return { x: x + Math.cos(angle) * radius, y: y + Math.sin(angle) * radius };
  });
}
