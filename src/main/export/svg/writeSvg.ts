import type { Shape } from '../../../shared/sheet/shapes';
import { element } from './markup';
import { shapeMarkup } from './shapeMarkup';

/** What is drawn: the part of a sheet that is seen. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly shapes: readonly Shape[];
}

/** A sheet as the text of an SVG file, in sheet units. The same sheet gives the same text. */
export function writeSvg({ width, height, background, shapes }: Drawing): string {
  const definitions: string[] = [];
  const ground = element('rect', [
    ['width', width],
    ['height', height],
    ['fill', background],
  ]);
  const drawn = ground + shapeMarkup(shapes, definitions);
  const defs = definitions.length > 0 ? element('defs', [], definitions.join('')) : '';
  const svg = element(
    'svg',
    [
      ['xmlns', 'http://www.w3.org/2000/svg'],
      ['width', width],
      ['height', height],
      ['viewBox', `0 0 ${width} ${height}`],
      ['font-family', "Inter, 'Noto Sans Arabic', sans-serif"],
    ],
    defs + drawn,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}
