import { fail, ok, type Result } from '../result';
import { aboutSheet } from './about';
import { type BuildSheetInput, mapsOf, sheetInputOf } from './buildSheet';
import { checkOptions } from './checkOptions';
import { creditLine } from './creditLine';
import { type Block, moved, type Setting } from './furniture/block';
import { INKS } from './furniture/inks';
import { markingBlock } from './furniture/marking';
import { setText } from './furniture/textBlock';
import { TYPE } from './furniture/type';
import { mapShapes } from './layout/framedMap';
import { type Floating, placeFloating } from './layout/placeFloating';
import type { Corner } from './options';
import type { Sheet, SheetRefusal } from './sheet';
import type { SheetInput } from './sheetInput';
import { tellPicture } from './told';

const PADDING = 5;
const WIDEST = 0.6;

/**
 * A sheet that is map from edge to edge, to be laid over other maps: without words, scale or legend, which belong to the map it is laid into. The marking
 * at its head and foot and who made it stay on it, clear of what the picture is about; where they find no place there is no sheet.
 */
export function buildMapSheet(given: BuildSheetInput): Result<Sheet, SheetRefusal> {
  const checked = checkOptions(given.options);
  if (!checked.ok) return checked;
  const input = sheetInputOf(given);
  const maps = mapsOf(given);
  const { width, height, pixelRatio, theme, projection } = input.options;
  const frame = { minX: 0, minY: 0, maxX: width, maxY: height };
  const located = maps.locate(frame, 1);
  if (!located.ok) return located;
  const map = located.value;
  const setting: Setting = { measure: input.measure, theme, inks: INKS[theme] };
  const told = tellPicture(input);
  const wished = honestFurniture(input, told.marking, setting);
  const { placed, left } = placeFloating(wished, map);
  if (left.length > 0)
    return fail({
      option: 'size',
      reason: `${left.join(' and ')} found no place clear of what the picture is about: choose a larger size or wider bounds`,
    });
  const drawn = maps.draw(map, { covers: placed.map(({ box }) => box), under: [] });
  return ok({
    width,
    height,
    pixelRatio,
    background: setting.inks.ground,
    shapes: mapShapes(frame, drawn.shapes, placed),
    frame,
    projection,
    extent: map.extent,
    about: aboutSheet(input, told, map),
    notes: drawn.notes,
  });
}

function honestFurniture(
  { options, attribution }: SheetInput,
  marking: string | null,
  setting: Setting,
): Floating[] {
  const maxWidth = options.width * WIDEST;
  const chip = markingBlock(marking, maxWidth, setting);
  const top: Corner[] = ['top-left', 'top-right'];
  const bottom: Corner[] = ['bottom-left', 'bottom-right'];
  return [
    ...(marking === null
      ? []
      : [
          { name: 'the marking', forms: [chip], corners: [...top, ...bottom] },
          { name: 'the marking at the foot', forms: [chip], corners: [...bottom, ...top] },
        ]),
    {
      name: 'the attribution',
      forms: [credits(creditLine(attribution), maxWidth, setting)],
      corners: ['bottom-right', 'bottom-left', 'top-right', 'top-left'],
    },
  ];
}

/** Who made the map, on a ground of its own. */
function credits(text: string, maxWidth: number, { measure, inks }: Setting): Block {
  const set = setText(text, TYPE.foot, { maxWidth: maxWidth - 2 * PADDING, fill: inks.muted, measure });
  const [width, height] = [set.width + 2 * PADDING, set.height + 2 * PADDING];
  return {
    width,
    height,
    shapes: [
      { is: 'path', d: `M0 0H${width}V${height}H0Z`, fill: inks.ground, fillOpacity: 0.82 },
      moved(set, PADDING, PADDING),
    ],
  };
}
