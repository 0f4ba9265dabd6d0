/** How the globe is laid flat: Web Mercator as on the screen, equal areas, or true distances from the middle of the frame. */
export const PROJECTION_NAMES = ['mercator', 'equal-area', 'azimuthal'] as const;
export type ProjectionName = (typeof PROJECTION_NAMES)[number];
