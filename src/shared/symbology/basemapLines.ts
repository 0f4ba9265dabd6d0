import type { BasemapKind } from '../basemap/catalogue';

/** How a line of the base map is drawn. Pixels of the screen, units of a sheet. */
export interface BasemapLine {
  readonly colour: 'coastline' | 'river' | 'border';
  /** Zoom of the map from which it is drawn. */
  readonly fromZoom: number;
  readonly width: (zoom: number) => number;
  readonly dash: readonly number[];
}

export const BASEMAP_LINES: Readonly<Record<Exclude<BasemapKind, 'land' | 'lake'>, BasemapLine>> = {
  coastline: {
    colour: 'coastline',
    fromZoom: 0,
    width: (zoom) => (zoom < 5 ? 0.7 : zoom < 9 ? 0.9 : 1.2),
    dash: [],
  },
  lakeshore: { colour: 'coastline', fromZoom: 0, width: (zoom) => (zoom < 5 ? 0.6 : 0.7), dash: [] },
  river: { colour: 'river', fromZoom: 5, width: (zoom) => (zoom < 8 ? 0.9 : 1.3), dash: [] },
  border: { colour: 'border', fromZoom: 0, width: (zoom) => (zoom < 5 ? 0.8 : 1.1), dash: [6, 4] },
  'border-disputed': { colour: 'border', fromZoom: 0, width: (zoom) => (zoom < 5 ? 0.8 : 1.1), dash: [1, 4] },
};

/** Shallow water, hinted: a pale line along the coast of which only the outer half shows, since land is filled over the inner one. */
export const RIM = { fromZoom: 4, width: 7, opacity: 0.1 } as const;
