import { cellFile } from '../basemap/catalogue';
import type { NamePlacer } from '../picture/names/mapNames';
import type { Position } from '../position';
import type { Result } from '../result';
import type { CompiledFeature } from '../situation/compiled';
import { composeSheet } from './composeSheet';
import type { Land } from './furniture/locator';
import type { MapMaker } from './layout/mapMaker';
import { buildMapMaker } from './map/buildMapMaker';
import type { BasemapFiles } from './map/drawBasemap';
import type { App6Shapes } from './map/drawSymbol';
import type { LaidMap } from './map/locateMap';
import type { Sheet, SheetRefusal } from './sheet';
import type { SheetInput } from './sheetInput';

/** All that a sheet follows from. */
export interface BuildSheetInput extends Omit<SheetInput, 'land' | 'attribution' | 'app6'> {
  /** The point of a large layer that is selected, as a feature. */
  readonly selectedPoint?: CompiledFeature;
  readonly basemap: BasemapFiles;
  readonly app6: App6Shapes;
}

/**
 * Builds the sheet of a picture; the same input gives the same sheet. Refuses sizes that no sheet can have, views that cannot be shown, and texts that leave no
 * room for a map.
 */
export function buildSheet(input: BuildSheetInput): Result<Sheet, SheetRefusal> {
  return composeSheet(sheetInputOf(input), mapsOf(input));
}

/** What the layout of a sheet is told. */
export function sheetInputOf(input: BuildSheetInput): SheetInput {
  const land = worldLand(input.basemap);
  return { ...input, attribution: input.basemap.catalogue.attribution, ...(land && { land }) };
}

/** What lays and draws the map of a sheet. `names` places its names, kept from frame to frame of a film. */
export function mapsOf(input: BuildSheetInput, names?: NamePlacer): MapMaker<LaidMap> {
  const { points = {}, options, basemap, selectedPoint, ...more } = input;
  const { theme, projection, pixelRatio } = options;
  return buildMapMaker({
    ...more,
    basemap,
    points,
    theme,
    projection,
    pixelRatio,
    names,
    ...(selectedPoint && { selectedPoint }),
  });
}

const lands = new WeakMap<object, Land>();

/** The land of the world at its coarsest. */
function worldLand({ catalogue, read }: BasemapFiles): Land | undefined {
  const [coarsest] = catalogue.levels;
  const [cell] = coarsest?.cells ?? [];
  const file = coarsest && cell !== undefined ? read(cellFile(coarsest.id, cell)) : undefined;
  if (!file) return undefined;
  const land =
    lands.get(file) ??
    file.features.flatMap(({ properties, geometry }) => {
      if (properties?.kind !== 'land') return [];
      if (geometry.type === 'Polygon') return [geometry.coordinates.map(positionsOf)];
      return geometry.type === 'MultiPolygon'
        ? geometry.coordinates.map((polygon) => polygon.map(positionsOf))
        : [];
    });
  // laid out once for all sheets, since it stays the same
  lands.set(file, land);
  return land;
}

function positionsOf(ring: readonly (readonly number[])[]): Position[] {
  return ring.map(([longitude = 0, latitude = 0]) => [longitude, latitude]);
}
