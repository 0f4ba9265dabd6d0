import { decodePointTable } from '../../shared/points/pointTable';
import { fail, ok, type Result } from '../../shared/result';
import type { FilmPlan } from '../../shared/sheet/film/film';
import { DEFAULT_OPTIONS } from '../../shared/sheet/options';
import { pictureOfScene } from '../../shared/sheet/picture';
import type { CompiledScene, CompiledSituation } from '../../shared/situation/compiled';
import type { ThemeName } from '../../shared/symbology/palette';
import { compileTime } from '../../shared/time/edtf';
import { BEGINNING_MS, FOREVER_MS } from '../../shared/time/span';
import { APPLICATION } from '../application';
import type { Pictured } from '../export/data/visible';
import type { DataOptions } from '../export/data/writeData';
import { prepareFilm } from '../export/film/exportFilm';
import type { FilmFormat } from '../export/film/filmFormats';
import { writeFilm } from '../export/film/writeFilm';
import { openFontFiles } from '../export/fonts/fontFiles';
import { buildLayText } from '../export/fonts/layText';
import { measureBy } from '../export/fonts/measureText';
import { drawOverlay } from '../export/kmz/mapOverlay';
import { writePng } from '../export/png/writePng';
import { exportDeck } from '../export/pptx/exportDeck';
import { readBasemap } from '../export/readBasemap';
import { encodeInWorker } from '../export/webm/encodeInWorker';
import { writeWholeBy } from '../export/writeWhole';
import { basemapDir, ENCODE_WORKER, fontsDir, VP8 } from '../installation';
import type { PointLayer } from '../situation/points/pointLayer';
import { cancelling } from './cancelling';
import { type SheetAsked, sheetOptionsFor } from './sheetOptions';

interface Opened {
  readonly situation: CompiledSituation;
  readonly points: ReadonlyMap<string, PointLayer>;
}

/** Which film is wished for, as the command line has it. */
export interface FilmAsked {
  readonly format: FilmFormat;
  readonly out: string;
  readonly scene: CompiledScene | null;
  /** `20s`; of a film of all scenes, how long it takes in all. */
  readonly film?: string | undefined;
  readonly fps?: string | undefined;
  /** An EDTF interval that is played; of a single moment, the scene stands. */
  readonly at?: string | undefined;
  /** Pixels: `1280x720`. */
  readonly size?: string | undefined;
  readonly theme: ThemeName;
  /** Instead of those of scene and situation. */
  readonly words: Pick<SheetAsked, 'title' | 'caption' | 'marking'>;
  readonly force: boolean;
}

/** Writes a deck of slides, of one scene or of all. Tells how far it is; refuses in words. */
export async function exportSlides(
  { situation, points }: Opened,
  { out, scene, size, theme, words, force }: Omit<FilmAsked, 'format'>,
  tell: (words: string) => void,
): Promise<Result<null, string>> {
  const across = Number(/^(\d{3,5})(?:x\d+)?$/.exec(size ?? '3840')?.[1] ?? Number.NaN);
  if (!Number.isFinite(across)) return fail(`--size: expected pixels such as 3840x2160, found “${size}”`);
  const options = sheetOptionsFor({ ...words, theme });
  if (!options.ok) return options;
  return cancelling(async (signal) => {
    const deck = await exportDeck(scene ? [scene] : situation.scenes, {
      ...drawnWith({ situation, points }),
      options: options.value,
      pixelsAcross: across,
      onProgress: (done, of) => tell(`${done} of ${of} slides`),
      signal,
    });
    if (!deck.ok) return fail(`--${deck.error.option}: ${deck.error.reason}`);
    return writeWholeBy(
      out,
      async (sink) => {
        await sink.write(deck.value);
        signal.throwIfAborted();
      },
      { replace: force },
    );
  });
}

/** Writes a film: of one scene or from scene to scene. Tells how far it is; refuses in words. */
export async function exportFilm(
  { situation, points }: Opened,
  asked: FilmAsked,
  tell: (words: string) => void,
): Promise<Result<null, string>> {
  const plan = planOf(situation, asked);
  if (!plan.ok) return plan;
  const options = sheetOptionsFor({ ...asked.words, size: asked.size ?? '1280x720', theme: asked.theme });
  if (!options.ok) return options;
  const fps = Number(asked.fps ?? 12);
  const film = prepareFilm(plan.value, fps, {
    ...drawnWith({ situation, points }),
    options: options.value,
  });
  if (!film.ok) return fail(`--${film.error.option}: ${film.error.reason}`);
  const onProgress = (done: number, of: number) => {
    if (done % fps === 0 || done === of) tell(`${done} of ${of} frames`);
  };
  const openEncoder = encodeInWorker(ENCODE_WORKER, VP8);
  return cancelling((signal) =>
    writeWholeBy(
      asked.out,
      (sink) => writeFilm(asked.format, film.value, sink, { openEncoder, onProgress, signal }),
      { replace: asked.force },
    ),
  );
}

/** The picture of the map that lies under the features of a KMZ file; none where there is too much of the globe for one. */
export async function overlayFor(pictured: Pictured, theme: ThemeName): Promise<DataOptions['overlay']> {
  const { situation, points, picture, extent } = pictured;
  const drawing = drawnWith({ situation, points });
  const overlay = await drawOverlay({ ...drawing, picture, options: { ...DEFAULT_OPTIONS, theme } }, extent);
  if (!overlay.ok) return undefined;
  const { width, height, rgba, bounds } = overlay.value;
  const parts: Uint8Array[] = [];
  const bands = function* () {
    yield { top: 0, rows: height, pixels: rgba };
  };
  await writePng({ width, height, bands }, async (bytes) => void parts.push(bytes), {
    dotsPerInch: 96,
    description: {
      title: situation.title,
      description: 'The base map in equal steps of longitude and latitude (EPSG:4326)',
      sources: [],
      rights: drawing.basemap.catalogue.attribution.map(({ text }) => text).join('; '),
      creatorTool: `${APPLICATION.name} ${APPLICATION.version}`,
      coverage: bounds.join(', '),
      json: JSON.stringify({ bounds }),
    },
  });
  return { png: Buffer.concat(parts), bounds };
}

/** What sheets are drawn with, whatever they show. */
function drawnWith({ situation, points }: Opened) {
  const layText = buildLayText(openFontFiles(fontsDir()));
  return {
    situation,
    points: tablesOf(points),
    measure: measureBy(layText),
    layText,
    application: APPLICATION,
    basemap: readBasemap(basemapDir()),
    // scenes show pictograms
    app6: () => undefined,
  };
}

const HOLD_SECONDS = 5;
const FLY_SECONDS = 2.5;

function planOf(situation: CompiledSituation, { scene, film, at }: FilmAsked): Result<FilmPlan, string> {
  const seconds =
    film === undefined ? undefined : Number(/^(\d+(?:\.\d+)?)s?$/.exec(film)?.[1] ?? Number.NaN);
  if (seconds !== undefined && !Number.isFinite(seconds))
    return fail(`--film: expected seconds such as 20s, found “${film}”`);
  const { scenes } = situation;
  if (!scene) {
    if (scenes.length === 0) return fail('--scene: the situation has no scenes to film');
    const pictures = scenes.map((each) => pictureOfScene(situation, each));
    const whole = scenes.length * HOLD_SECONDS + (scenes.length - 1) * FLY_SECONDS;
    const pace = (seconds ?? whole) / whole;
    return ok({ is: 'scenes', pictures, holdSeconds: HOLD_SECONDS * pace, flySeconds: FLY_SECONDS * pace });
  }
  const picture = pictureOfScene(situation, scene);
  if (at === undefined) return ok({ is: 'steady', picture, seconds: seconds ?? HOLD_SECONDS });
  const time = compileTime(at, situation.timeZone);
  if (!time.ok) return fail(`--at: ${time.error}`);
  const { start, end } = time.value.span;
  if (start[0] === BEGINNING_MS || end[1] === FOREVER_MS)
    return fail(`--at: expected a time to play that begins and ends, found “${at}”`);
  return ok({ is: 'play', picture, fromMs: start[0], toMs: end[1], seconds: seconds ?? 20 });
}

function tablesOf(points: ReadonlyMap<string, PointLayer>) {
  return Object.fromEntries(
    [...points].flatMap(([id, { table }]) => {
      const decoded = decodePointTable(table);
      return decoded.ok ? [[id, decoded.value]] : [];
    }),
  );
}
