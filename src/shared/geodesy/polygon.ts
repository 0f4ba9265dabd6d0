import type { Position } from '../position';

/** A GeoJSON polygon: the outer ring, then holes; rings may or may not repeat their first position. */
export type PolygonRings = readonly (readonly Position[])[];

/**
 * True when `position` lies in the polygon or on its edge; inside a hole is outside, on the edge of a hole
 * is inside. Edges are straight in longitude and latitude, as drawn. Even-odd crossings (W. R. Franklin's
 * PNPOLY), with an exact test for lying on an edge.
 */
export function pointInPolygon(position: Position, rings: PolygonRings): boolean {
  let inside = false;
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const vertex of ring) {
      if (before) {
        const crossing = crossEdge(position, before, vertex);
        if (crossing === 'on') return true;
        if (crossing === 'crossed') inside = !inside;
      }
      before = vertex;
    }
  }
  return inside;
}

/**
 * How a ray from the position eastwards meets an edge. Each edge is looked at from its lower end, so that
 * rounding falls the same way for the two polygons that share it.
 */
function crossEdge([x, y]: Position, a: Position, b: Position): 'on' | 'crossed' | 'missed' {
  const upwards = a[1] < b[1] || (a[1] === b[1] && a[0] <= b[0]);
  const [[ax, ay], [bx, by]] = upwards ? [a, b] : [b, a];
  const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  if (side === 0 && isBetween(x, ax, bx) && isBetween(y, ay, by)) return 'on';
  return ay <= y && y < by && side > 0 ? 'crossed' : 'missed';
}

function isBetween(value: number, a: number, b: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b);
}
