import type { ThemeName } from '../symbology/palette';
import type { ProjectionName } from './projectionName';

export const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
export type Corner = (typeof CORNERS)[number];

/** Where furniture is wished for that may as well be left out. */
export const WISHES = ['auto', ...CORNERS, 'off'] as const;
export type Wish = (typeof WISHES)[number];

/** Where the words stand. Time, sources, marking and attribution can be placed, but not left out. */
export const WORD_PLACES = ['auto', 'left', 'right', 'below'] as const;
export type WordPlace = (typeof WORD_PLACES)[number];

/** What can be wished of a sheet. */
export interface SheetOptions {
  /** In sheet units of 1/96 inch. */
  readonly width: number;
  readonly height: number;
  /** Pixels of a file in one unit. */
  readonly pixelRatio: number;
  readonly theme: ThemeName;
  readonly projection: ProjectionName;
  readonly words: WordPlace;
  readonly legend: boolean;
  readonly graticule: boolean;
  readonly scaleBar: Wish;
  readonly northArrow: Wish;
  readonly locator: Wish;
  /** Instead of those of scene and situation. An empty title or caption leaves it out. */
  readonly title?: string | undefined;
  readonly caption?: string | undefined;
  /** Instead of the situation's marking; never empty. */
  readonly marking?: string | undefined;
  /** How much of its height is left clear under the running head, from edge to edge of what is set, for words that stand on it later: 0 to 0.5. */
  readonly headRoom?: number | undefined;
  readonly page?: { readonly number: number; readonly of: number } | undefined;
}

/** A slide of 16:9 as it is wished for most of the time. */
export const DEFAULT_OPTIONS: SheetOptions = {
  width: 1280,
  height: 720,
  pixelRatio: 1,
  theme: 'dark',
  projection: 'mercator',
  words: 'auto',
  legend: true,
  graticule: true,
  scaleBar: 'auto',
  northArrow: 'auto',
  locator: 'auto',
};

/** The least and the greatest side of a sheet in units, and how many pixels of a file it may have on a side. */
export const SHEET_LIMITS = {
  leastSide: 100,
  greatestSide: 20_000,
  greatestPixels: 16_384,
  leastRatio: 0.125,
  greatestRatio: 32,
} as const;
