import { type SheetSize, sizeOfPaper, sizeOfPixels } from '../../shared/export/sheetSize';
import { fail, ok, type Result } from '../../shared/result';
import { checkOptions } from '../../shared/sheet/checkOptions';
import { DEFAULT_OPTIONS, SHEET_LIMITS, type SheetOptions } from '../../shared/sheet/options';
import { PROJECTION_NAMES } from '../../shared/sheet/projectionName';

/** How large a sheet is and how it looks, as the command line has it. */
export interface SheetAsked {
  /** In pixels: `3840x2160`. */
  readonly size?: string | undefined;
  /** `A3`, `A4` or `Letter`, upright where `-portrait` follows. */
  readonly paper?: string | undefined;
  readonly dpi?: string | undefined;
  readonly theme: 'dark' | 'light';
  readonly projection?: string | undefined;
  /** Instead of those of scene and situation. */
  readonly title?: string | undefined;
  readonly caption?: string | undefined;
  readonly marking?: string | undefined;
}

const PAPERS: Readonly<Record<string, readonly [longMm: number, shortMm: number]>> = {
  a3: [420, 297],
  a4: [297, 210],
  letter: [279.4, 215.9],
};
const DEFAULT_DPI = 300;

/** Reads what is wished of sheets. A refusal names the option. */
export function sheetOptionsFor(asked: SheetAsked): Result<SheetOptions, string> {
  const { theme, projection = 'mercator', title, caption, marking } = asked;
  const known = PROJECTION_NAMES.find((name) => name === projection);
  if (!known) return fail(`--projection: expected ${PROJECTION_NAMES.join(', ')}, found “${projection}”`);
  if (asked.size !== undefined && asked.paper !== undefined)
    return fail('--size and --paper each say how large it is: give one of them');
  if (asked.dpi !== undefined && asked.paper === undefined)
    return fail('--dpi: goes with --paper, since --size counts pixels');
  const size =
    asked.paper === undefined ? pixelSize(asked.size ?? '1920x1080') : paperSize(asked.paper, asked.dpi);
  if (!size.ok) return size;
  const words = { title, caption, marking };
  const checked = checkOptions({ ...DEFAULT_OPTIONS, ...size.value, ...words, theme, projection: known });
  if (!checked.ok && checked.error.option === 'marking') return fail(`--marking: ${checked.error.reason}`);
  const option = asked.paper === undefined ? '--size' : '--paper';
  return checked.ok ? checked : fail(`${option}: ${checked.error.reason}`);
}

function pixelSize(text: string): Result<SheetSize, string> {
  const [, across = '', down = ''] = /^(\d{1,6})x(\d{1,6})$/i.exec(text) ?? [];
  const [width, height] = [Number(across), Number(down)];
  if (width < 1 || height < 1) return fail(`--size: expected pixels such as 3840x2160, found “${text}”`);
  const { greatestPixels } = SHEET_LIMITS;
  if (Math.max(width, height) > greatestPixels)
    return fail(
      `--size: expected at most ${greatestPixels.toLocaleString('en')} pixels a side, found “${text}”`,
    );
  return ok(sizeOfPixels(width, height));
}

function paperSize(text: string, dpiText: string | undefined): Result<SheetSize, string> {
  const [name = '', turned] = text.toLowerCase().split('-');
  const paper = PAPERS[name];
  if (!paper || (turned !== undefined && turned !== 'portrait' && turned !== 'landscape'))
    return fail(`--paper: expected A3, A4 or Letter, upright with -portrait, found “${text}”`);
  const dpi = dpiText === undefined ? DEFAULT_DPI : Number(dpiText);
  if (!(dpi >= 36 && dpi <= 2400))
    return fail(`--dpi: expected from 36 to 2400 dots an inch, found “${dpiText}”`);
  const [long, short] = paper;
  return ok(turned === 'portrait' ? sizeOfPaper(short, long, dpi) : sizeOfPaper(long, short, dpi));
}
