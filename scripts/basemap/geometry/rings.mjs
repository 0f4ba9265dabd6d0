/** @typedef {import('./mercator.mjs').Position} Position */
/** @typedef {import('./mercator.mjs').Box} Box */

/** Area in square degrees, positive when the ring runs counter-clockwise. @param {Position[]} ring */
export function signedArea(ring) {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  }
  return twice / 2;
}

/** Area on the sphere in km², unsigned; for leaving out what is too small to see. @param {Position[]} ring */
export function areaKm2(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [lon0, lat0] = ring[i - 1];
    const [lon1, lat1] = ring[i];
    sum += (lon1 - lon0) * radians * (2 + Math.sin(lat0 * radians) + Math.sin(lat1 * radians));
  }
  return Math.abs((sum * 6371.0088 ** 2) / 2);
}

const radians = Math.PI / 180;

/**
 * Area over half the length of the shore, in km: what tells a lake from a river between its banks.
 * @param {Position[]} ring
 */
export function meanWidthKm(ring) {
  let shore = 0;
  for (let i = 1; i < ring.length; i++) {
    const squash = Math.cos(((ring[i][1] + ring[i - 1][1]) / 2) * radians);
    const east = (ring[i][0] - ring[i - 1][0]) * squash;
    shore += Math.hypot(east, ring[i][1] - ring[i - 1][1]) * radians * 6371.0088;
  }
  return (2 * areaKm2(ring)) / shore;
}

/** @param {Position[]} line @returns {Box} */
export function boxOf(line) {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [longitude, latitude] of line) {
    if (longitude < box.west) box.west = longitude;
    if (longitude > box.east) box.east = longitude;
    if (latitude < box.south) box.south = latitude;
    if (latitude > box.north) box.north = latitude;
  }
  return box;
}

/** Even-odd test. @param {Position} position @param {Position[]} ring */
export function isInside([longitude, latitude], ring) {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [lon0, lat0] = ring[i - 1];
    const [lon1, lat1] = ring[i];
    if (
      lat0 > latitude !== lat1 > latitude &&
      longitude < lon0 + ((latitude - lat0) / (lat1 - lat0)) * (lon1 - lon0)
    ) {
      inside = !inside;
    }
  }
  return inside;
}

/** @param {Box} a @param {Box} b */
export function boxesMeet(a, b) {
  return a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south;
}

/** @param {Box} inner @param {Box} outer */
export function boxWithin(inner, outer) {
  return (
    inner.west >= outer.west &&
    inner.east <= outer.east &&
    inner.south >= outer.south &&
    inner.north <= outer.north
  );
}
