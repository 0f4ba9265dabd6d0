import { ok, type Result } from '../../../shared/result';
import { buildSheet } from '../../../shared/sheet/buildSheet';
import { moved } from '../../../shared/sheet/furniture/block';
import { buildHandout } from '../../../shared/sheet/handout/buildHandout';
import type { UnnumberedPage } from '../../../shared/sheet/handout/handoutPages';
import type { App6Shapes } from '../../../shared/sheet/map/drawSymbol';
import { buildMapSheet } from '../../../shared/sheet/mapSheet';
import type { SheetOptions } from '../../../shared/sheet/options';
import type { Picture } from '../../../shared/sheet/picture';
import type { Shape } from '../../../shared/sheet/shapes';
import type { Sheet, SheetRefusal } from '../../../shared/sheet/sheet';
import type { LayText } from '../fonts/layText';
import { buildSlide, type Slide } from '../pptx/buildSlide';
import { openDrawingKit, type SheetSource } from './drawingKit';

/** Makes the sheets of a situation in Node, with the bundled fonts and base map. */
export interface SheetMaker {
  readonly layText: LayText;
  sheetOf(picture: Picture, options: SheetOptions): Result<Sheet, SheetRefusal>;
  /** The map alone, from edge to edge. */
  mapOf(picture: Picture, options: SheetOptions): Result<Sheet, SheetRefusal>;
  /** A slide of a picture that tells a scene, its words drawn on it. */
  slideOf(picture: Picture, options: SheetOptions): Result<Sheet, SheetRefusal>;
  /** The pages on which it is handed out. */
  handoutOf(picture: Picture, options: SheetOptions): Result<readonly UnnumberedPage[], SheetRefusal>;
}

const DRAWN_ELSE =
  'Letters that no bundled font has are drawn as □ here; on the slide they are text, in the fonts of the program that shows it.';

/** Builds a maker of sheets; fonts and files of the base map are read as they are needed, and kept. */
export function buildSheetMaker(source: SheetSource, app6: App6Shapes): SheetMaker {
  const { layText, notesOf, ...drawing } = openDrawingKit(source);
  const inputOf = (picture: Picture, options: SheetOptions) => ({ ...drawing, picture, options, app6 });
  const withAllNotes = (sheet: Sheet): Sheet => ({ ...sheet, notes: notesOf(sheet) });
  const noted = (built: Result<Sheet, SheetRefusal>) => (built.ok ? ok(withAllNotes(built.value)) : built);
  return {
    layText,
    sheetOf: (picture, options) => noted(buildSheet(inputOf(picture, options))),
    mapOf: (picture, options) => noted(buildMapSheet(inputOf(picture, options))),
    slideOf: (picture, options) => {
      const built = buildSlide(inputOf(picture, options), options.width * options.pixelRatio);
      if (!built.ok) return built;
      const { sheet } = built.value;
      const words = wordsOf(built.value);
      // in the file they are text, and drawn in whatever fonts its reader has
      const isDrawnElse = notesOf({ notes: [], shapes: words }).length > 0;
      const notes = [...notesOf(sheet), ...(isDrawnElse ? [DRAWN_ELSE] : [])];
      return ok({ ...sheet, notes, shapes: [...sheet.shapes, ...words] });
    },
    handoutOf: (picture, options) => {
      const built = buildHandout(inputOf(picture, options));
      if (!built.ok) return built;
      return ok(built.value.map((page) => (number, of) => withAllNotes(page(number, of))));
    },
  };
}

/** The words of a slide, as a program for slides sets them, but for the type. */
function wordsOf({ title, caption }: Slide): readonly Shape[] {
  const { room, block } = title;
  const middle = (room.minY + room.maxY - block.height) / 2;
  return [moved(block, room.minX, middle), moved(caption.block, caption.room.minX, caption.room.minY)];
}
