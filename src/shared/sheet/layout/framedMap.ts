import type { Box } from '../../labels/boxIndex';
import { ok, type Result } from '../../result';
import type { PlacedBlock, Setting } from '../furniture/block';
import { graticule } from '../furniture/graticule';
import type { Shape } from '../shapes';
import type { SheetRefusal } from '../sheet';
import type { SheetInput } from '../sheetInput';
import { FURNITURE_NAMES, floatingFurniture } from './floatingFurniture';
import type { LocatedMap, MapMaker } from './mapMaker';
import { placeFloating } from './placeFloating';

/** A map in a frame of its own, with what stands on it and no words around it. */
interface FramedMap<Located> {
  readonly map: Located;
  readonly shapes: readonly Shape[];
  /** What was left out, in words. */
  readonly notes: readonly string[];
}

/** Draws the map into a frame, with scale bar, north arrow and locator clear of what it is about, and degrees outside its upper and left edge. */
export function framedMap<Located extends LocatedMap>(
  input: SheetInput,
  maps: MapMaker<Located>,
  frame: Box,
  setting: Setting,
): Result<FramedMap<Located>, SheetRefusal> {
  const located = maps.locate(frame, 1);
  if (!located.ok) return located;
  const map = located.value;
  const wished = floatingFurniture(input, map, setting);
  const { placed, left } = placeFloating(wished, map);
  const grid = input.options.graticule ? graticule(map, setting) : { lines: [], labels: [] };
  const drawn = maps.draw(map, { covers: placed.map(({ box }) => box), under: grid.lines });
  const homeless = wished.filter(({ name }) => left.includes(name));
  return ok({
    map,
    shapes: [
      ...mapShapes(frame, drawn.shapes, placed),
      { is: 'path', d: outline(frame), stroke: setting.inks.line, strokeWidth: 1 },
      { is: 'group', label: 'graticule', shapes: grid.labels },
    ],
    notes: [
      ...homeless.map(({ name }) => `${FURNITURE_NAMES[name]} found no room on the map and was left out.`),
      ...drawn.notes,
    ],
  });
}

/** A map cut to its frame, and what stands on it. */
export function mapShapes(frame: Box, map: readonly Shape[], on: readonly PlacedBlock[]): Shape[] {
  return [{ is: 'group', label: 'map', clip: frame, shapes: map }, ...on.map(({ shape }) => shape)];
}

/** The outline of a box. */
export function outline({ minX, minY, maxX, maxY }: Box): string {
  return `M${minX} ${minY}H${maxX}V${maxY}H${minX}Z`;
}
