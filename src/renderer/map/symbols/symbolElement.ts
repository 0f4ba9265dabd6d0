import type { App6Symbol } from '../../../shared/situation/compiled';
import type { Palette } from '../../../shared/symbology/palette';
import type { FeatureStyle } from '../../../shared/symbology/symbology';
import { type SymbolShape, symbolShapes } from '../../../shared/symbology/symbolShapes';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws a symbol from the symbology's shapes as an SVG element. */
export function drawSymbol(style: FeatureStyle, palette: Palette, selected: boolean): SVGSVGElement {
  const { size, shapes } = symbolShapes(style, palette, { selected });
  const svg = document.createElementNS(SVG, 'svg');
  setAttributes(svg, { width: size, height: size, viewBox: `${-size / 2} ${-size / 2} ${size} ${size}` });
  svg.append(...shapes.map(drawShape));
  return svg;
}

/** Draws an APP-6 symbol; its anchor is put where the place is. */
export function drawApp6(symbol: App6Symbol): HTMLImageElement {
  const image = document.createElement('img');
  image.src = symbol.href;
  image.alt = '';
  image.width = symbol.width;
  image.height = symbol.height;
  image.style.transform = `translate(${symbol.width / 2 - symbol.anchor[0]}px, ${symbol.height / 2 - symbol.anchor[1]}px)`;
  return image;
}

function drawShape(shape: SymbolShape): SVGElement {
  const element = document.createElementNS(SVG, shape.type);
  setAttributes(element, {
    fill: shape.fill,
    stroke: shape.stroke,
    'stroke-width': shape.strokeWidth,
    'stroke-dasharray': shape.dash.join(' '),
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    opacity: shape.opacity,
  });
  if (shape.type === 'circle') setAttributes(element, { r: shape.radius });
  else
    setAttributes(element, {
      d: shape.path,
      'fill-rule': 'evenodd',
      transform: `translate(${shape.offset} ${shape.offset}) scale(${shape.scale})`,
    });
  return element;
}

function setAttributes(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== '') element.setAttribute(name, String(value));
}
