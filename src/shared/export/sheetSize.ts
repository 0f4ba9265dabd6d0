import { DEFAULT_OPTIONS } from '../sheet/options';
import type { ExportSize } from './sizePresets';

/** A sheet's size in its own units and the pixels of a file in one. */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

const UNITS_PER_INCH = 96;
const MM_PER_INCH = 25.4;
const SLIDE_AREA = DEFAULT_OPTIONS.width * DEFAULT_OPTIONS.height;

/** A sheet of so many pixels: on paper it is about as large as a slide, however many those are. */
export function sizeOfPixels(width: number, height: number): SheetSize {
  const pixelRatio = Math.sqrt((width * height) / SLIDE_AREA);
  return { width: width / pixelRatio, height: height / pixelRatio, pixelRatio };
}

/** A sheet of so many millimetres, with so many pixels an inch. */
export function sizeOfPaper(widthMm: number, heightMm: number, dpi: number): SheetSize {
  const units = (mm: number) => (mm / MM_PER_INCH) * UNITS_PER_INCH;
  return { width: units(widthMm), height: units(heightMm), pixelRatio: dpi / UNITS_PER_INCH };
}

/** How many pixels a file of a sheet has. */
export function pixelsOf({ width, height, pixelRatio }: SheetSize): readonly [width: number, height: number] {
  return [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
}

/** How large a sheet is on paper. */
export function millimetresOf({ width, height }: SheetSize): readonly [width: number, height: number] {
  const mm = (units: number) => (units / UNITS_PER_INCH) * MM_PER_INCH;
  return [mm(width), mm(height)];
}

/** A sheet's size as somebody would ask for it: as paper where its millimetres and dots are whole numbers, else in pixels. */
export function exportSizeOf(size: SheetSize): ExportSize {
  const [widthMm, heightMm] = millimetresOf(size);
  const dpi = size.pixelRatio * UNITS_PER_INCH;
  const isPaper = [widthMm, heightMm, dpi].every((value) => Math.abs(value - Math.round(value)) < 0.01);
  if (isPaper)
    return {
      is: 'paper',
      widthMm: Math.round(widthMm),
      heightMm: Math.round(heightMm),
      dpi: Math.round(dpi),
    };
  const [width, height] = pixelsOf(size);
  return { is: 'pixels', width, height };
}
