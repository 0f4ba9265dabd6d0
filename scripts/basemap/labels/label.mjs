/**
 * @typedef {{ id: string, kind: string, position: [number, number], importance: number, minZoom: number, maxZoom?: number,
 *   names: { en: string, ar?: string, ru?: string }, country?: string, population?: number,
 *   rooms?: [number, number, number][] }} LabelInput
 */

/**
 * One label as a GeoJSON feature. `importance` runs from 0 to 9, 0 first; it is kept as `rank` with two decimals,
 * so that hardly two labels are equal when they want the same place.
 * @param {LabelInput} input
 */
export function label({
  id,
  kind,
  position,
  importance,
  minZoom,
  maxZoom,
  names,
  country,
  population,
  rooms,
}) {
  const properties = {
    id,
    kind,
    rank: Math.round(Math.max(0, Math.min(9, importance)) * 100) / 100,
    minZoom,
  };
  if (maxZoom !== undefined) properties.maxZoom = maxZoom;
  properties.name = names.en;
  if (names.ar !== undefined) properties['name:ar'] = names.ar;
  if (names.ru !== undefined) properties['name:ru'] = names.ru;
  if (country !== undefined) properties.country = country;
  if (population !== undefined && population > 0) properties.population = population;
  if (rooms !== undefined) properties.rooms = rooms;
  const coordinates = position.map((degrees) => Math.round(degrees * 1e4) / 1e4);
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}
