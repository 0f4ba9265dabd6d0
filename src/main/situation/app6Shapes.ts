import type { Paint, Shape } from '../../shared/sheet/shapes';
import type { App6Order } from '../../shared/situation/compiled';
import { app6Drawer } from './app6';

/** Builds what gives the shapes of APP-6 symbols, from their upper left corner on and as large as they were measured. */
export async function buildApp6Shapes(): Promise<(order: App6Order) => readonly Shape[]> {
  const draw = await app6Drawer();
  const known = new Map<string, readonly Shape[]>();
  return (order) => {
    const key = `${order.sidc} ${order.colour} ${order.status}`;
    const shapes = known.get(key) ?? svgShapes(draw(order));
    known.set(key, shapes);
    return shapes;
  };
}

/** An element of milsymbol's markup: it writes no comments, no entities but in texts, and no styles. */
interface Markup {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Markup[];
  text: string;
}

/** The shapes of an SVG document as milsymbol writes it: paths, circles, texts, and groups that are moved or scaled. */
export function svgShapes(svg: string): Shape[] {
  const root = parseMarkup(svg);
  const [left = 0, top = 0, width = 1] = root.attributes.get('viewBox')?.split(/\s+/).map(Number) ?? [];
  const scale = numberOf(root, 'width', width) / width;
  return [
    { is: 'group', move: [-left * scale, -top * scale], scale, shapes: root.children.flatMap(shapesOf) },
  ];
}

function parseMarkup(svg: string): Markup {
  const root: Markup = { tag: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  for (const [, closing, tag = '', attributes = '', selfClosing, text = ''] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>([^<]*)/g,
  )) {
    if (closing) open.pop();
    else {
      const element: Markup = {
        tag,
        attributes: attributesIn(attributes),
        children: [],
        text: unescaped(text),
      };
      open.at(-1)?.children.push(element);
      if (!selfClosing) open.push(element);
    }
  }
  return root.children[0] ?? root;
}

function attributesIn(text: string): Map<string, string> {
  return new Map([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function shapesOf(element: Markup): Shape[] {
  const { tag, attributes } = element;
  switch (tag) {
    case 'path':
      return [{ is: 'path', d: attributes.get('d') ?? '', ...paintOf(element) }];
    case 'circle':
      return [
        {
          is: 'circle',
          x: numberOf(element, 'cx', 0),
          y: numberOf(element, 'cy', 0),
          radius: numberOf(element, 'r', 0),
          ...paintOf(element),
        },
      ];
    case 'text':
      return [textOf(element)];
    case 'g':
      return [{ is: 'group', ...transformOf(element), shapes: element.children.flatMap(shapesOf) }];
    default:
      return [];
  }
}

// half the height of a small letter of Inter: what `dominant-baseline: middle` moves a text by
const MIDDLE = 0.273;

function textOf(element: Markup): Shape {
  const { attributes, text } = element;
  const size = numberOf(element, 'font-size', 16);
  const drop = attributes.get('dominant-baseline') === 'middle' ? size * MIDDLE : 0;
  const anchor = attributes.get('text-anchor');
  return {
    is: 'text',
    text,
    x: numberOf(element, 'x', 0),
    y: numberOf(element, 'y', 0) + drop,
    size,
    weight: attributes.get('font-weight') === 'bold' ? 700 : 400,
    fill: colourOf(attributes.get('fill'))?.colour ?? '#000000',
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
  };
}

function transformOf(element: Markup) {
  const of = (name: string) =>
    new RegExp(`${name}\\(([^)]*)\\)`)
      .exec(element.attributes.get('transform') ?? '')?.[1]
      ?.split(/[\s,]+/)
      .map(Number);
  const [translate, scale, rotate] = [of('translate'), of('scale'), of('rotate')];
  return {
    ...(translate && { move: [translate[0] ?? 0, translate[1] ?? 0] as const }),
    ...(rotate && { turn: rotate[0] ?? 0 }),
    ...(scale && { scale: scale[0] ?? 1 }),
  };
}

function paintOf(element: Markup): Paint {
  const { attributes } = element;
  const fill = colourOf(attributes.get('fill') ?? 'black');
  const stroke = colourOf(attributes.get('stroke'));
  const dash =
    attributes
      .get('stroke-dasharray')
      ?.split(/[\s,]+/)
      .map(Number)
      .filter(Number.isFinite) ?? [];
  const strokeOpacity = (stroke?.opacity ?? 1) * numberOf(element, 'stroke-opacity', 1);
  const round = { lineCap: 'round', lineJoin: 'round' } as const;
  return {
    ...(fill && { fill: fill.colour, ...(fill.opacity < 1 && { fillOpacity: fill.opacity }) }),
    ...(stroke && {
      stroke: stroke.colour,
      strokeWidth: numberOf(element, 'stroke-width', 1),
      ...(strokeOpacity < 1 && { strokeOpacity }),
      ...(dash.length > 0 && { dash }),
      ...(attributes.get('stroke-linecap') === 'round' && round),
    }),
  };
}

const NAMES: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  yellow: '#ffff00',
  blue: '#0000ff',
  green: '#008000',
  orange: '#ffa500',
};

function colourOf(css: string | undefined): { readonly colour: string; readonly opacity: number } | null {
  if (css === undefined || css === 'none' || css === 'transparent') return null;
  if (css.startsWith('#')) return { colour: css, opacity: 1 };
  const [red, green, blue, opacity = 1] = css.match(/[\d.]+/g)?.map(Number) ?? [];
  if (red === undefined || green === undefined || blue === undefined)
    return { colour: NAMES[css.toLowerCase()] ?? '#000000', opacity: 1 };
  const hex = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
  return { colour: `#${hex}`, opacity };
}

function numberOf({ attributes }: Markup, name: string, otherwise: number): number {
  const value = Number.parseFloat(attributes.get(name) ?? '');
  return Number.isFinite(value) ? value : otherwise;
}
