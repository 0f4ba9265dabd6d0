import type { BasemapCatalogue } from './basemap/catalogue';
import type { Picture } from './sheet/picture';
import type { CompiledSituation } from './situation/compiled';
import type { ThemeName } from './symbology/palette';

/**
 * What a page that stands alone carries beside the viewer: a script element each, found by its id. What is packed is deflated
 * (zlib, RFC 1950) and written in base64.
 */
export const PAGE_PARTS = {
  /** What the page is and was made from, as plain JSON: for whoever reads the file. */
  about: 'about',
  /** {@link StandaloneContent}, packed. */
  content: 'content',
  /** {@link PackedBasemap}, as JSON. */
  basemap: 'basemap',
  /** {@link PackedPoints}, as JSON. */
  points: 'points',
  /** What is said while the viewer has not started, and when it cannot. */
  message: 'start-message',
} as const;

/** What is shown, and how the page opens. */
export interface StandaloneContent {
  readonly situation: CompiledSituation;
  readonly opening: Opening;
}

/** What the page shows first. */
export interface Opening {
  /** Null for the first scene. */
  readonly picture: Picture | null;
  readonly theme: ThemeName;
}

/** A part of the base map, with the catalogue of just that part. */
export interface PackedBasemap {
  readonly catalogue: BasemapCatalogue;
  /** By name; each packed. */
  readonly files: Readonly<Record<string, string>>;
}

/** A large layer: the table of its points, and the compiled features of its file in blocks, each packed. */
export interface CarriedPoints {
  readonly table: string;
  readonly blocks: readonly string[];
}

/** Features in a block, but for the last. */
export const ROWS_A_BLOCK = 500;

/** By layer. */
export type PackedPoints = Readonly<Record<string, CarriedPoints>>;
