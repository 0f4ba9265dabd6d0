import type { Sheet } from '../../shared/sheet/sheet';
import type { ByteSink } from './files/byteSink';
import type { LayText } from './fonts/layText';
import { descriptionOf } from './metadata/descriptionOf';
import type { Raster } from './raster/rasterize';

export interface WriteSetting {
  readonly layText: LayText;
  readonly signal?: AbortSignal | undefined;
  /** Hears how much of the file is drawn, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

/** A kind of file that sheets are written to. */
interface Format {
  readonly extension: string;
  readonly mediaType: string;
  /** What it is, in words. */
  readonly words: string;
  readonly draws: 'sheet' | 'handout';
  /** A file of each sheet, or one of all. */
  readonly holds: 'one sheet' | 'all sheets';
  readonly write: (
    sheets: readonly [Sheet, ...Sheet[]],
    sink: ByteSink,
    setting: WriteSetting,
  ) => Promise<void>;
}

const UNITS_PER_INCH = 96;

/** Every kind of file that sheets are written to, by the name that it is asked for by. What writes one is loaded when one is written. */
export const SHEET_FORMATS = {
  svg: {
    extension: 'svg',
    mediaType: 'image/svg+xml',
    words: 'a drawing that needs no font',
    draws: 'sheet',
    holds: 'one sheet',
    write: async ([sheet], sink, { layText }) => {
      const { writeSvg } = await import('./svg/writeSvg');
      const description = descriptionOf(sheet.about);
      await sink(Buffer.from(writeSvg(sheet, { layText, searchable: true, description })));
    },
  },
  png: {
    extension: 'png',
    mediaType: 'image/png',
    words: 'a picture of pixels',
    draws: 'sheet',
    holds: 'one sheet',
    write: async ([sheet], sink, setting) => {
      const { writePng } = await import('./png/writePng');
      await writePng(await rasterOf(sheet, setting), sink, { ...setting, ...told(sheet) });
    },
  },
  jpeg: {
    extension: 'jpg',
    mediaType: 'image/jpeg',
    words: 'a picture of pixels, smaller and less sharp',
    draws: 'sheet',
    holds: 'one sheet',
    write: async ([sheet], sink, setting) => {
      const { writeJpeg } = await import('./jpeg/writeJpeg');
      await writeJpeg(await rasterOf(sheet, setting), sink, { ...setting, ...told(sheet) });
    },
  },
  pdf: {
    extension: 'pdf',
    mediaType: 'application/pdf',
    words: 'a document with a page a scene',
    draws: 'sheet',
    holds: 'all sheets',
    write: writeDocument,
  },
  handout: {
    extension: 'handout.pdf',
    mediaType: 'application/pdf',
    words: 'a document to be handed out, with notes and sources under each map',
    draws: 'handout',
    holds: 'all sheets',
    write: writeDocument,
  },
} as const satisfies Record<string, Format>;

export type SheetFormat = keyof typeof SHEET_FORMATS;

async function writeDocument(sheets: readonly Sheet[], sink: ByteSink, setting: WriteSetting): Promise<void> {
  const { writePdf } = await import('./pdf/writePdf');
  await writePdf(sheets, sink, setting);
}

async function rasterOf(sheet: Sheet, { layText }: WriteSetting): Promise<Raster> {
  const { rasterize } = await import('./raster/rasterize');
  return rasterize(sheet, layText);
}

function told({ about, pixelRatio }: Sheet) {
  return { description: descriptionOf(about), dotsPerInch: pixelRatio * UNITS_PER_INCH };
}

/** The format that is asked for by a name, of which JPEG has two. */
export function sheetFormatOf(name: string): SheetFormat | undefined {
  const asked = name === 'jpg' ? 'jpeg' : name;
  return Object.hasOwn(SHEET_FORMATS, asked) ? (asked as SheetFormat) : undefined;
}
