import { boxesMeet, boxOf, boxWithin, isInside, signedArea } from './rings.mjs';

/** @typedef {import('./mercator.mjs').Position} Position */
/** @typedef {import('./mercator.mjs').Box} Box */

/**
 * The parts of a line inside a box, in the line's own direction (Liang and Barsky, one segment after the other).
 * @param {Position[]} line @param {Box} box @returns {Position[][]}
 */
export function clipLine(line, box) {
  const parts = [];
  let part = [];
  for (let i = 1; i < line.length; i++) {
    const piece = clipSegment(line[i - 1], line[i], box);
    if (piece === undefined) continue;
    if (part.length === 0) part.push(piece.from);
    part.push(piece.to);
    if (piece.leaves) {
      parts.push(part);
      part = [];
    }
  }
  if (part.length > 0) parts.push(part);
  return parts.filter((points) =>
    points.some((point) => point[0] !== points[0][0] || point[1] !== points[0][1]),
  );
}

/**
 * The part of a ring's inside that lies in a box, as counter-clockwise rings. The ring must be counter-clockwise:
 * its inside is on the left, so from where it leaves the box the edge of the box is followed counter-clockwise
 * to where it next comes back. A ring that crosses itself (the banks of a river-lake, simplified) can defeat that: the area
 * then differs from what plain half-plane clipping gives, and that is taken instead, with its seams along the edge of the box.
 * @param {Position[]} ring @param {Box} box @returns {Position[][]}
 */
export function clipRing(ring, box) {
  const extent = boxOf(ring);
  if (!boxesMeet(extent, box)) return [];
  if (boxWithin(extent, box)) return [ring];
  const parts = joinAcrossStart(clipLine(ring, box));
  if (parts.length === 0) return isInside(middle(box), ring) ? [corners(box)] : [];
  const closed = closeAlong(parts, box);
  const plain = clipHalfPlanes(ring, box);
  const difference = closed.reduce((sum, piece) => sum + signedArea(piece), 0) - signedArea(plain);
  return Math.abs(difference) < 1e-7 ? closed : [plain];
}

/**
 * Closes lines that begin and end on the edge of a box, inside on their left, into counter-clockwise rings.
 * @param {Position[][]} parts @param {Box} box @returns {Position[][]}
 */
export function closeAlong(parts, box) {
  const left = parts.map((part) => ({ part, start: along(part[0], box), end: along(part.at(-1), box) }));
  const rings = [];
  while (left.length > 0) {
    const first = left.shift();
    const ring = first.part.slice();
    let at = first.end;
    for (;;) {
      let best = first;
      let bestGap = gap(at, first.start);
      for (const other of left) {
        if (gap(at, other.start) < bestGap) {
          best = other;
          bestGap = gap(at, other.start);
        }
      }
      ring.push(...cornersBetween(at, bestGap, box));
      if (best === first) break;
      left.splice(left.indexOf(best), 1);
      for (const position of best.part) ring.push(position);
      at = best.end;
    }
    ring.push(ring[0]);
    rings.push(ring);
  }
  return rings;
}

/** Sutherland and Hodgman's polygon clipping: one ring, whatever the shape. */
function clipHalfPlanes(ring, box) {
  const edges = [
    { axis: 0, value: box.west, side: 1 },
    { axis: 0, value: box.east, side: -1 },
    { axis: 1, value: box.south, side: 1 },
    { axis: 1, value: box.north, side: -1 },
  ];
  return edges.reduce((points, { axis, value, side }) => {
    const kept = [];
    for (let i = 1; i < points.length; i++) {
      const [from, to] = [points[i - 1], points[i]];
      const fromIn = side * (from[axis] - value) >= 0;
      const toIn = side * (to[axis] - value) >= 0;
      if (fromIn !== toIn) {
        const t = (value - from[axis]) / (to[axis] - from[axis]);
        const crossing = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
        crossing[axis] = value;
        kept.push(crossing);
      }
      if (toIn) kept.push(to);
    }
    if (kept.length > 0) kept.push(kept[0]);
    return kept;
  }, ring);
}

/** A ring that starts inside the box comes out with its first and last part belonging together. */
export function joinAcrossStart(parts) {
  if (parts.length < 2) return parts;
  const first = parts[0];
  const last = parts.at(-1);
  if (first[0][0] !== last.at(-1)[0] || first[0][1] !== last.at(-1)[1]) return parts;
  return [last.concat(first.slice(1)), ...parts.slice(1, -1)];
}

function clipSegment([x0, y0], [x1, y1], box) {
  const dx = x1 - x0;
  const dy = y1 - y0;
  let enter = 0;
  let leave = 1;
  let enterEdge;
  let leaveEdge;
  const edges = [
    [-dx, x0 - box.west, 0, box.west],
    [dx, box.east - x0, 0, box.east],
    [-dy, y0 - box.south, 1, box.south],
    [dy, box.north - y0, 1, box.north],
  ];
  for (const [outward, room, axis, value] of edges) {
    if (outward === 0) {
      if (room < 0) return undefined;
    } else if (outward < 0) {
      if (room / outward > enter) {
        enter = room / outward;
        enterEdge = { axis, value };
      }
    } else if (room / outward < leave) {
      leave = room / outward;
      leaveEdge = { axis, value };
    }
  }
  if (enter > leave) return undefined;
  return {
    from: enterEdge === undefined ? [x0, y0] : pointAt(enter, enterEdge),
    to: leaveEdge === undefined ? [x1, y1] : pointAt(leave, leaveEdge),
    leaves: leaveEdge !== undefined,
  };

  function pointAt(t, edge) {
    const point = [x0 + t * dx, y0 + t * dy];
    point[edge.axis] = edge.value;
    return point;
  }
}

/** How far round the box's edge a position on it is: 0 at the south-west corner, counter-clockwise, 4 a round. */
function along([x, y], box) {
  const east = (x - box.west) / (box.east - box.west);
  const north = (y - box.south) / (box.north - box.south);
  const distances = [Math.abs(north), Math.abs(1 - east), Math.abs(1 - north), Math.abs(east)];
  const side = distances.indexOf(Math.min(...distances));
  return (side + [east, north, 1 - east, 1 - north][side]) % 4;
}

function gap(from, to) {
  return to >= from ? to - from : to - from + 4;
}

function cornersBetween(from, length, box) {
  const [southWest, southEast, northEast, northWest] = corners(box);
  const passed = [];
  for (let corner = Math.floor(from) + 1; corner < from + length; corner++) {
    passed.push([southWest, southEast, northEast, northWest][corner % 4]);
  }
  return passed;
}

/** @param {Box} box @returns {Position[]} counter-clockwise from the south-west, closed */
export function corners({ west, south, east, north }) {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function middle({ west, south, east, north }) {
  return [(west + east) / 2, (south + north) / 2];
}
