import { project } from './mercator.mjs';

/** @typedef {import('./mercator.mjs').Position} Position */

/**
 * Visvalingam and Whyatt's line simplification (The Cartographic Journal 30, 1993), measured on the Mercator map
 * because that is where it is seen: takes out the position that changes the picture least, again and again, until each
 * that is left spans a triangle of more than the square of the pixel at that place. Ends stay; a closed line keeps at least four positions.
 * @param {Position[]} line @param {(position: Position) => number} pixelAt side length in degrees of longitude
 * @returns {Position[]}
 */
export function simplify(line, pixelAt) {
  const least = line.length > 2 && same(line[0], line.at(-1)) ? 4 : 2;
  if (line.length <= least) return line;
  const points = line.map(project);
  const before = points.map((_, i) => i - 1);
  const after = points.map((_, i) => i + 1);
  const areas = points.map((_, i) =>
    i === 0 || i === points.length - 1 ? Infinity : triangle(points, i - 1, i, i + 1),
  );
  const limits = line.map((position) => (pixelAt(position) / 360) ** 2);
  const heap = new Heap();
  for (let i = 1; i < points.length - 1; i++) if (areas[i] < limits[i]) heap.push(i, areas[i]);

  let kept = points.length;
  const gone = new Uint8Array(points.length);
  for (let next = heap.pop(); next !== undefined && kept > least; next = heap.pop()) {
    const { index, area } = next;
    if (gone[index] || area !== areas[index]) continue;
    gone[index] = 1;
    kept--;
    after[before[index]] = after[index];
    before[after[index]] = before[index];
    for (const neighbour of [before[index], after[index]]) {
      if (neighbour === 0 || neighbour === points.length - 1) continue;
      areas[neighbour] = Math.max(area, triangle(points, before[neighbour], neighbour, after[neighbour]));
      if (areas[neighbour] < limits[neighbour]) heap.push(neighbour, areas[neighbour]);
    }
  }
  return line.filter((_, i) => !gone[i]);
}

function triangle(points, a, b, c) {
  const [ax, ay] = points[a];
  const [bx, by] = points[b];
  const [cx, cy] = points[c];
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}

function same(a, b) {
  return a[0] === b[0] && a[1] === b[1];
}

/** A binary heap of { index, area }, smallest area first, lower index first among equals (so that builds repeat). */
class Heap {
  items = [];

  push(index, area) {
    const { items } = this;
    let at = items.length;
    const item = { index, area };
    items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!comesBefore(item, items[parent])) break;
      items[at] = items[parent];
      at = parent;
    }
    items[at] = item;
  }

  pop() {
    const { items } = this;
    const top = items[0];
    const item = items.pop();
    if (items.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && comesBefore(items[child + 1], items[child])) child++;
      if (!comesBefore(items[child], item)) break;
      items[at] = items[child];
      at = child;
    }
    items[at] = item;
    return top;
  }
}

function comesBefore(a, b) {
  return a.area < b.area || (a.area === b.area && a.index < b.index);
}
