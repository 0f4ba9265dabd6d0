/**
 * Which of Natural Earth's de facto lines are in dispute. The data shipped in world-atlas carries no such class,
 * so this list says it: a pair of names in alphabetical order and, where only part of the line is meant, its frame.
 * Being on this list takes no side: it only changes how the line is drawn.
 */
const disputes = [
  { pair: 'Israel|Syria', what: 'Golan, line of 1974' },
  { pair: 'Israel|Palestine', what: 'armistice lines of 1949' },
  { pair: 'Russia|Ukraine', what: 'Crimea', within: [32, 45, 36, 46.4] },
  { pair: 'Morocco|W. Sahara', what: 'Western Sahara, the berm' },
  { pair: 'Kosovo|Serbia', what: 'Kosovo' },
  { pair: 'Cyprus|N. Cyprus', what: 'line of 1974' },
  { pair: 'Cyprus|Cyprus U.N. Buffer Zone', what: 'line of 1974' },
  { pair: 'Cyprus U.N. Buffer Zone|N. Cyprus', what: 'line of 1974' },
  { pair: 'Cyprus U.N. Buffer Zone|Dhekelia', what: 'line of 1974' },
  { pair: 'Dhekelia|N. Cyprus', what: 'line of 1974' },
  { pair: 'S. Sudan|Sudan', what: 'Abyei', within: [27.7, 9, 29.1, 10.6] },
  { pair: 'S. Sudan|Sudan', what: 'Kafia Kingi', within: [23.8, 8.5, 25.4, 10.6] },
  { pair: 'Kenya|S. Sudan', what: 'Ilemi triangle' },
  { pair: 'Egypt|Sudan', what: 'Bir Tawil and Halaib', within: [33.1, 21, 37.5, 23] },
  { pair: 'India|Pakistan', what: 'Line of Control', within: [73.3, 32.7, 78, 36] },
  { pair: 'India|Siachen Glacier', what: 'Siachen' },
  { pair: 'Pakistan|Siachen Glacier', what: 'Siachen' },
  { pair: 'China|Siachen Glacier', what: 'Siachen' },
  { pair: 'China|India', what: 'Line of Actual Control, west', within: [77, 30, 81.1, 36] },
  { pair: 'China|India', what: 'Line of Actual Control, east', within: [91, 26, 98, 30] },
  { pair: 'North Korea|South Korea', what: 'armistice line of 1953' },
  { pair: 'Somalia|Somaliland', what: 'Somaliland' },
];

/** The other lines of a dispute, taken from the World Data Bank II inside a frame (west, south, east, north). */
export const linesBesides = [
  { what: 'Golan, the line before 1967', within: [35.6, 32.7, 35.7, 33.243] },
  { what: 'Western Sahara, the northern border', within: [-13.3, 27.64, -8.68, 27.69] },
  { what: 'Halaib, the administrative line of 1902', within: [33.5, 22.02, 37, 23.2] },
  { what: 'Bir Tawil, the administrative line of 1902', within: [33.2, 21.6, 34.2, 21.985] },
];

/** Places that Natural Earth draws apart but that have no border of their own. */
const withoutBorder = { Baikonur: 'Kazakhstan', 'USNB Guantanamo Bay': 'Cuba' };

/** Places too narrow for the smaller scales. */
const narrow = { 'Cyprus U.N. Buffer Zone': 'N. Cyprus', Dhekelia: 'Cyprus', Akrotiri: 'Cyprus' };

/** @param {string} pair two names parted by `|` @param {[number, number]} position on their line */
export function disputeOf(pair, [longitude, latitude]) {
  return disputes.some((dispute) => {
    if (dispute.pair !== pair) return false;
    const [west, south, east, north] = dispute.within ?? [-180, -90, 180, 90];
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  });
}

/** @param {string} name @param {boolean} fine @returns {string} the name of the place that its outline is drawn with */
export function mergedInto(name, fine) {
  return withoutBorder[name] ?? (fine ? undefined : narrow[name]) ?? name;
}
