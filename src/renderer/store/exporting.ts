import type { SheetPreview, WrittenExport } from '../../shared/export/exportRequest';
import type { FormatId } from '../../shared/export/formats';
import type { ExportSize } from '../../shared/export/sizePresets';
import type { Bounds } from '../../shared/position';
import type { SheetOptions } from '../../shared/sheet/options';
import type { SheetRefusal } from '../../shared/sheet/sheet';

/** Which view of the world a sheet shows. */
export type ExportSubject =
  /** What the map shows. */
  | { readonly is: 'view' }
  | { readonly is: 'scene'; readonly id: string }
  /** A sheet for each scene. */
  | { readonly is: 'scenes' };

/** What else can be wished of a sheet; size and theme are told apart from it. */
export type SheetWishes = Omit<
  SheetOptions,
  'width' | 'height' | 'pixelRatio' | 'theme' | 'page' | 'headRoom'
>;

/** What the export dialog asks for; kept while the viewer is open. */
export interface ExportWishes {
  readonly subject: ExportSubject;
  /** What had been chosen, while the format allows only another subject; it comes back with a format that allows it. */
  readonly subjectBefore: ExportSubject | null;
  /** Another part of the world than the subject shows; null for its own. */
  readonly bounds: Bounds | null;
  readonly format: FormatId;
  readonly size: ExportSize;
  /** Null for the viewer's own. */
  readonly theme: SheetOptions['theme'] | null;
  readonly sheet: SheetWishes;
  /** The bare map, with files beside it that say where it lies. */
  readonly worldFile: boolean;
  readonly film: {
    readonly seconds: number;
    /** Frames a second. */
    readonly fps: number;
    /** Whether time runs, from the in to the out point, while the view stands. */
    readonly plays: boolean;
  };
}

/** The sheet as the dialog shows it. */
export interface PreviewState {
  /** Whether another one is on its way. */
  readonly isAsked: boolean;
  /** The last that there was; it stays until the next is there. */
  readonly shown: SheetPreview | null;
  /** Why there is none of what is wished for. */
  readonly refusal: SheetRefusal | null;
}

/** What became of the last export. */
export type ExportRun =
  | { readonly is: 'idle' }
  | { readonly is: 'choosing' }
  | { readonly is: 'running'; readonly done: number; readonly abort: AbortController }
  | { readonly is: 'written'; readonly written: WrittenExport; readonly destination: string | null }
  | { readonly is: 'copied' }
  | ({ readonly is: 'refused' } & SheetRefusal);

export interface ExportState {
  readonly wishes: ExportWishes;
  readonly preview: PreviewState;
  readonly run: ExportRun;
}

/** What the dialog starts from: what the map shows, as a slide. */
export const FIRST_EXPORT: ExportState = {
  wishes: {
    subject: { is: 'view' },
    subjectBefore: null,
    bounds: null,
    format: 'png',
    size: { is: 'pixels', width: 1920, height: 1080 },
    theme: null,
    sheet: {
      projection: 'mercator',
      words: 'auto',
      legend: true,
      graticule: true,
      scaleBar: 'auto',
      northArrow: 'auto',
      locator: 'auto',
    },
    worldFile: false,
    film: { seconds: 12, fps: 12, plays: true },
  },
  preview: { isAsked: false, shown: null, refusal: null },
  run: { is: 'idle' },
};
