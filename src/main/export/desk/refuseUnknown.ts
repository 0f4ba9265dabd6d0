import { fail, ok, type Result } from '../../../shared/result';
import type { Picture } from '../../../shared/sheet/picture';
import type { SheetRefusal } from '../../../shared/sheet/sheet';
import type { CompiledSituation } from '../../../shared/situation/compiled';

/** Refuses pictures that name a scene or a layer which the situation has not, or a part of the world that is none. */
export function refuseUnknown(
  { scenes, layers }: CompiledSituation,
  pictures: readonly Picture[],
): Result<null, SheetRefusal> {
  for (const { scene, layers: shown, view } of pictures) {
    if (scene !== null && !scenes.some(({ id }) => id === scene))
      return refuse('scene', `the situation has no scene “${scene}”`);
    const layer = Object.keys(shown).find((id) => !layers.some((each) => each.id === id));
    if (layer !== undefined) return refuse('layers', `the situation has no layer “${layer}”`);
    if (!('bounds' in view)) continue;
    const [west, south, east, north] = view.bounds;
    if (Math.abs(south) > 90 || Math.abs(north) > 90 || Math.abs(west) > 360 || Math.abs(east) > 360)
      return refuse('bounds', 'expected degrees: west and east within ±180, south and north within ±90');
    if (south >= north || west === east)
      return refuse('bounds', 'expected a part of the world of some size, with its south below its north');
  }
  return ok(null);
}

function refuse(option: string, reason: string): Result<never, SheetRefusal> {
  return fail({ option, reason });
}
