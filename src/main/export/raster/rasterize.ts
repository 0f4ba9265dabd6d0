import { Resvg } from '@resvg/resvg-js';
import type { LayText } from '../fonts/layText';
import { element } from '../svg/markup';
import { type Drawing, svgContent } from '../svg/writeSvg';
import { cropShapes } from './cropShapes';

/** Rows of a picture, from `top` on; four bytes a pixel: red, green, blue and alpha, which is full. */
export interface Band {
  readonly top: number;
  readonly rows: number;
  readonly pixels: Uint8Array;
}

/** A picture that is drawn as it is read, so that no more of it is in memory than a band. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Draws the picture from top to bottom, in bands of at most so many rows. */
  readonly bands: (rows?: number) => Iterable<Band>;
}

// up to 4K a picture is drawn at once; of larger ones several bands are in memory until they are collected
const BAND_PIXELS = 9 * 1024 * 1024;

// what is cut off at the edge of what is drawn is not laid out in the very same steps there
const MARGIN_ROWS = 16;

/** Makes pixels of a sheet, `pixelRatio` of them a unit. Draws with the bundled fonts' outlines only. */
export function rasterize(drawing: Drawing & { readonly pixelRatio: number }, layText: LayText): Raster {
  const width = Math.max(1, Math.round(drawing.width * drawing.pixelRatio));
  const height = Math.max(1, Math.round(drawing.height * drawing.pixelRatio));
  const unitsPerRow = drawing.height / height;
  return {
    width,
    height,
    *bands(most = Math.max(1, Math.floor(BAND_PIXELS / width))) {
      for (let top = 0; top < height; top += most) {
        const rows = Math.min(most, height - top);
        const [from, to] = [Math.max(0, top - MARGIN_ROWS), Math.min(height, top + rows + MARGIN_ROWS)];
        const part = { minX: 0, minY: from * unitsPerRow, maxX: drawing.width, maxY: to * unitsPerRow };
        const isWhole = to - from === height;
        const shapes = cropShapes(drawing.shapes, part, { whole: isWhole, pixelRatio: drawing.pixelRatio });
        const svg = element(
          'svg',
          [
            ['xmlns', 'http://www.w3.org/2000/svg'],
            ['width', width],
            ['height', to - from],
            ['viewBox', `0 ${part.minY} ${drawing.width} ${part.maxY - part.minY}`],
            // whole pixels may be a little wider or narrower than the sheet
            ['preserveAspectRatio', 'none'],
          ],
          svgContent({ ...drawing, shapes }, { layText, searchable: false, fadesApart: true }),
        );
        const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
        yield {
          top,
          rows,
          pixels: pixels.subarray((top - from) * width * 4, (top - from + rows) * width * 4),
        };
      }
    },
  };
}
