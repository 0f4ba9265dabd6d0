import type { App6Symbol } from '../../shared/situation/compiled';
import type { ActorColour } from '../../shared/situation/vocabulary';
import { PALETTES } from '../../shared/symbology/palette';

/** Size handed to milsymbol: the height in pixels of the frame's inner octagon. */
const SYMBOL_SIZE = 24;

// milsymbol is a megabyte: loaded with the first symbol that needs it
const milsymbol = () => import('milsymbol').then((module) => module.default);

/** Size and anchor of the APP-6 / MIL-STD-2525 symbol of a SIDC. */
export async function app6Symbol(sidc: string, colour: ActorColour): Promise<App6Symbol> {
  const symbol = await build(sidc, colour);
  const { width, height } = symbol.getSize();
  const { x, y } = symbol.getAnchor();
  return { sidc, colour, width, height, anchor: [x, y] };
}

/** The symbol itself as an SVG document, its frame filled with an actor's colour. */
export async function app6Svg(sidc: string, colour: ActorColour): Promise<string> {
  return (await build(sidc, colour)).asSVG();
}

// the frame is neutral for everybody, so its colour is free to name the actor; the pale set reads under black icons in both themes
async function build(sidc: string, colour: ActorColour) {
  const ms = await milsymbol();
  return new ms.Symbol(sidc, {
    size: SYMBOL_SIZE,
    fillColor: PALETTES.dark.actors[colour],
    outlineWidth: 3,
    outlineColor: 'rgba(255,255,255,0.7)',
  });
}
