/** The line across a gap in the record of something that moves: thin dashes unlike those of any status, from its last fix to its next. */
export const GAP_STROKE = { width: 1.25, dash: [4, 5], opacity: 0.85 } as const;
