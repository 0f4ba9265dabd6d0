import type { KeyedShape } from '../keyedShape';
import type { PictureFrame } from '../pictureFrame';
import type { DrawnSymbol } from '../symbols/placeSymbols';
import { arrowheads } from './arrowheads';
import { gapLines } from './gapLines';
import { interpolatedMark } from './interpolatedMark';
import { leader } from './leader';
import { trail } from './trail';
import { uncertainty } from './uncertainty';

/**
 * What lies under the symbols: circles of uncertain place, arrowheads, dashes over gaps, trails, what says that a place is worked
 * out, and the leaders of symbols that were moved.
 */
export function groundShapes(frame: PictureFrame, symbols: readonly DrawnSymbol[]): KeyedShape[] {
  return [
    ...frame.shown.flatMap((shown) => uncertainty(shown, frame)),
    ...frame.shown.flatMap((shown) => arrowheads(shown, frame)),
    ...frame.shown.flatMap((shown) => gapLines(shown, frame)),
    ...frame.shown.flatMap((shown) => trail(shown, frame)),
    ...symbols.flatMap((symbol) => interpolatedMark(symbol, frame)),
    ...symbols.flatMap((symbol) => leader(symbol, frame)),
  ];
}
