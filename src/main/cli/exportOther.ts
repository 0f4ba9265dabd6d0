import { basename } from 'node:path';
import { SLIDE_SIZE } from '../../shared/export/sizePresets';
import { fail, ok, type Result } from '../../shared/result';
import { DEFAULT_OPTIONS, type SheetOptions } from '../../shared/sheet/options';
import { pictureOfScene } from '../../shared/sheet/picture';
import type { CompiledSituation } from '../../shared/situation/compiled';
import type { ThemeName } from '../../shared/symbology/palette';
import { APPLICATION } from '../application';
import { isDataFormat } from '../export/data/dataFormats';
import { safeName } from '../export/fileNames';
import { exportFile, type FileOrder } from '../export/files/exportFile';
import { isFilmFormat } from '../export/film/filmFormats';
import { ENCODE_WORKER, resourcesDir, standaloneDir, VP8 } from '../installation';
import type { Loaded } from '../situation/loadSituation';
import { cancelling } from './cancelling';
import type { ExportArguments } from './exportArguments';
import { pathIn } from './exportTargets';
import { filmFor } from './filmFor';
import { misused, type Refusal, refused } from './outcome';
import { pictureFor } from './pictureFor';
import type { PlannedExport } from './plannedExport';
import { scenesFor } from './sceneFor';
import { inOptions, sheetOptionsFor } from './sheetOptions';

/** What is asked for; `format` is one that is no kind of picture. */
export interface OtherAsked extends ExportArguments {
  readonly theme: ThemeName;
  readonly format: string;
}

/** Plans slides, a film, data or a page: the order is the one that the viewer itself would give. */
export function planOther(
  { value: situation, points }: Extract<Loaded, { ok: true }>,
  asked: OtherAsked,
): Result<PlannedExport, Refusal> {
  const wish = wishFor(situation, asked);
  if (!wish.ok) return misused(wish.error);
  const { notes, ...wished } = wish.value;
  return ok({
    files: 1,
    write: async (target, tell) => {
      const path = pathIn(target, safeName(situation.id), asked.format);
      const order: FileOrder = {
        situation,
        points,
        application: APPLICATION,
        resourcesDir: resourcesDir(),
        path,
        replace: asked.force,
        ...wished,
      };
      const onProgress = tellShares(basename(path), tell);
      const done = await cancelling(async (signal) => ok(await exportFile(order, { signal, onProgress })));
      if (!done.ok) return refused(done.error);
      const outcome = done.value;
      if (outcome.ok) return ok({ written: [path], refused: [], notes: [...notes, ...outcome.value] });
      const { option, reason } = outcome.error;
      return option === 'destination' ? refused(reason) : misused(inOptions(outcome.error));
    },
  });
}

/** Tells each percent once. */
function tellShares(name: string, tell: (words: string) => void): (share: number) => void {
  let told = '';
  return (share) => {
    const words = `${String(Math.round(share * 100)).padStart(3)} % ${name}`;
    if (words !== told) tell(words);
    told = words;
  };
}

type Wish = Result<FileWish & { readonly notes: readonly string[] }, string>;
type Basis = 'situation' | 'points' | 'application' | 'resourcesDir' | 'path' | 'replace';
type FileWish = FileOrder extends infer Order ? (Order extends unknown ? Omit<Order, Basis> : never) : never;

function wishFor(
  situation: CompiledSituation,
  { format, theme, scene: named, at, bounds, bom = false, film, fps, sheetsAsked }: OtherAsked,
): Wish {
  const scenes = scenesFor(situation.scenes, named);
  if (!scenes.ok) return scenes;
  // all of them are asked for by none or by all
  const scene = named === undefined || named === 'all' ? null : (scenes.value[0] ?? null);
  const { size, title, caption, marking } = sheetsAsked;
  const words = { title, caption, marking };
  const plain: SheetOptions = { ...DEFAULT_OPTIONS, theme };
  if (format === 'pptx') {
    const pixelsAcross = acrossOf(size);
    if (!pixelsAcross.ok) return pixelsAcross;
    const options = sheetOptionsFor({ ...words, theme });
    if (!options.ok) return options;
    if (scenes.value.length === 0) return fail('--scene: the situation has no scenes to make slides of');
    return ok({
      is: 'deck',
      pictures: scenes.value.map((each) => pictureOfScene(situation, each)),
      pixelsAcross: pixelsAcross.value,
      options: options.value,
      notes: [],
    });
  }
  if (isFilmFormat(format)) {
    const filmed = filmFor(situation, { scenes: scenes.value, film, fps, at });
    if (!filmed.ok) return filmed;
    const options = sheetOptionsFor({ ...words, size: size ?? '1280x720', theme });
    if (!options.ok) return options;
    const encoder = { workerFile: ENCODE_WORKER, wasmFile: VP8 };
    return ok({ is: 'film', format, ...filmed.value, options: options.value, encoder });
  }
  if (isDataFormat(format)) {
    const picture = pictureFor(situation, { scene, at, bounds });
    if (!picture.ok) return picture;
    return ok({ is: 'data', format, picture: picture.value, byteOrderMark: bom, options: plain, notes: [] });
  }
  const picture = scene && pictureOfScene(situation, scene);
  return ok({ is: 'page', picture, standaloneDir: standaloneDir(), options: plain, notes: [] });
}

const LEAST_ACROSS = 320;
const MOST_ACROSS = 7680;

/** Pixels across a slide, which is always 16 by 9. */
function acrossOf(size = `${SLIDE_SIZE.width}`): Result<number, string> {
  const [, width = '', height] = /^(\d{1,6})(?:x(\d{1,6}))?$/i.exec(size) ?? [];
  const across = Number(width);
  if (across === 0) return fail(`--size: expected pixels such as 3840x2160, found “${size}”`);
  if (across < LEAST_ACROSS || across > MOST_ACROSS)
    return fail(
      `--size: expected slides from ${LEAST_ACROSS} to ${MOST_ACROSS.toLocaleString('en')} pixels across, found “${size}”`,
    );
  if (height !== undefined && Math.abs(Number(height) - (across * 9) / 16) > 1)
    return fail(
      `--size: slides are 16 by 9: expected ${across}x${Math.round((across * 9) / 16)}, found “${size}”`,
    );
  return ok(across);
}
