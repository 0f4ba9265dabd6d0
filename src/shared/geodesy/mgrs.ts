import * as packaged from 'mgrs';
import type { Position } from '../position';
import { fail, ok, type Result } from '../result';
import { wrapLongitude } from './longitude';
import { unwrapDefault } from './wgs84';

const { forward, toPoint } = unwrapDefault(packaged);

/** The Military Grid Reference System covers 80° S to 84° N; the polar grids are not supported. */
const SOUTH_LIMIT = -80;
const NORTH_LIMIT = 84;

/** The package puts longitudes nearer to 180 than this into a zone 61. */
const EASTERNMOST = 180 - 1e-9;

/** What stands in place of a grid reference where there is none. */
const NO_MGRS = 'no MGRS';

/**
 * The grid square of one metre that holds a position, in groups: `36S YD 45362 66839`. As the grid wants,
 * digits are cut, not rounded. `no MGRS` beyond 84° N or 80° S.
 */
export function formatMgrs([longitude, latitude]: Position): string {
  if (!(latitude >= SOUTH_LIMIT && latitude <= NORTH_LIMIT)) return NO_MGRS;
  const match = GROUPS.exec(forward([Math.min(wrapLongitude(longitude), EASTERNMOST), latitude], 5));
  return match ? match.slice(1, 5).join(' ') : NO_MGRS;
}

/**
 * The middle of the square that a grid reference names, of any size from 100 km to 1 m and with or
 * without spaces. Refuses references that name no square: a zone above 60, letters the grid does not use,
 * an odd number of digits, a square that is not in its zone.
 */
export function parseMgrs(text: string): Result<Position, string> {
  const compact = text.toUpperCase().replace(/\s+/g, '');
  const match = /^(\d{1,2})([A-Z])([A-Z]{2})(\d*)$/.exec(compact);
  if (!match) return fail(`expected a grid reference such as 36S YD 45362 66839, found "${text}"`);
  const [, zone = '', band = '', square = '', digits = ''] = match;
  if (Number(zone) < 1 || Number(zone) > 60)
    return fail(`grid zone ${zone} does not exist; zones run from 1 to 60`);
  if (!/[C-HJ-NP-X]/.test(band))
    return fail(`grid band ${band} does not exist; bands run from C to X without I and O`);
  if (digits.length % 2 === 1 || digits.length > 10) {
    return fail(`expected as many digits east as north, at most 5 each, found "${digits}"`);
  }
  return findSquare(compact, `${Number(zone)}${band}${square}`);
}

const GROUPS = /^(\d+[A-Z])([A-Z]{2})(\d{5})(\d{5})$/;

/** The package reads any letters as some place; it is right if that place is in the square it came from. */
function findSquare(compact: string, square: string): Result<Position, string> {
  const missing = fail(`grid square ${square} does not exist`);
  try {
    const [longitude, latitude] = toPoint(compact);
    const position: Position = [wrapLongitude(longitude), latitude];
    return isNearSquare(position, square) ? ok(position) : missing;
  } catch {
    return missing;
  }
}

/** A square cut off by the edge of its zone or band may have its middle beyond that edge, but not far. */
function isNearSquare([longitude, latitude]: Position, square: string): boolean {
  const zone = Number.parseInt(square, 10);
  const band = square.charAt(String(zone).length);
  const south = SOUTH_LIMIT + 8 * BANDS.indexOf(band);
  const north = band === 'X' ? NORTH_LIMIT : south + 8;
  const offCentre = Math.abs(wrapLongitude(longitude - (zone * 6 - 183)));
  // 32V and the zones of Svalbard are up to 12 degrees wide; 100 km squares stick out by one more
  const halfWidth = (latitude >= 72 || zone === 32 ? 6 : 3) + 1 / Math.cos((latitude * Math.PI) / 180);
  return (
    offCentre <= halfWidth && latitude >= south - 1 && latitude <= Math.min(north + 1, NORTH_LIMIT + EDGE)
  );
}

/** The middle of a square of one metre on the northern limit lies a little beyond it. */
const EDGE = 1e-4;
const BANDS = 'CDEFGHJKLMNPQRSTUVWX';
