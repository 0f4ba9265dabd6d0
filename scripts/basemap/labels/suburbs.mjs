/** @typedef {import('./geonames.mjs').City} City */

const reachKm = 22;

/**
 * Places that lie in the shadow of a city at least three times as large, nearer than `reachKm` to it.
 * @param {City[]} cities the largest first @returns {Set<number>} ids
 */
export function findSuburbs(cities) {
  const byCell = new Map();
  const suburbs = new Set();
  for (const city of cities) {
    if (city.population < 20_000) break;
    const [column, row] = city.position.map(Math.floor);
    const near = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => byCell.get(`${column + dx},${row + dy}`) ?? []),
    );
    if (
      near.some(
        (larger) =>
          larger.population >= 3 * city.population && distanceKm(larger.position, city.position) < reachKm,
      )
    ) {
      suburbs.add(city.id);
      continue;
    }
    const cell = `${column},${row}`;
    byCell.set(cell, [...(byCell.get(cell) ?? []), city]);
  }
  return suburbs;
}

function distanceKm(a, b) {
  const squash = Math.cos((a[1] * Math.PI) / 180);
  return Math.hypot((a[0] - b[0]) * squash, a[1] - b[1]) * 111.2;
}
