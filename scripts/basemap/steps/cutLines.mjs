import mapshaper from 'mapshaper';

/** @typedef {import('../geometry/mercator.mjs').Position} Position */

/**
 * What of some lines lies on land and not in a lake, so that no river runs on under a lake and no border over the sea.
 * @template {{ line: Position[] }} T
 * @param {T[]} lines @param {Position[][]} land rings @param {Position[][]} lakes rings @returns {Promise<T[]>}
 */
export async function cutLines(lines, land, lakes) {
  if (lines.length === 0) return [];
  const input = {
    'lines.json': collection(
      lines.map(({ line, ...rest }) => ({
        properties: rest,
        geometry: { type: 'LineString', coordinates: line },
      })),
    ),
    'land.json': collection(land.map(asPolygon)),
    'lakes.json': collection(lakes.map(asPolygon)),
  };
  const erase = lakes.length > 0 ? '-erase lakes.json' : '';
  const output = await mapshaper.applyCommands(
    `-i lines.json -clip land.json ${erase} -o out.json format=geojson`,
    input,
  );
  return (JSON.parse(output['out.json']).features ?? []).flatMap(({ properties, geometry }) => {
    const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    return parts.map((line) => ({ ...properties, line }));
  });
}

function asPolygon(ring) {
  return { properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
}

function collection(features) {
  // as text, because mapshaper turns round the rings of an object that it is given
  return JSON.stringify({
    type: 'FeatureCollection',
    features: features.map((feature) => ({ type: 'Feature', ...feature })),
  });
}
