import type { MapMaker } from '../layout/mapMaker';
import { drawMap } from './drawMap';
import { type LaidMap, locateMap, type MapInput } from './locateMap';

/** Builds what lays and draws the map of a sheet, for whichever frame the layout finds for it. */
export function buildMapMaker(input: Omit<MapInput, 'frame'>): MapMaker<LaidMap> {
  return {
    locate: (frame, scale) => locateMap({ ...input, frame, pixelRatio: input.pixelRatio * scale }),
    draw: drawMap,
  };
}
