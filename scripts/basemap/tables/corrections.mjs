/** Lakes that the World Data Bank II (surveyed before 1980) still has and that are gone: a position in each. */
export const drainedLakes = [
  [36.3, 36.35], // Lake Amik, Hatay: drained by the 1970s, an airport stands on it
];
