import { cellAt } from './geometry/mercator.mjs';

/**
 * What is built: four levels of detail, from the whole world to a harbour.
 *
 * - `minZoom`, `cellZoom`, `complete`: as in the catalogue.
 * - `cells`: the cells looked at; one with no land in it is open sea.
 * - `resolution`: GMT's letter for it.
 * - `detail`: what is kept, inside the frames of `focus` (west, south, east, north) and elsewhere: `pixel` in degrees of
 *   longitude (see simplify), the smallest `land` and `lake` in km², `rivers` down to which rank.
 * - `narrowest`: the least mean width of a lake in km, so that rivers drawn as lakes can be left out.
 * - `decimals`: of a coordinate.
 * - `fine`: see readBorders.
 * - `reach`: how far, in degrees, the end of a border may be drawn out to meet the coast.
 */
export const levels = [
  {
    id: 'world',
    minZoom: 0,
    cellZoom: 0,
    complete: true,
    cells: ['0/0/0'],
    resolution: 'l',
    focus: [[-20, -3, 60, 60]],
    detail: {
      inFocus: { pixel: 0.28, land: 130, lake: 3000, rivers: 0 },
      elsewhere: { pixel: 0.42, land: 130, lake: 3000, rivers: 0 },
    },
    narrowest: 9,
    decimals: 2,
    fine: false,
    reach: 0.3,
  },
  {
    id: 'medium',
    minZoom: 4,
    cellZoom: 3,
    complete: true,
    cells: block(3, 0, 0, 7, 7),
    resolution: 'i',
    focus: [[-20, 5, 60, 62]],
    detail: {
      inFocus: { pixel: 0.048, land: 3, lake: 60, rivers: 2 },
      elsewhere: { pixel: 0.1, land: 10, lake: 250, rivers: 2 },
    },
    narrowest: 0,
    decimals: 3,
    fine: false,
    reach: 0.1,
  },
  {
    id: 'regional',
    minZoom: 7,
    cellZoom: 6,
    complete: false,
    cells: [
      ...block(6, 28, 22, 41, 31), // the Mediterranean, Black Sea and Red Sea, north and west Africa, the Sahel
      ...block(6, 34, 20, 41, 21), // Ukraine and the south of Russia
      ...block(6, 38, 18, 39, 19), // Moscow
      ...block(6, 54, 22, 57, 23), // the Sea of Japan
    ],
    resolution: 'h',
    focus: [[28, 31, 42, 47.5]],
    detail: {
      inFocus: { pixel: 0.0045, land: 0.05, lake: 1, rivers: 4 },
      elsewhere: { pixel: 0.0085, land: 0.2, lake: 4, rivers: 3 },
    },
    narrowest: 0,
    decimals: 4,
    fine: true,
    reach: 0.05,
  },
  {
    id: 'harbour',
    minZoom: 10,
    cellZoom: 8,
    complete: false,
    cells: [
      ...around(8, 35.2, 32.9, 36.9, 37), // Hatay, Syria, Lebanon
      ...around(8, 33.8, 34.5, 35.1, 35.8), // eastern Cyprus and the sea between
      ...around(8, 33.3, 44.4, 33.8, 44.8), // Sevastopol
      ...around(8, 131.7, 42.9, 132.3, 43.4), // Vladivostok
      ...around(8, 23.8, 31.9, 24.2, 32.2), // Tobruk
      ...around(8, 19.9, 31.9, 20.5, 32.4), // Benghazi
      ...around(8, 12.9, 32.7, 13.5, 33), // Tripoli
      ...around(8, 37.1, 19.4, 37.4, 19.8), // Port Sudan
      ...around(8, 28.8, 40.9, 29.3, 41.3), // the Bosphorus
      ...around(8, 32.2, 29.7, 32.7, 31.4), // Suez canal
    ],
    resolution: 'f',
    focus: [[35, 32.5, 37, 37.5]],
    detail: {
      inFocus: { pixel: 0.0004, land: 0, lake: 0, rivers: 4 },
      elsewhere: { pixel: 0.0012, land: 0.01, lake: 0.05, rivers: 4 },
    },
    narrowest: 0,
    decimals: 5,
    fine: true,
    reach: 0.05,
  },
];

/** Cells from one corner to the other, both included. @returns {string[]} */
function block(z, x0, y0, x1, y1) {
  const cells = [];
  for (let y = y0; y <= y1; y++) for (let x = x0; x <= x1; x++) cells.push(`${z}/${x}/${y}`);
  return cells;
}

/** Cells that meet a frame given in degrees. @returns {string[]} */
function around(z, west, south, east, north) {
  const [, x0, y0] = cellAt([west, north], z).split('/').map(Number);
  const [, x1, y1] = cellAt([east, south], z).split('/').map(Number);
  return block(z, x0, y0, x1, y1);
}
