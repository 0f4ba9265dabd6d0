import { project } from '../geometry/mercator.mjs';

const COLUMNS = 80;
const MOST = 24;
// what holds less that no other holds is not worth its bytes
const LEAST_GAIN = 2;
// half the height of a room as part of half its width, as the viewer has it: a country's name is about five times as wide as high
const SLENDER = 0.2;
// what keeps clear of the border, which is drawn more exactly than the one that is known here
const SAFE = 0.95;
const PROBES = [-1, -0.5, 0.5, 1];

/**
 * Where else in its country a name may stand: slender rectangles spread over its land, by their middles and half their widths, all
 * in degrees. Together they hold as much of it as so few can.
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
  return widest(found).map(({ x, y, half }) => [
    rounded((x - Math.floor(x) - 0.5) * 360),
    rounded(latitudeAt(y)),
    rounded(half * 360),
  ]);
}

/** Of many rooms those few that together hold the most, the one that holds most first. */
function widest(rooms) {
  const held = rooms.map((room) => ({
    room,
    holds: rooms.filter(
      ({ x, y }) => Math.abs(x - room.x) <= room.half && Math.abs(y - room.y) <= room.half * SLENDER,
    ),
  }));
  const free = new Set(rooms);
  const chosen = [];
  while (chosen.length < MOST) {
    let [best, most] = [null, LEAST_GAIN - 1];
    for (const each of held) {
      const gain = each.holds.reduce((sum, room) => sum + (free.has(room) ? 1 : 0), 0);
      if (gain > most) [best, most] = [each, gain];
    }
    if (!best) break;
    for (const room of best.holds) free.delete(room);
    chosen.push(best.room);
  }
  return chosen;
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
  return SAFE * Math.min(half, ...PROBES.map((part) => freeHalf(rings, x, y + part * half * SLENDER)));
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
