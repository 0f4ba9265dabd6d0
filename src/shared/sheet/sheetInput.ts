import type { Attribution } from '../basemap/catalogue';
import type { PointTable } from '../points/pointTable';
import type { CompiledSituation } from '../situation/compiled';
import type { Setting } from './furniture/block';
import type { Land } from './furniture/locator';
import type { SheetOptions } from './options';
import type { Picture } from './picture';
import type { MeasureText } from './text';

/** All that a sheet follows from, but for the map. */
export interface SheetInput {
  readonly situation: CompiledSituation;
  readonly picture: Picture;
  readonly options: SheetOptions;
  /** The points of large layers by layer. */
  readonly points?: Readonly<Record<string, PointTable>>;
  readonly measure: MeasureText;
  /** Who made the base map. */
  readonly attribution: readonly Attribution[];
  readonly application: { readonly name: string; readonly version: string };
  /** The land of the world, for the locator; without it there is none. */
  readonly land?: Land;
  /** The shapes of APP-6 symbols from their upper left corner on. */
  readonly app6?: NonNullable<Setting['app6']>;
}
