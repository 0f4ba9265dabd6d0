import { app6Path } from '../../shared/api';
import type { App6Order, App6Symbol } from '../../shared/situation/compiled';
import { PALETTES } from '../../shared/symbology/palette';
import { STATUS_STROKES } from '../../shared/symbology/status';

/** Size handed to milsymbol: the height in pixels of the frame's inner octagon. */
const SYMBOL_SIZE = 22;
// milsymbol draws the octagon 100 of its units high
const UNITS_PER_PX = 100 / SYMBOL_SIZE;

// milsymbol is a megabyte: loaded with the first symbol that needs it
const milsymbol = () => import('milsymbol').then((module) => module.default);
type Milsymbol = Awaited<ReturnType<typeof milsymbol>>;

/** Size and anchor of an APP-6 / MIL-STD-2525 symbol. */
export async function app6Symbol(order: App6Order): Promise<App6Symbol> {
  const symbol = buildSymbol(await milsymbol(), order);
  const { width, height } = symbol.getSize();
  const { x, y } = symbol.getAnchor();
  return { ...order, href: app6Path(order), width, height, anchor: [x, y] };
}

/** The symbol itself as an SVG document: its frame filled with the actor's colour, the frame's line in that of the status. */
export async function app6Svg(order: App6Order): Promise<string> {
  return (await app6Drawer())(order);
}

/** What draws them at once, when the library has come. */
export async function app6Drawer(): Promise<(order: App6Order) => string> {
  const ms = await milsymbol();
  return (order) => withStatus(buildSymbol(ms, order).asSVG(), order);
}

// the frame is neutral for everybody, so its colour is free to name the actor; the pale set reads under black icons in both themes
function buildSymbol(ms: Milsymbol, { sidc, colour }: App6Order) {
  return new ms.Symbol(sidc, {
    size: SYMBOL_SIZE,
    fillColor: PALETTES.dark.actors[colour],
    outlineWidth: 3,
    outlineColor: OUTLINE,
  });
}

const OUTLINE = 'rgba(255,255,255,0.7)';

/**
 * Draws the frame's line as {@link STATUS_STROKES} has it. milsymbol knows only present and planned, so its frame, which is the
 * first shape in the actor's colour, is drawn without a line, and the line after it on a pale one, which sets it off from the
 * ground and keeps a broken line legible. A symbol without a frame stays as it is.
 */
function withStatus(svg: string, { colour, status }: App6Order): string {
  const fill = PALETTES.dark.actors[colour];
  const frame = new RegExp(
    `<(path|circle) ([^>]+) stroke-width="[\\d.]+" stroke="([^"]+)" fill="${fill}"[^>]*></\\1>`,
  );
  return svg.replace(frame, (_, tag: string, shape: string, stroke: string) => {
    const { width, dash, opacity } = STATUS_STROKES[status];
    const line = width * WIDTH_SCALE;
    const dashes = dash.map((length) => units(length * DASH_SCALE)).join(' ');
    const draw = (attributes: string) => `<${tag} ${shape} ${attributes}></${tag}>`;
    return [
      draw(`fill="${fill}"`),
      draw(`fill="none" stroke="${CASING}" stroke-width="${units(line + CASING_PX)}"`),
      draw(
        `fill="none" stroke="${stroke}" stroke-width="${units(line)}" stroke-opacity="${opacity}" stroke-linecap="round" stroke-dasharray="${dashes || 'none'}"`,
      ),
    ].join('');
  });
}

const CASING = 'rgb(244,246,248)';
const CASING_PX = 1.1;
// a frame's side is about 24 px: lines as wide and patterns as long as on the map would fill it
const WIDTH_SCALE = 0.7;
const DASH_SCALE = 0.7;

function units(px: number): string {
  return (px * UNITS_PER_PX).toFixed(1);
}
