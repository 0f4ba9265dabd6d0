import type { Shape } from '../../../shared/sheet/shapes';
import type { FileDescription } from '../metadata/descriptionOf';
import { rdf } from '../metadata/rdf';
import { element, escapeXml } from './markup';
import { shapeMarkup } from './shapeMarkup';
import type { TextSetting } from './textMarkup';

/** What is drawn: the part of a sheet that is seen. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly shapes: readonly Shape[];
}

export interface SvgSetting extends TextSetting {
  /** What the file says of itself; nothing where it is only drawn from. */
  readonly description?: FileDescription;
}

/** A sheet as the text of an SVG file, in sheet units. It needs no font; the same sheet gives the same text. */
export function writeSvg(drawing: Drawing, setting: SvgSetting): string {
  const { width, height } = drawing;
  const svg = element(
    'svg',
    [
      ['xmlns', 'http://www.w3.org/2000/svg'],
      ['width', width],
      ['height', height],
      ['viewBox', `0 0 ${width} ${height}`],
      ['font-family', setting.searchable ? 'sans-serif' : undefined],
    ],
    (setting.description ? told(setting.description) : '') + svgContent(drawing, setting),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

/** What stands in an SVG file of a sheet, in sheet units. */
export function svgContent({ width, height, background, shapes }: Drawing, setting: TextSetting): string {
  const definitions: string[] = [];
  const ground = element('rect', [
    ['width', width],
    ['height', height],
    ['fill', background],
  ]);
  const drawn = ground + shapeMarkup(shapes, { ...setting, definitions });
  return (definitions.length > 0 ? element('defs', [], definitions.join('')) : '') + drawn;
}

function told(description: FileDescription): string {
  return [
    element('title', [], escapeXml(description.title)),
    description.description === '' ? '' : element('desc', [], escapeXml(description.description)),
    element('metadata', [], rdf(description)),
  ].join('');
}
