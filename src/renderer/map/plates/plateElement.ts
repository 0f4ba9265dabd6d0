import { MAP_FONT } from '../../../shared/basemap/baseLabel';
import { type PlateLook, plateShapes } from '../../../shared/picture/plates/plateShapes';
import { shapeElement } from '../overlay/shapeElement';

/** Draws a plate as an SVG element. */
export function drawPlate(look: PlateLook): SVGSVGElement {
  const { width, height } = look;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('overflow', 'visible');
  svg.setAttribute('font-family', MAP_FONT);
  svg.append(...plateShapes(look).map(shapeElement));
  return svg;
}
