import { ok, type Result } from '../../shared/result';
import { type Picture, pictureOfScene } from '../../shared/sheet/picture';
import type { CompiledScene, CompiledSituation } from '../../shared/situation/compiled';
import { representativeMs } from '../../shared/situation/moment';
import { compileTime } from '../../shared/time/edtf';
import { pictureOfEverything } from '../export/data/everything';
import { parseBounds } from './parseBounds';

/** Which data is wished for, as the command line has it. */
interface DataAsked {
  readonly scene: CompiledScene | null;
  readonly at?: string | undefined;
  readonly bounds?: string | undefined;
}

/** What is pictured when data is asked for: a scene, or everything where none is named; at another moment or within other bounds where these are. */
export function pictureFor(
  situation: CompiledSituation,
  { scene, at, bounds }: DataAsked,
): Result<Picture, string> {
  const picture = scene ? pictureOfScene(situation, scene) : pictureOfEverything(situation);
  const extent = bounds === undefined ? undefined : parseBounds(bounds);
  if (extent?.ok === false) return extent;
  const placed = extent ? { ...picture, view: { bounds: extent.value } } : picture;
  if (at === undefined) return ok(placed);
  const time = compileTime(at, situation.timeZone);
  if (!time.ok) return { ok: false, error: `--at: ${time.error}` };
  return ok({ ...placed, nowMs: representativeMs(time.value), timeWindow: { is: 'moment' } });
}
