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

/** How a ray from the position eastwards meets an edge. */
function crossEdge([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): 'on' | 'crossed' | 'missed' {
  const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  if (side === 0 && isBetween(x, ax, bx) && isBetween(y, ay, by)) return 'on';
  if (ay > y === by > y) return 'missed';
  return side > 0 === by > ay ? 'crossed' : 'missed';
}

function isBetween(value: number, a: number, b: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b);
}
