import type { FilmWish } from '../../../shared/export/exportRequest';
import { type FormatId, formatOf } from '../../../shared/export/formats';
import { paperOfHandout } from '../../../shared/export/handoutPaper';
import { type SheetSize, sizeOfPaper, sizeOfPixels } from '../../../shared/export/sheetSize';
import { type ExportSize, SLIDE_SIZE } from '../../../shared/export/sizePresets';
import { boundsOnGlobe } from '../../../shared/geodesy/boundsOnGlobe';
import { isUnsaved } from '../../../shared/scenes/history';
import type { SheetOptions } from '../../../shared/sheet/options';
import { type Picture, pictureOfScene } from '../../../shared/sheet/picture';
import type { CompiledSituation, View } from '../../../shared/situation/compiled';
import type { WrittenScene } from '../../../shared/situation/schema/scene';
import type { ExportWishes } from '../../store/exporting';
import { isLayerShown } from '../../store/isLayerShown';
import type { State } from '../../store/state';
import { playedRange } from '../played';

/** What the map shows, as a picture; null while nothing is open or the map has not come to rest yet. */
function pictureShown(state: State, nowMs: number): Picture | null {
  const { opened, seen } = state;
  if (opened.is !== 'open' || !seen) return null;
  const { situation } = opened.index;
  const told = situation.scenes.find(({ id }) => id === state.scene);
  // somewhere else or at another time it is a view of one's own, and a scene's words would not be true of it
  const isTold = told !== undefined && seen.atScene && told.atMs === nowMs;
  return {
    scene: isTold ? told.id : null,
    view: isTold ? told.view : viewOnGlobe(seen.view),
    nowMs,
    timeWindow: state.timeWindow,
    asOfMs: state.asOfMs,
    layers: Object.fromEntries(
      Object.entries(state.layers).map(([id, layer]) => [id, { ...layer, visible: isLayerShown(state, id) }]),
    ),
    highlight: state.highlight,
    selected: state.selected,
    symbols: state.symbols,
    labelLanguage: state.labelLanguage,
    utc: state.utc,
  };
}

/** The pictures that are wished for, a sheet each; none while there is nothing to show. */
export function picturesWished(state: State, nowMs: number): readonly Picture[] {
  const { opened, exporting } = state;
  if (opened.is !== 'open') return [];
  const { situation } = opened.index;
  const { subject, bounds, format } = exporting.wishes;
  const looks = { symbols: state.symbols, labelLanguage: state.labelLanguage, utc: state.utc };
  const ofScene = (scene: CompiledSituation['scenes'][number]) => ({
    ...pictureOfScene(situation, scene),
    ...looks,
  });
  const isAll = subject.is === 'scenes' && formatOf(format).kind !== 'data';
  if (isAll) return situation.scenes.map(ofScene);
  const scene =
    subject.is === 'view'
      ? undefined
      : situation.scenes.find(({ id }) => subject.is !== 'scene' || id === subject.id);
  const picture = scene ? ofScene(scene) : pictureShown(state, nowMs);
  if (!picture) return [];
  const view: View | null = bounds && { bounds };
  return [view ? { ...picture, view } : picture];
}

/** The scenes as they are edited, where that is not what the app has read; undefined where it is. */
export function editedScenes({ edits }: State): readonly WrittenScene[] | undefined {
  return edits && isUnsaved(edits) ? edits.present.scenes : undefined;
}

/** The film that is wished for; undefined where none is. */
export function filmWished(state: State): FilmWish | undefined {
  const { format, film, subject } = state.exporting.wishes;
  if (formatOf(format).kind !== 'film') return undefined;
  const plays = film.plays && subject.is !== 'scenes';
  return { seconds: film.seconds, fps: film.fps, play: plays ? playedRange(state) : null };
}

/** The options of a sheet that are wished for. */
export function optionsWished(
  wishes: ExportWishes,
  viewerTheme: SheetOptions['theme'],
): Partial<SheetOptions> {
  const { sheet, subject } = wishes;
  const { title, caption, ...others } = sheet;
  // words of one's own are those of one picture
  const words = subject.is === 'scenes' ? {} : { title, caption };
  return { ...others, ...words, ...sheetSizeOf(sizeWished(wishes)), theme: themeWished(wishes, viewerTheme) };
}

/** The colours that are wished for: those of the viewer, but for what is handed out, which is printed. */
export function themeWished(
  { theme, format }: ExportWishes,
  viewerTheme: SheetOptions['theme'],
): SheetOptions['theme'] {
  return theme ?? (format === 'handout' ? 'light' : viewerTheme);
}

/**
 * The one sheet that stands for all that is wished for, as the dialog shows and copies it: the first of several, the end of a time that is
 * played; null while there is nothing to show.
 */
export function sheetShown(
  state: State,
  nowMs: number,
): { readonly picture: Picture; readonly options: Partial<SheetOptions> } | null {
  const [picture] = picturesWished(state, nowMs);
  if (!picture) return null;
  const options = optionsWished(state.exporting.wishes, state.theme);
  const played = filmWished(state)?.play;
  if (!played) return { picture, options };
  // what a scene says is true of its moment, and not of all that is played
  return {
    picture: { ...picture, nowMs: played.toMs },
    options: { ...options, caption: options.caption ?? '' },
  };
}

/** Whether it is the bare map that is wished for, with files beside it that say where it lies. */
export function isWorldFileWished({ worldFile, format, sheet }: ExportWishes): boolean {
  return worldFile && canHaveWorldFile(format) && sheet.projection === 'mercator';
}

/** Pictures of pixels can; drawings and documents say nothing of a pixel. */
export function canHaveWorldFile(format: FormatId): boolean {
  return format === 'png' || format === 'jpeg';
}

/** Whether files of a format have a size of their own: slides are 16 by 9, handouts upright on paper. */
export function hasOwnSize(format: FormatId): boolean {
  return format === 'pptx' || format === 'handout';
}

/** How large it will be: as is wished, but for what has a size of its own. */
export function sizeWished({ format, size }: Pick<ExportWishes, 'format' | 'size'>): ExportSize {
  if (format === 'pptx') return SLIDE_SIZE;
  return format === 'handout' ? paperOfHandout(size).size : size;
}

/** A size that is wished for as the sheet has it. */
export function sheetSizeOf(size: ExportSize): SheetSize {
  return size.is === 'pixels'
    ? sizeOfPixels(size.width, size.height)
    : sizeOfPaper(size.widthMm, size.heightMm, size.dpi);
}

/** A view of a map that goes round and round the world as it is on the globe, to about a metre. */
function viewOnGlobe(view: View): View {
  return 'center' in view ? view : { bounds: boundsOnGlobe(view.bounds) };
}
