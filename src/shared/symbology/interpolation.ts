/**
 * What says that a position was worked out between two fixes: open chevrons ahead of the symbol. `lines` are in pixels from the
 * symbol's rim, x in the direction of its heading; the same on the map, in the legend and on the sheet.
 */
export const INTERPOLATED_MARK = {
  lines: [
    [
      [0, -4],
      [4, 0],
      [0, 4],
    ],
    [
      [5, -4],
      [9, 0],
      [5, 4],
    ],
  ],
  strokeWidth: 1.75,
  words: 'Under way',
  explained: 'place worked out between two fixes',
} as const;
