import { MAP_FONT } from '../../../shared/basemap/baseLabel';
import type { TextStyle } from '../../../shared/sheet/text';

const measuring = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();

/** Width in pixels of a line; kept, since the same names are measured in every frame. */
export function measureLine(line: string, { size, weight, italic, spacing = 0 }: TextStyle): number {
  const font = `${italic ? 'italic ' : ''}${weight} ${size}px ${MAP_FONT}`;
  const key = `${font}|${spacing}|${line}`;
  const kept = widths.get(key);
  if (kept !== undefined || !measuring) return kept ?? 0;
  measuring.font = font;
  measuring.letterSpacing = `${spacing}px`;
  const { width } = measuring.measureText(line);
  if (widths.size > 4000) widths.clear();
  widths.set(key, width);
  return width;
}

/** Forgets all widths: another font has come. */
export function forgetWidths(): void {
  widths.clear();
}
