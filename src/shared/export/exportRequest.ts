import type { Bounds } from '../position';
import type { SheetOptions } from '../sheet/options';
import type { Picture } from '../sheet/picture';
import type { ProjectionName } from '../sheet/projectionName';
import type { SheetRefusal } from '../sheet/sheet';
import type { WrittenScene } from '../situation/schema/scene';
import type { FormatId } from './formats';

/** Asks how a sheet looks. */
export interface PreviewRequest {
  /** Of the situation that the page has before it; another one is refused. */
  readonly version: string;
  readonly picture: Picture;
  readonly options: Partial<SheetOptions>;
  /** The situation's scenes as they are written now, where they were edited and not saved. */
  readonly scenes?: readonly WrittenScene[] | undefined;
  /** As what it is to be written: slides and handouts look other than sheets. */
  readonly format?: FormatId | undefined;
}

/** A sheet as it will be, to be looked at. */
export interface SheetPreview {
  readonly svg: string;
  /** In sheet units. */
  readonly width: number;
  readonly height: number;
  /** Where the map lies on the sheet, and what it shows. */
  readonly frame: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  readonly extent: Bounds;
  readonly projection: ProjectionName;
  readonly title: string;
  readonly notes: readonly string[];
}

/** Asks for files. */
export interface ExportRequest {
  readonly version: string;
  readonly format: FormatId;
  /** A sheet each, in order. */
  readonly pictures: readonly Picture[];
  readonly options: Partial<SheetOptions>;
  /** As in a {@link PreviewRequest}. */
  readonly scenes?: readonly WrittenScene[] | undefined;
  /** Of a picture of pixels: the bare map, with files beside it that say where it lies in EPSG:3857. */
  readonly worldFile?: boolean | undefined;
  /** Of a picture: what is seen first of a file of this format, a slide or the first page of a handout, instead of the sheet. */
  readonly shows?: FormatId | undefined;
  /** Of a film; several pictures are flown between. */
  readonly film?: FilmWish | undefined;
  /** Names where the desktop shell was told to put it; without it the files wait to be fetched. */
  readonly destination?: string | undefined;
}

/** How long a film is, and what happens in it. */
export interface FilmWish {
  readonly seconds: number;
  /** Frames a second. */
  readonly fps: number;
  /** The time that is played; null where one picture stands. */
  readonly play: { readonly fromMs: number; readonly toMs: number } | null;
}

/** How many sheets one request may ask for. */
export const MAX_PICTURES = 500;

/** A line of the answer to an {@link ExportRequest}; the last one says how it ended. */
export type ExportLine =
  /** From 0 to 1. */
  | { readonly is: 'progress'; readonly done: number }
  | ({ readonly is: 'written' } & WrittenExport)
  | ({ readonly is: 'refused' } & SheetRefusal);

/** What was written. */
export interface WrittenExport {
  readonly files: readonly WrittenFile[];
  /** Where it can be fetched, once: the file, or an archive of several; null where it lies in its folder already. */
  readonly address: string | null;
  /** What was left out or shortened, in words. */
  readonly notes: readonly string[];
}

export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
}
