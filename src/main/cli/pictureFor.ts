import type { Bounds } from '../../shared/position';
import { fail, ok, type Result } from '../../shared/result';
import { pictureOfScene } from '../../shared/sheet/picture';
import type { CompiledScene } from '../../shared/situation/compiled';
import { representativeMs } from '../../shared/situation/moment';
import { compileTime } from '../../shared/time/edtf';
import { pictureOfEverything } from '../export/data/everything';
import type { Pictured } from '../export/data/visible';

/** Which data is wished for, as the command line has it. */
interface DataAsked {
  readonly scene: CompiledScene | null;
  readonly at?: string | undefined;
  readonly bounds?: string | undefined;
}

/** What is pictured when data is asked for: a scene, or everything where none is named; at another moment or within other bounds where these are. */
export function picturedFor(
  { situation, points }: Pick<Pictured, 'situation' | 'points'>,
  { scene, at, bounds }: DataAsked,
): Result<Pictured, string> {
  const picture = scene ? pictureOfScene(situation, scene) : pictureOfEverything(situation);
  const extent = bounds === undefined ? ok(extentOf(scene)) : parseBounds(bounds);
  if (!extent.ok) return extent;
  const pictured: Pictured = { situation, points, picture, extent: extent.value };
  if (at === undefined) return ok(pictured);
  const time = compileTime(at, situation.timeZone);
  if (!time.ok) return fail(`--at: ${time.error}`);
  return ok({
    ...pictured,
    picture: { ...picture, nowMs: representativeMs(time.value), timeWindow: { is: 'moment' } },
  });
}

const WORLD: Bounds = [-180, -90, 180, 90];
// half the width and height of a slide, in the pixels of zoom 0, of which the world has 256
const HALF = { across: 640, down: 360 };

function extentOf(scene: CompiledScene | null): Bounds {
  if (!scene) return WORLD;
  const { view } = scene;
  if ('bounds' in view) return view.bounds;
  const [longitude, latitude] = view.center;
  const across = (HALF.across * 360) / (256 * 2 ** view.zoom);
  const down = (HALF.down * 360 * Math.cos((latitude * Math.PI) / 180)) / (256 * 2 ** view.zoom);
  if (across >= 180) return WORLD;
  const wrap = (value: number) => ((((value + 180) % 360) + 360) % 360) - 180;
  return [
    wrap(longitude - across),
    Math.max(-90, latitude - down),
    wrap(longitude + across),
    Math.min(90, latitude + down),
  ];
}

/** Reads `west,south,east,north` in degrees; the west may lie east of the antimeridian. */
export function parseBounds(text: string): Result<Bounds, string> {
  const refusal = `--bounds: expected west,south,east,north in degrees, found “${text}”`;
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [west, south, east, north] = parts;
  if (
    parts.length !== 4 ||
    west === undefined ||
    south === undefined ||
    east === undefined ||
    north === undefined
  )
    return fail(refusal);
  const isOnGlobe =
    [west, east].every((value) => Math.abs(value) <= 180) &&
    [south, north].every((value) => Math.abs(value) <= 90);
  return isOnGlobe && south < north && west !== east ? ok([west, south, east, north]) : fail(refusal);
}
