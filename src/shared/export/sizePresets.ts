/** How large a sheet is: as so many pixels, or as paper with so many dots an inch. */
export type ExportSize =
  | { readonly is: 'pixels'; readonly width: number; readonly height: number }
  | { readonly is: 'paper'; readonly widthMm: number; readonly heightMm: number; readonly dpi: number };

/** Sizes that are asked for most, with other wishes left as they are. */
export const SIZE_PRESETS: readonly {
  readonly id: string;
  readonly label: string;
  readonly size: ExportSize;
}[] = [
  { id: 'slide', label: 'Slide 16:9', size: { is: 'pixels', width: 1920, height: 1080 } },
  { id: '4k', label: '4K', size: { is: 'pixels', width: 3840, height: 2160 } },
  { id: 'square', label: 'Square', size: { is: 'pixels', width: 1440, height: 1440 } },
  { id: 'a4', label: 'A4', size: { is: 'paper', widthMm: 297, heightMm: 210, dpi: 300 } },
  { id: 'a3', label: 'A3', size: { is: 'paper', widthMm: 420, heightMm: 297, dpi: 300 } },
];

/** The pictures of slides, so that they are sharp on a wall of 4K; those of eight slides come to 5 MB. */
export const SLIDE_SIZE = { is: 'pixels', width: 3840, height: 2160 } as const satisfies ExportSize;

/** Whether two sizes are the same. */
export function isSameSize(a: ExportSize, b: ExportSize): boolean {
  if (a.is === 'pixels') return b.is === 'pixels' && a.width === b.width && a.height === b.height;
  return b.is === 'paper' && a.widthMm === b.widthMm && a.heightMm === b.heightMm && a.dpi === b.dpi;
}
