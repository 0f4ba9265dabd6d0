import type { LabelLanguage, PlacedBaseLabel } from '../../../shared/basemap/baseLabel';
import type { TileCoords } from '../../../shared/basemap/catalogue';
import type { ThemeName } from '../../../shared/symbology/palette';

/** A tile to paint. */
export interface TileOrder {
  readonly tile: TileCoords;
  /** Whole zoom of the map the tile belongs to: it picks the level of detail and the widths of lines. */
  readonly mapZoom: number;
  /** Edge of the tile in device pixels at the map's exact zoom: hardly ever a whole number. */
  readonly edgePx: number;
  /** The whole device pixels that the tile covers, and where its own corner lies in them, less than one pixel away. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly cornerPx: readonly [x: number, y: number];
  readonly pixelRatio: number;
  readonly theme: ThemeName;
}

/** Base map names wanted for a part of the world, in pixels of the world at `zoom`. */
export interface LabelOrder {
  readonly zoom: number;
  readonly language: LabelLanguage;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** A tile that will be asked for later: what it is cut from can be read by then. */
export type TileAhead = Pick<TileOrder, 'tile' | 'mapZoom'>;

export type WorkerRequest =
  | ({ readonly is: 'tile'; readonly id: number } & TileOrder)
  | ({ readonly is: 'labels'; readonly id: number } & LabelOrder)
  | { readonly is: 'cancel'; readonly id: number }
  /** The first of all, which is answered when it arrives: until the page has heard that the worker's script ran, what it sends waits. */
  | { readonly is: 'greeting' }
  /** Has no answer. */
  | { readonly is: 'prepare'; readonly tiles: readonly TileAhead[] };

export type WorkerAnswer =
  /** Answers the greeting: from then on orders reach the worker at once. */
  | { readonly is: 'ready' }
  | { readonly is: 'tile'; readonly id: number; readonly bitmap: ImageBitmap }
  | { readonly is: 'labels'; readonly id: number; readonly labels: readonly PlacedBaseLabel[] }
  | { readonly is: 'failed'; readonly id: number; readonly reason: string };
