import type { Shape } from '../../../shared/sheet/shapes';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws a shape as an SVG element. */
export function shapeElement(shape: Shape): SVGElement {
  const element = createElement(shape.is);
  updateElement(element, shape, {});
  if (shape.is === 'group') element.append(...shape.shapes.map(shapeElement));
  return element;
}

/** An element for a kind of shape, as yet without any of its looks. */
export function createElement(is: Shape['is']): SVGElement {
  const element = document.createElementNS(SVG, is === 'group' ? 'g' : is);
  if (is === 'text') return element;
  // what has no fill is not black
  element.setAttribute('fill', 'none');
  return element;
}

type Fields = Readonly<Record<string, unknown>>;

/** Writes to an element what is another in its shape than it was before: a write costs the page even when it says nothing new. */
export function updateElement(element: SVGElement, shape: Shape, before: object): void {
  const [fields, known] = [shape as object as Fields, before as Fields];
  for (const name in fields) if (fields[name] !== known[name]) write(element, name, shape, known);
  for (const name in known) if (!(name in fields)) write(element, name, shape, known);
}

function write(element: SVGElement, name: string, shape: Shape, before: Fields): void {
  const value = (shape as object as Fields)[name];
  if (name === 'text') element.textContent = String(value);
  else if (name === 'halo') writeHalo(element, shape, before);
  else if (name === 'dash')
    set(
      element,
      'stroke-dasharray',
      shape.is === 'path' || shape.is === 'circle' ? shape.dash?.join(' ') : undefined,
    );
  else if (name === 'turn' || name === 'move' || name === 'scale')
    set(element, 'transform', transformOf(shape));
  else if (name === 'italic') set(element, 'font-style', value ? 'italic' : undefined);
  else {
    set(element, shape.is === 'circle' ? (CIRCLE[name] ?? ATTRIBUTES[name]) : ATTRIBUTES[name], value);
    if ((name === 'x' || name === 'y') && shape.is === 'text' && shape.turn !== undefined)
      set(element, 'transform', transformOf(shape));
  }
}

const CIRCLE: Readonly<Record<string, string>> = { x: 'cx', y: 'cy', radius: 'r' };

const ATTRIBUTES: Readonly<Record<string, string>> = {
  d: 'd',
  x: 'x',
  y: 'y',
  size: 'font-size',
  weight: 'font-weight',
  spacing: 'letter-spacing',
  anchor: 'text-anchor',
  fill: 'fill',
  fillOpacity: 'fill-opacity',
  fillRule: 'fill-rule',
  stroke: 'stroke',
  strokeWidth: 'stroke-width',
  strokeOpacity: 'stroke-opacity',
  lineCap: 'stroke-linecap',
  lineJoin: 'stroke-linejoin',
  opacity: 'opacity',
};

function writeHalo(element: SVGElement, shape: Shape, before: Fields): void {
  const halo = shape.is === 'text' ? shape.halo : undefined;
  const known = before.halo as typeof halo;
  if (halo?.colour !== known?.colour) set(element, 'stroke', halo?.colour);
  if (halo?.width !== known?.width) set(element, 'stroke-width', halo?.width);
  if (halo?.opacity !== known?.opacity) set(element, 'stroke-opacity', halo?.opacity);
}

function transformOf(shape: Shape): string | undefined {
  if (shape.is === 'text')
    return shape.turn === undefined ? undefined : `rotate(${shape.turn} ${shape.x} ${shape.y})`;
  if (shape.is !== 'group') return undefined;
  const { move, turn, scale } = shape;
  return [
    move && `translate(${move[0]} ${move[1]})`,
    turn !== undefined && `rotate(${turn})`,
    scale !== undefined && `scale(${scale})`,
  ]
    .filter(Boolean)
    .join(' ');
}

function set(element: SVGElement, attribute: string | undefined, value: unknown): void {
  if (attribute === undefined) return;
  if (value !== undefined) element.setAttribute(attribute, String(value));
  else if (attribute === 'fill') element.setAttribute('fill', 'none');
  else element.removeAttribute(attribute);
}
