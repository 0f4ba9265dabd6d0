/**
 * Pictograms on a grid of 24 × 24, as paths to fill (even-odd). Those of things that move are seen from above and point north,
 * so that they can turn to their heading.
 */
export interface Pictogram {
  readonly path: string;
  /** Turns with the heading of what it stands for. */
  readonly turns?: boolean;
}

export const PICTOGRAMS = {
  city: { path: 'M12 8.2a3.8 3.8 0 1 1 0 7.6a3.8 3.8 0 0 1 0-7.6Z' },
  port: {
    path: 'M12 2.6a2.7 2.7 0 0 1 1.2 5.1V9.4h3.3v2h-3.3v7.5c2.5-.4 4.3-1.9 5-4.2l-1.7.7-.4-1.4 3.7-2.2 1.3 4.1-1.4.4-.4-1c-1.1 3.8-3.9 5.9-7.3 5.9s-6.2-2.1-7.3-5.9l-.4 1-1.4-.4 1.3-4.1 3.7 2.2-.4 1.4-1.7-.7c.7 2.3 2.5 3.8 5 4.2v-7.5H7.5v-2h3.3V7.7A2.7 2.7 0 0 1 12 2.6Zm0 1.7a1 1 0 1 0 0 2a1 1 0 0 0 0-2Z',
  },
  airbase: {
    path: 'M12 2.5c.8 0 1.3 1 1.3 2.3v4.4l7.2 4.5v1.9l-7.2-2.3v4.6l2.2 1.6v1.5L12 20l-3.5 1v-1.5l2.2-1.6v-4.6l-7.2 2.3v-1.9l7.2-4.5V4.8c0-1.3.5-2.3 1.3-2.3Z',
  },
  base: { path: 'M12 2.4l2.9 6.2 6.7.9-4.9 4.7 1.2 6.7L12 17.6l-5.9 3.3 1.2-6.7L2.4 9.5l6.7-.9Z' },
  ship: {
    path: 'M12 1.6c2.2 2.4 3.3 5 3.3 8v11.2c0 .9-.6 1.5-1.5 1.5h-3.6c-.9 0-1.5-.6-1.5-1.5V9.6c0-3 1.1-5.6 3.3-8Zm-1.4 7.9v3h2.8v-3Zm0 5v3.8h2.8v-3.8Z',
    turns: true,
  },
  aircraft: {
    path: 'M12 1.4c.9 0 1.5 1.4 1.5 3.1v3.9l8 5.3v2l-8-2.6v4.7l2.7 2v1.6L12 20.2l-4.2 1.2v-1.6l2.7-2v-4.7l-8 2.6v-2l8-5.3V4.5c0-1.7.6-3.1 1.5-3.1Z',
    turns: true,
  },
  convoy: {
    path: 'M2.4 7h10.8v9H2.4Zm12 2.4h3.7l3.5 3.5V16h-7.2Zm1.4 1.4v2.3h3.5l-2.2-2.3ZM6.2 15a2.1 2.1 0 1 1 0 4.2a2.1 2.1 0 0 1 0-4.2Zm11.6 0a2.1 2.1 0 1 1 0 4.2a2.1 2.1 0 0 1 0-4.2Z',
  },
  troops: {
    path: 'M12 3a3 3 0 1 1 0 6a3 3 0 0 1 0-6Zm-4.8 8h9.6c1 0 1.7.8 1.7 1.8V18h-2.4v3.5H7.9V18H5.5v-5.2c0-1 .7-1.8 1.7-1.8Z',
  },
  equipment: {
    path: 'M4 4.4l1.5-1.3 8.3 8.9-1.5 1.3Zm4.4-1.8l1.5-1.3 8.3 8.9-1.5 1.3ZM3 14.5h12.5l1.7-2.5h4l-.4 5H3Zm3 3.5a2 2 0 1 1 0 4a2 2 0 0 1 0-4Zm6 0a2 2 0 1 1 0 4a2 2 0 0 1 0-4Zm6 0a2 2 0 1 1 0 4a2 2 0 0 1 0-4Z',
  },
  helicopter: {
    path: 'M2 4.2h18v1.6h-8.2v2.1h2.7c3.7 0 6.5 2.6 6.5 6.3 0 1.6-1 2.6-2.6 2.6h-5.7c-1.5 0-2.8-.7-3.6-2l-1.7-2.9-4.2-1-.7-3.1h1.6l1.2 1.5 4.9-1.1V5.8H2Zm12.6 5.5v3.8h4.6c-.3-2.2-2.1-3.8-4.6-3.8ZM8 19h12.5v1.6H8Zm2.8-2.2h1.6V19h-1.6Zm5.2 0h1.6V19H16Z',
  },
  corridor: { path: 'M3 16.5C7 8 13 6.5 17 7.5V4l5 5.5-5 5.5v-3.5c-4-1-7.5 0-10.5 6.5Z' },
  event: { path: 'M12 2.5l9.5 9.5-9.5 9.5L2.5 12Zm-1.2 4.8v6h2.4v-6Zm0 7.4v2.2h2.4v-2.2Z' },
  talks: {
    path: 'M3 4h12v8.5H8.5L5 16v-3.5H3Zm14 4h4v9h-2v3.5L15.5 17H10v-2.8h7Z',
  },
  area: { path: 'M4 6l7-3 9 4v10l-8 4-8-4Zm2 1.5v8.3l6 3 6-3V8.3l-7-3.1Z' },
  measure: {
    path: 'M2 14.5L14.5 2 22 9.5 9.5 22Zm2.8 0l4.7 4.7 9.7-9.7-1.2-1.2-1.9 1.9-1.2-1.2 1.9-1.9-1-1-1.1 1.1-1.2-1.2 1.1-1.1-.1-.1Z',
  },
  note: { path: 'M5 3h14v12l-5 6H5Zm2 2v14h6v-5h4V5Zm2 3h6v1.7H9Zm0 3.5h6v1.7H9Z' },
  outcome: {
    path: 'M11 21v-7.5L5.4 7.9V11H3V3.8h7.2v2.4H7.1L12 11.1l4.9-4.9h-3.1V3.8H21V11h-2.4V7.9L13 13.5V21Z',
  },
} as const satisfies Record<string, Pictogram>;

export type PictogramName = keyof typeof PICTOGRAMS;

/** Every pictogram there is. */
export const PICTOGRAM_NAMES = Object.keys(PICTOGRAMS) as [PictogramName, ...PictogramName[]];
