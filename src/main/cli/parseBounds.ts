import type { Bounds } from '../../shared/position';
import { fail, ok, type Result } from '../../shared/result';

/** Reads `west,south,east,north` in degrees; the west may lie east of the antimeridian. A refusal says what of it is wrong. */
export function parseBounds(text: string): Result<Bounds, string> {
  const refuse = (expected: string) => fail(`--bounds: expected ${expected}, found “${text}”`);
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [west, south, east, north] = parts;
  if (
    parts.length !== 4 ||
    west === undefined ||
    south === undefined ||
    east === undefined ||
    north === undefined ||
    !parts.every(Number.isFinite)
  )
    return refuse('west,south,east,north in degrees, such as 35,34,36.5,36');
  if (Math.abs(south) > 90 || Math.abs(north) > 90)
    return refuse('west,south,east,north with south and north from -90 to 90');
  if (Math.abs(west) > 180 || Math.abs(east) > 180)
    return refuse('west,south,east,north with west and east from -180 to 180');
  if (south >= north) return refuse('west,south,east,north with the south below the north');
  if (west === east) return refuse('west,south,east,north with some width');
  return ok([west, south, east, north]);
}
