/** Web Mercator, as slippy-map tiles use it: the unit square, (0, 0) at the north-west corner. */

export const maxLatitude = 85.0511287798066;

/** @typedef {[number, number]} Position longitude and latitude in degrees */
/** @typedef {{ west: number, south: number, east: number, north: number }} Box degrees */

/** @param {Position} position @returns {[number, number]} x and y in the unit square */
export function project([longitude, latitude]) {
  const sine = Math.sin((Math.max(-maxLatitude, Math.min(maxLatitude, latitude)) * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/**
 * The cell `z/x/y` in degrees, widened on each side by `buffer` of its width,
 * but never past the antimeridian or the limits of the projection.
 * @param {string} cell @param {number} buffer @returns {Box}
 */
export function cellBox(cell, buffer) {
  const [z, x, y] = cell.split('/').map(Number);
  const size = 2 ** z;
  return {
    west: Math.max(-180, ((x - buffer) / size) * 360 - 180),
    east: Math.min(180, ((x + 1 + buffer) / size) * 360 - 180),
    north: latitudeAt(Math.max(0, (y - buffer) / size)),
    south: latitudeAt(Math.min(1, (y + 1 + buffer) / size)),
  };
}

/** @param {number} y in the unit square @returns {number} latitude in degrees */
function latitudeAt(y) {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** The cell of zoom `z` that a position lies in. @param {Position} position @param {number} z */
export function cellAt(position, z) {
  const [x, y] = project(position);
  return `${z}/${Math.floor(x * 2 ** z)}/${Math.floor(y * 2 ** z)}`;
}
