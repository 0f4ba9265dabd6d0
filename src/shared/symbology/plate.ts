/**
 * How a note is set: a small plate with its pictogram and its words, its edge in the line of its status. Pixels; the same on
 * the map and on the sheet.
 */
export const PLATE = {
  text: { size: 11.5, weight: 500, lineHeight: 14 },
  pictogram: 12,
  padding: { x: 7, y: 4 },
  /** Between the pictogram and the words. */
  gap: 5,
  radius: 4,
  /** Words are broken into lines of this width. */
  lineWidth: 168,
} as const;

/** The size of a plate with lines of words as wide; without any it shows its pictogram alone. */
export function plateSize(
  textWidth: number,
  lines: number,
): { readonly width: number; readonly height: number } {
  const { padding, pictogram, gap, text } = PLATE;
  if (lines === 0) return { width: pictogram + 2 * padding.y, height: pictogram + 2 * padding.y };
  return {
    width: Math.ceil(textWidth) + pictogram + gap + 2 * padding.x,
    height: lines * text.lineHeight + 2 * padding.y,
  };
}
