import type L from 'leaflet';
import { distanceInWords } from '../../../shared/geodesy/units';
import type { Box, BoxIndex } from '../../../shared/labels/boxIndex';
import type { Frame } from '../frame';
import { isLineFeature } from '../lines/lineFeature';
import type { OverlayItem } from '../overlay/svgOverlay';
import type { ShownFeature } from '../shownFeatures';
import { longestVisibleStretch, type PlaceOnLine, placeOn, type Stretch } from './lineStretch';
import { nameBlock, type SituationName } from './situationNames';
import { measureLine, type TextStyle, turnedItem } from './textItems';

// how far above its line a text stands, and how thick a strip it takes
const LIFT = 10;
const STRIP = 15;
// where along the visible stretch a text is tried, best first
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/** Names of lines: written along them, or to be placed beside them. */
export interface LineNames {
  readonly along: readonly OverlayItem[];
  readonly beside: readonly SituationName[];
}

/**
 * Writes the names of lines along them: a measure its length, an illustrative route that it is one. A measure too short on the
 * screen to carry its text is named beside its middle.
 */
export function lineNames(frame: Frame, which: 'measure' | 'other', taken: BoxIndex): LineNames {
  const along: OverlayItem[] = [];
  const beside: SituationName[] = [];
  for (const shown of frame.shown.toReversed()) {
    if (!isLineFeature(shown) || (shown.feature.kind === 'measure') !== (which === 'measure')) continue;
    const stretch = longestVisibleStretch(frame.map, shown);
    if (!stretch) continue;
    const style = lineTextStyle(shown, frame);
    const fitting = firstFitting(lineTexts(shown), stretch, style, taken);
    if (fitting) {
      for (const box of boxesAlong(fitting.place, measureLine(fitting.text, style))) taken.add(box);
      along.push(
        turnedItem(shown.feature.id, fitting.text, { ...fitting.place, lift: LIFT, opacity: 1 }, style),
      );
    } else if (which === 'measure') {
      const { x, y } = placeOn(stretch, 0.5);
      const block = nameBlock(shown.feature.id, lineTexts(shown).slice(0, 1), style);
      beside.push({ ...block, x, y, gap: 8, sides: ['below', 'above', 'left', 'right'] });
    }
  }
  return { along, beside };
}

// the longest first; that a route is illustrative is said even where its name finds no room
function lineTexts({ feature }: ShownFeature): string[] {
  if (feature.kind === 'measure' && feature.lengthM !== undefined) return [distanceInWords(feature.lengthM)];
  return feature.illustrative ? [`${feature.label} · illustrative`, 'illustrative'] : [feature.label];
}

/** The first of the texts that finds a free place along a stretch, with that place. */
function firstFitting(
  texts: readonly string[],
  stretch: Stretch,
  style: TextStyle,
  taken: BoxIndex,
): { readonly text: string; readonly place: PlaceOnLine } | null {
  for (const text of texts) {
    const width = measureLine(text, style);
    if (stretch.lengthPx <= width * 1.1) continue;
    const place = PLACES.map((fraction) => placeOn(stretch, fraction)).find((each) =>
      isFree(each, width, taken),
    );
    if (place) return { text, place };
  }
  return null;
}

function lineTextStyle(shown: ShownFeature, { state, palette }: Frame): TextStyle {
  return {
    size: 11.5,
    weight: 550,
    colour: shown.feature.id === state.selected ? palette.accent : shown.style.colour,
    halo: palette.halo,
    haloWidth: 3.5,
  };
}

function isFree(place: PlaceOnLine, width: number, taken: BoxIndex): boolean {
  return !boxesAlong(place, width).some((box) => taken.touches(box));
}

/** A turned text as a row of small squares: the rectangle round it would bar the map far beside it. */
function boxesAlong({ x, y, angle }: PlaceOnLine, width: number): Box[] {
  const upright = Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle;
  const [cos, sin] = [Math.cos(upright), Math.sin(upright)];
  const middle: L.PointTuple = [x + sin * LIFT, y - cos * LIFT];
  const count = Math.max(1, Math.ceil(width / STRIP));
  return Array.from({ length: count }, (_, i) => {
    const along = ((i + 0.5) / count - 0.5) * width;
    const [cx, cy] = [middle[0] + cos * along, middle[1] + sin * along];
    return { minX: cx - STRIP / 2, minY: cy - STRIP / 2, maxX: cx + STRIP / 2, maxY: cy + STRIP / 2 };
  });
}
