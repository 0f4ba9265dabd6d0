import { faultOfSize } from '../../shared/export/faultOfSize';
import { type SheetSize, sizeOfPaper, sizeOfPixels } from '../../shared/export/sheetSize';
import { fail, ok, type Result } from '../../shared/result';
import { checkOptions } from '../../shared/sheet/checkOptions';
import { DEFAULT_OPTIONS, type SheetOptions } from '../../shared/sheet/options';
import { PROJECTION_NAMES } from '../../shared/sheet/projectionName';
import type { SheetRefusal } from '../../shared/sheet/sheet';

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
  return checked.ok ? checked : fail(inOptions(checked.error, asked.paper !== undefined));
}

/** A refusal of what is drawn in the words of the command line: located at the option that says it there. */
export function inOptions({ option, reason }: SheetRefusal, onPaper = false): string {
  const size = onPaper ? 'paper' : 'size';
  const named: Readonly<Record<string, string>> = {
    width: size,
    height: size,
    pixelRatio: size,
    words: size,
    center: 'scene',
    layers: 'scene',
  };
  return `--${named[option] ?? option}: ${reason}`;
}

function pixelSize(text: string): Result<SheetSize, string> {
  const [, across, down] = /^(\d{1,6})x(\d{1,6})$/i.exec(text) ?? [];
  if (across === undefined || down === undefined)
    return fail(`--size: expected pixels such as 3840x2160, found “${text}”`);
  const [width, height] = [Number(across), Number(down)];
  const fault = faultOfSize({ is: 'pixels', width, height });
  return fault ? fail(`--size: ${fault.reason}`) : ok(sizeOfPixels(width, height));
}

function paperSize(text: string, dpiText: string | undefined): Result<SheetSize, string> {
  const [name = '', turned] = text.toLowerCase().split('-');
  const paper = PAPERS[name];
  if (!paper || (turned !== undefined && turned !== 'portrait' && turned !== 'landscape'))
    return fail(`--paper: expected A3, A4 or Letter, upright with -portrait, found “${text}”`);
  const dpi = dpiText === undefined ? DEFAULT_DPI : dpiText.trim() === '' ? Number.NaN : Number(dpiText);
  if (Number.isNaN(dpi)) return fail(`--dpi: expected dots an inch, such as 300, found “${dpiText}”`);
  const [long, short] = paper;
  const [widthMm, heightMm] = turned === 'portrait' ? [short, long] : [long, short];
  const fault = faultOfSize({ is: 'paper', widthMm, heightMm, dpi });
  return fault ? fail(`--dpi: ${fault.reason}`) : ok(sizeOfPaper(widthMm, heightMm, dpi));
}
