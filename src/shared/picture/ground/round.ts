/** How lines on the map end and turn. */
export const ROUND = { lineCap: 'round', lineJoin: 'round' } as const;
