import { fail, ok, type Result } from '../result';
import { SHEET_LIMITS, type SheetOptions } from './options';
import type { SheetRefusal } from './sheet';

/** Refuses sizes that no sheet can have; names the option and what was expected of it. */
export function checkOptions(options: SheetOptions): Result<SheetOptions, SheetRefusal> {
  const { leastSide, greatestSide, greatestPixels, leastRatio, greatestRatio } = SHEET_LIMITS;
  for (const option of ['width', 'height'] as const)
    if (!isWithin(options[option], leastSide, greatestSide))
      return refuse(
        option,
        `expected a ${option} from ${told(leastSide)} to ${told(greatestSide)} units (1/96 inch), found ${told(options[option])}`,
      );
  if (!isWithin(options.pixelRatio, leastRatio, greatestRatio))
    return refuse(
      'pixelRatio',
      `expected from ${leastRatio} to ${greatestRatio} pixels a unit, found ${told(options.pixelRatio)}`,
    );
  for (const option of ['width', 'height'] as const) {
    const pixels = Math.round(options[option] * options.pixelRatio);
    if (pixels > greatestPixels)
      return refuse(
        option,
        `expected at most ${told(greatestPixels)} pixels a side, found a ${option} of ${told(pixels)}`,
      );
  }
  if (options.marking !== undefined && options.marking.trim() === '')
    return refuse('marking', 'expected the words of a marking; it can be worded anew, but not left out');
  const { page, headRoom = 0 } = options;
  if (!isWithin(headRoom, 0, 0.5))
    return refuse('headRoom', `expected a share of the height from 0 to 0.5, found ${told(headRoom)}`);
  if (
    page &&
    !(
      Number.isInteger(page.number) &&
      Number.isInteger(page.of) &&
      page.number >= 1 &&
      page.number <= page.of
    )
  )
    return refuse('page', `expected a page from 1 to their number, found ${page.number} of ${page.of}`);
  return ok(options);
}

function isWithin(value: number, least: number, greatest: number): boolean {
  return Number.isFinite(value) && value >= least && value <= greatest;
}

function refuse(option: string, reason: string): Result<never, SheetRefusal> {
  return fail({ option, reason });
}

function told(value: number): string {
  return Number.isFinite(value) ? value.toLocaleString('en') : String(value);
}
