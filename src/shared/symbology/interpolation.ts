/**
 * What says that a position was worked out between two fixes: open chevrons ahead of the symbol. `path` is in pixels from the
 * symbol's rim, x in the direction of its heading; the same on the map, in the legend and on the sheet.
 */
export const INTERPOLATED_MARK = {
  path: 'M0 -4L4 0L0 4M5 -4L9 0L5 4',
  strokeWidth: 1.75,
  words: 'Under way',
  explained: 'place worked out between two fixes',
} as const;
