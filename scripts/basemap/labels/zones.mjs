/**
 * How densely places are labelled, by part of the world: the least population and the zoom from which it shows, largest first.
 * `unknown` gives the size to take for a seat of government (1 to 4: from a governorate down) whose population GeoNames lacks.
 */
const coast = {
  steps: [
    [1_000_000, 5],
    [400_000, 6],
    [100_000, 7],
    [40_000, 8],
    [15_000, 9],
    [6_000, 10],
    [2_500, 11],
    [1_000, 12],
  ],
  unknown: { 1: 20_000, 2: 12_000, 3: 3_000 },
};
const levant = {
  steps: [
    [1_000_000, 5],
    [400_000, 6],
    [120_000, 7],
    [50_000, 8],
    [20_000, 9],
    [8_000, 10],
    [3_000, 11],
  ],
  unknown: { 1: 40_000, 2: 12_000, 3: 3_000 },
};
const sahel = {
  steps: [
    [800_000, 5],
    [250_000, 6],
    [80_000, 7],
    [25_000, 8],
    [10_000, 9],
    [4_000, 10],
  ],
  unknown: { 1: 60_000, 2: 8_000 },
};
const neighbours = {
  steps: [
    [1_500_000, 5],
    [600_000, 6],
    [200_000, 7],
    [80_000, 8],
    [35_000, 9],
  ],
  unknown: { 1: 80_000 },
};
const world = {
  steps: [
    [9_000_000, 3],
    [4_000_000, 4],
    [1_500_000, 5],
    [700_000, 6],
    [350_000, 7],
    [200_000, 8],
  ],
  unknown: {},
};

const sahelCountries = new Set(['LY', 'SD', 'ML', 'NE']);
const levantCountries = new Set(['SY', 'LB', 'CY', 'JO', 'PS', 'IL']);
const neighbourCountries = new Set(
  'TR EG IQ TN DZ MA MR TD SN BF ER DJ SO YE SA GR BG RO UA MD GE MT AL HR IT ES PT'.split(' '),
);

/** @param {[number, number]} position @param {string} country two-letter code */
export function zoneOf([longitude, latitude], country) {
  const within = (west, south, east, north) =>
    longitude > west && longitude < east && latitude > south && latitude < north;
  if ((country === 'SY' || country === 'LB') && within(35, 33, 36.75, 36.2)) return coast;
  if (within(33.2, 44.2, 36.8, 46.2) && country === 'UA') return levant; // Crimea
  if (within(131.3, 42.3, 133.2, 43.8)) return levant; // Vladivostok
  if (levantCountries.has(country) || within(35.5, 35.8, 37.3, 37.1)) return levant;
  if (sahelCountries.has(country)) return sahel;
  if (neighbourCountries.has(country) || within(30, 42, 49, 57)) return neighbours;
  return world;
}
