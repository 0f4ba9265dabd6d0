import type { App6Symbol } from '../../shared/situation/compiled';

/** Size handed to milsymbol: the height in pixels of the frame's inner octagon. */
const SYMBOL_SIZE = 26;

// milsymbol is a megabyte: loaded with the first symbol that needs it
const milsymbol = () => import('milsymbol').then((module) => module.default);

/** Size and anchor of the APP-6 / MIL-STD-2525 symbol of a SIDC. */
export async function app6Symbol(sidc: string): Promise<App6Symbol> {
  const symbol = await build(sidc);
  const { width, height } = symbol.getSize();
  const { x, y } = symbol.getAnchor();
  return { sidc, width, height, anchor: [x, y] };
}

/** The symbol itself as an SVG document. */
export async function app6Svg(sidc: string): Promise<string> {
  return (await build(sidc)).asSVG();
}

async function build(sidc: string) {
  const ms = await milsymbol();
  return new ms.Symbol(sidc, { size: SYMBOL_SIZE, outlineWidth: 3, outlineColor: 'rgba(255,255,255,0.75)' });
}
