import { type Block, NOTHING, type Setting } from '../furniture/block';
import { northAt, scaleOf } from '../furniture/globe';
import { locator } from '../furniture/locator';
import { northArrow } from '../furniture/northArrow';
import { scaleBar } from '../furniture/scaleBar';
import { CORNERS, type Corner, type Wish } from '../options';
import type { SheetInput } from '../sheetInput';
import type { LocatedMap } from './mapMaker';
import type { Floating } from './placeFloating';

export type FurnitureName = 'scale bar' | 'north arrow' | 'locator';

/** As a sentence begins with it. */
export const FURNITURE_NAMES: Readonly<Record<FurnitureName, string>> = {
  'scale bar': 'The scale bar',
  'north arrow': 'The north arrow',
  locator: 'The locator',
};

/** Furniture of the map, with its form for where it stands with the words. */
export interface MapFurniture extends Floating {
  readonly name: FurnitureName;
  readonly beside: Block;
}

const LONG_BAR = 110;
const SHORT_BAR = 70;

/** What stands on the map as far as it is wished for, the most needed first. */
export function floatingFurniture(
  { options, land }: SheetInput,
  map: LocatedMap,
  setting: Setting,
): MapFurniture[] {
  const scale = scaleOf(map);
  const { minX, minY, maxX, maxY } = map.frame;
  const northOf = (x: number, y: number) => northArrow(northAt(map, { x, y }), setting);
  const middle = northOf((minX + maxX) / 2, (minY + maxY) / 2);
  const inset = options.locator === 'off' || !land ? null : locator(land, map.extent, setting);
  const bars = [scaleBar(scale, LONG_BAR, setting), scaleBar(scale, SHORT_BAR, setting)];
  return [
    ...furniture(
      'scale bar',
      options.scaleBar,
      ['bottom-left', 'bottom-right', 'top-left', 'top-right'],
      bars,
    ),
    ...furniture(
      'locator',
      options.locator,
      ['top-left', 'bottom-right', 'top-right', 'bottom-left'],
      inset ? [inset] : [],
    ),
    ...furniture(
      'north arrow',
      options.northArrow,
      ['top-right', 'bottom-right', 'top-left', 'bottom-left'],
      [middle],
    ).map((arrow) => ({ ...arrow, formAt: northOf })),
  ];
}

function furniture(
  name: FurnitureName,
  wish: Wish,
  usual: readonly Corner[],
  forms: readonly Block[],
): MapFurniture[] {
  if (wish === 'off' || forms.length === 0) return [];
  const corners = wish === 'auto' ? usual : [wish, ...CORNERS.filter((corner) => corner !== wish)];
  return [{ name, forms, corners, beside: forms[0] ?? NOTHING }];
}
