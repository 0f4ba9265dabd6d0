import { Resvg } from '@resvg/resvg-js';
import type { LayText } from '../fonts/layText';
import { cropShapes } from '../raster/cropShapes';
import { element } from '../svg/markup';
import { svgContent } from '../svg/writeSvg';
import type { Layer, Rasterise } from './drawFrames';

/** Draws layers of frames with the bundled fonts' outlines; what has no ground stays clear. */
export function layerRasteriser(layText: LayText): Rasterise {
  return async ({ background, ...layer }: Layer) => {
    const [width, height] = [layer.width, layer.height].map((units) => Math.round(units * layer.pixelRatio));
    const part = { minX: 0, minY: 0, maxX: layer.width, maxY: layer.height };
    const svg = element(
      'svg',
      [
        ['xmlns', 'http://www.w3.org/2000/svg'],
        ['width', width],
        ['height', height],
        ['viewBox', `0 0 ${layer.width} ${layer.height}`],
        // whole pixels may be a little wider or narrower than the sheet
        ['preserveAspectRatio', 'none'],
      ],
      svgContent(
        {
          ...layer,
          shapes: cropShapes(layer.shapes, part, { whole: true, pixelRatio: layer.pixelRatio }),
          background: background ?? 'none',
        },
        { layText, searchable: false, fadesApart: true },
      ),
    );
    return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
  };
}
