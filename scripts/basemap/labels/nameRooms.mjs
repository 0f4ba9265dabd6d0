import { project } from '../geometry/mercator.mjs';

const COLUMNS = 60;
const MOST = 12;
// half the height of a name as part of half its width: a country's is about five times as wide as high
const SLENDER = 0.2;

/**
 * Where else in its country a name may stand: points spread over its land with half the width that a name in their middle may have,
 * all in degrees. The first are those that are farthest from `home` and from each other for the room they have.
 * @param {number[][][][]} polygons @param {[number, number]} home
 * @returns {[longitude: number, latitude: number, halfWidth: number][]}
 */
export function nameRooms(polygons, home) {
  const [homeX] = project(home);
  const rings = polygons.flatMap((polygon) =>
    polygon.map((ring) => nearTo(homeX, unwound(ring.map(project)))),
  );
  const points = rings.flat();
  const [left, right] = reach(points.map(([x]) => x));
  const [top, bottom] = reach(points.map(([, y]) => y));
  const step = Math.max(right - left, bottom - top) / COLUMNS;
  const found = [];
  for (let y = top + step / 2; y < bottom; y += step)
    for (let x = left + step / 2; x < right; x += step) {
      const half = roomAt(rings, x, y);
      if (half > step / 2) found.push({ x, y, half });
    }
  const chosen = [];
  const kept = [project(home)];
  while (chosen.length < MOST && found.length > 0) {
    const worth = ({ x, y, half }) =>
      Math.sqrt(half) * Math.min(...kept.map(([a, b]) => Math.hypot(a - x, b - y)));
    const best = found.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    found.splice(found.indexOf(best), 1);
    // nearer to one that is there than a fraction of the country it would be the same place
    if (Math.min(...kept.map(([a, b]) => Math.hypot(a - best.x, b - best.y))) < 3 * step) continue;
    kept.push([best.x, best.y]);
    chosen.push(best);
  }
  return chosen.map(({ x, y, half }) => [
    rounded((x - Math.floor(x) - 0.5) * 360),
    rounded(latitudeAt(y)),
    rounded(half * 360),
  ]);
}

/** A ring that crosses the antimeridian, run on beyond it. */
function unwound(ring) {
  let turn = 0;
  return ring.map(([x, y], i) => {
    const [before] = ring[i - 1] ?? [x];
    if (Math.abs(x - before) > 0.5) turn -= Math.sign(x - before);
    return [x + turn, y];
  });
}

/** A ring on the turn of the globe on which it lies nearest: what lies beyond the antimeridian is a part of its country. */
function nearTo(homeX, ring) {
  const turn = Math.round(homeX - ring[0][0]);
  return ring.map(([x, y]) => [x + turn, y]);
}

/** Half the width that a slender rectangle around a point may have within the rings; 0 outside of them. */
function roomAt(rings, x, y) {
  const half = freeHalf(rings, x, y);
  if (half === 0) return 0;
  return Math.min(half, freeHalf(rings, x, y - half * SLENDER), freeHalf(rings, x, y + half * SLENDER));
}

function freeHalf(rings, x, y) {
  const crossings = rings.flatMap((ring) =>
    ring.slice(1).flatMap(([x2, y2], i) => {
      const [x1, y1] = ring[i];
      return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
    }),
  );
  const west = crossings.filter((each) => each < x);
  if (west.length % 2 === 0) return 0;
  return Math.min(...crossings.map((each) => Math.abs(each - x)));
}

function reach(values) {
  return values.reduce(
    ([least, most], each) => [Math.min(least, each), Math.max(most, each)],
    [Infinity, -Infinity],
  );
}

function latitudeAt(y) {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

function rounded(degrees) {
  return Math.round(degrees * 100) / 100;
}
