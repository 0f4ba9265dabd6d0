import { DEFAULT_OPTIONS, SHEET_LIMITS } from '../sheet/options';
import type { SheetRefusal } from '../sheet/sheet';
import { millimetresOf, pixelsOf, sizeOfPaper, sizeOfPixels } from './sheetSize';
import type { ExportSize } from './sizePresets';

const MOST_PIXELS = SHEET_LIMITS.greatestPixels;
/** Of a slide, the smallest sheet that can be read at all. */
const LEAST = pixelsOf({ ...DEFAULT_OPTIONS, pixelRatio: SHEET_LIMITS.leastRatio }).join(' × ');
const DPI = { least: 36, most: 2400 } as const;

/** Why a size cannot be had, in the numbers that were typed; null where it can. */
export function faultOfSize(size: ExportSize): SheetRefusal | null {
  return size.is === 'pixels' ? faultOfPixels(size) : faultOfPaper(size);
}

function faultOfPixels({ width, height }: Extract<ExportSize, { is: 'pixels' }>): SheetRefusal | null {
  for (const [option, side] of Object.entries({ width, height }))
    if (!(side >= 1 && side <= MOST_PIXELS))
      return refusal(option, `${told(side)} pixels: expected from 1 to ${told(MOST_PIXELS)} a side`);
  const sheet = sizeOfPixels(width, height);
  if (sheet.pixelRatio < SHEET_LIMITS.leastRatio)
    return refusal(
      'width',
      `${told(width)} × ${told(height)} pixels: expected at least ${LEAST}, or as many in another shape; with fewer nothing could be read`,
    );
  const narrow = sheet.width < sheet.height ? 'width' : 'height';
  if (sheet[narrow] < SHEET_LIMITS.leastSide)
    return refusal(
      narrow,
      `${told(width)} × ${told(height)} pixels are too narrow a strip for a map and its words`,
    );
  return null;
}

function faultOfPaper({ widthMm, heightMm, dpi }: Extract<ExportSize, { is: 'paper' }>): SheetRefusal | null {
  const [least, most] = [SHEET_LIMITS.leastSide, SHEET_LIMITS.greatestSide].map(
    (units) => millimetresOf({ width: units, height: units, pixelRatio: 1 })[0],
  ) as [number, number];
  for (const [option, mm] of Object.entries({ width: widthMm, height: heightMm }))
    if (!(mm >= least && mm <= most))
      return refusal(
        option,
        `${told(mm)} mm: expected from ${told(Math.ceil(least))} to ${told(Math.floor(most))} a side`,
      );
  if (!(dpi >= DPI.least && dpi <= DPI.most))
    return refusal(
      'pixelRatio',
      `${told(dpi)} dpi: expected from ${told(DPI.least)} to ${told(DPI.most)} dots an inch`,
    );
  const pixels = Math.max(...pixelsOf(sizeOfPaper(widthMm, heightMm, dpi)));
  if (pixels <= MOST_PIXELS) return null;
  return refusal(
    'pixelRatio',
    `at ${told(dpi)} dpi that is ${told(pixels)} pixels a side, of which there can be ${told(MOST_PIXELS)}: take fewer dots an inch`,
  );
}

function refusal(option: string, reason: string): SheetRefusal {
  return { option, reason };
}

function told(value: number): string {
  return value.toLocaleString('en');
}
