import { clipLine, clipRing, joinAcrossStart } from '../geometry/clip.mjs';
import { cellBox } from '../geometry/mercator.mjs';
import { boxesMeet, boxOf, signedArea } from '../geometry/rings.mjs';
import { cutLines } from './cutLines.mjs';

/** @typedef {import('../geometry/mercator.mjs').Position} Position */
/** @typedef {import('./drawLevel.mjs').Drawing} Drawing */

/** How far a cell reaches over its edge, in parts of its width. */
const buffer = 1 / 64;

/**
 * One cell as a FeatureCollection, features in the order of painting; undefined when there is no land in it.
 * @param {string} cell @param {Drawing} drawing @param {number} decimals
 */
export async function cutCell(cell, { shoreline, rivers, borders }, decimals) {
  const box = cellBox(cell, buffer);
  const fill = (shores) => shores.flatMap(({ ring }) => clipRing(ring, box));
  const land = fill(shoreline.land);
  if (land.length === 0) return undefined;
  const lakes = fill(shoreline.lakes);
  const inBox = (lines) =>
    lines.flatMap(({ line, ...rest }) =>
      boxesMeet(boxOf(line), box)
        ? joinAcrossStart(clipLine(line, box)).map((part) => ({ ...rest, line: part }))
        : [],
    );
  const stroke = (shores) => inBox(shores.flatMap(({ lines }) => lines.map((line) => ({ line }))));

  const riversOnLand = await cutLines(inBox(rivers), land, lakes);
  const bordersOnLand = await cutLines(inBox(borders), land, []);
  const ranks = [...new Set(riversOnLand.map(({ rank }) => rank))].sort();
  const features = [
    polygons('land', land, decimals),
    polygons('lake', lakes, decimals),
    polygons('land', fill(shoreline.islands), decimals),
    polygons('lake', fill(shoreline.ponds), decimals),
    ...ranks.map((rank) =>
      lines(
        { kind: 'river', rank },
        riversOnLand.filter((river) => river.rank === rank),
        decimals,
      ),
    ),
    ...['border', 'border-disputed'].map((kind) =>
      lines(
        { kind },
        bordersOnLand.filter((border) => border.kind === kind),
        decimals,
      ),
    ),
    lines(
      { kind: 'lakeshore' },
      [...stroke(shoreline.lakes), ...stroke(shoreline.islands), ...stroke(shoreline.ponds)],
      decimals,
    ),
    lines({ kind: 'coastline' }, stroke(shoreline.land), decimals),
  ];
  return {
    type: 'FeatureCollection',
    features: features.filter((feature) => feature.geometry.coordinates.length > 0),
  };
}

function polygons(kind, rings, decimals) {
  const coordinates = rings
    .map((ring) => roundLine(ring, decimals))
    .filter((ring) => ring.length >= 4 && signedArea(ring) > 0)
    .map((ring) => [ring]);
  return feature({ kind }, 'Polygon', coordinates);
}

function lines(properties, list, decimals) {
  const coordinates = list.map(({ line }) => roundLine(line, decimals)).filter((line) => line.length >= 2);
  return feature(properties, 'LineString', coordinates);
}

function feature(properties, type, coordinates) {
  const geometry =
    coordinates.length === 1 ? { type, coordinates: coordinates[0] } : { type: `Multi${type}`, coordinates };
  return { type: 'Feature', properties, geometry };
}

/** @param {Position[]} line @param {number} decimals @returns {Position[]} without repeats */
function roundLine(line, decimals) {
  const scale = 10 ** decimals;
  const rounded = [];
  for (const position of line) {
    const [longitude, latitude] = position.map((degrees) => Math.round(degrees * scale) / scale + 0);
    const last = rounded.at(-1);
    if (last === undefined || last[0] !== longitude || last[1] !== latitude)
      rounded.push([longitude, latitude]);
  }
  return rounded;
}
