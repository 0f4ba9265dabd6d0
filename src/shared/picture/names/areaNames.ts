import { LINE_HEIGHT } from '../../basemap/baseLabel';
import { boxAround, contains } from '../../labels/boxIndex';
import type { AreaNameCandidate, PlacedAreaName } from '../../labels/placeAreaNames';
import type { KeyedShape } from '../keyedShape';
import { ringsInPixels } from '../lines/edgesInPixels';
import type { PictureFrame } from '../pictureFrame';
import { standingAt } from '../plane';
import type { ShownFeature } from '../shownFeatures';
import { type NameBlock, nameBlock } from './nameBlock';
import { nameLeader } from './nameLeader';
import { blockShapes, type MapTextStyle } from './textShapes';

export interface AreaName extends NameBlock, AreaNameCandidate {}

/**
 * Names of areas, the most important first. One that is too small to carry its name goes without, but for what the scene is about: that
 * may be named beside it.
 */
export function areaNames(frame: PictureFrame, which: 'highlighted' | 'other'): AreaName[] {
  return frame.shown.toReversed().flatMap((shown) => {
    const { feature, highlighted, position, style } = shown;
    if (highlighted !== (which === 'highlighted')) return [];
    // what has a symbol or a plate is named there
    if (!position || style.symbol.body !== 'none') return [];
    const rings = ringsInPixels(frame.plane, shown);
    if (rings.length === 0) return [];
    const reach = boxAround(rings.flat());
    const block = nameBlock(feature.id, [shown], areaTextStyle(shown, frame), frame);
    const mayCrossEdge = reach.maxX - reach.minX >= block.width * OVER_EDGE;
    if (!highlighted && !mayCrossEdge) return [];
    const mayStandBeside = highlighted && contains(frame.plane.view, reach);
    return [{ ...block, middle: standingAt(frame.plane, position), rings, mayCrossEdge, mayStandBeside }];
  });
}

// how wide an area is to be, in widths of a name that lies over its edge
const OVER_EDGE = 0.7;

/** A name where it was placed, led to where it stands off. */
export function areaNameShapes({ candidate, leader, ...place }: PlacedAreaName<AreaName>): KeyedShape[] {
  const { id, lines, style } = candidate;
  const text = blockShapes(id, lines, place, { lineHeight: style.size * LINE_HEIGHT, opacity: 1 }, style);
  return leader ? [...nameLeader(id, leader, style), ...text] : text;
}

function areaTextStyle(shown: ShownFeature, { state, palette }: PictureFrame): MapTextStyle {
  return {
    size: 11.5,
    weight: 550,
    italic: true,
    colour: shown.feature.id === state.selected ? palette.accent : shown.style.colour,
    halo: palette.halo,
    haloWidth: 3,
  };
}
