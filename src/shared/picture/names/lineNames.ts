import { distanceInWords } from '../../geodesy/units';
import { type Box, isSameBox } from '../../labels/boxIndex';
import { type LineStretch, type PixelPoint, visibleStretches } from '../../labels/lineStretch';
import {
  keepLineNames,
  type LineNameCandidate,
  type LineSpot,
  type LineSurroundings,
  type LineWay,
  placeLineNames,
} from '../../labels/placeLineNames';
import type { MeasureText } from '../../sheet/text';
import type { KeyedShape } from '../keyedShape';
import type { PictureFrame } from '../pictureFrame';
import type { ShownFeature } from '../shownFeatures';
import { lineNameShapes } from './lineNameShapes';
import { ILLUSTRATIVE, type MapTextStyle } from './textShapes';

/** What is drawn as lines, in pixels of the plane. */
export type LinesInPixels = ReadonlyMap<ShownFeature, readonly PixelPoint[][]>;

/** Writes names of lines and remembers where, so that they stay there. */
export interface LineNames {
  /**
   * Shapes of the names of measures, or of all other lines; what they take is added to `surroundings.taken`. A measure is named by
   * its length. Of an illustrative route it is said that it is one: where its name finds no room, and on
   * each further route of the same feature, by the word alone.
   */
  shapes(
    frame: PictureFrame,
    which: 'measure' | 'other',
    lines: LinesInPixels,
    surroundings: LineSurroundings,
  ): KeyedShape[];
}

// of a line shorter than this on the screen little can be seen that a name would explain
const LEAST_STRETCH_PX = 40;
const LINE_HEIGHT = 14;

/** Builds the writer of line names. */
export function buildLineNames(): LineNames {
  const spots = new Map<string, LineSpot>();
  const lastWanted = { measure: '', other: '' };
  let spotsZoom = Number.NaN;

  // as long as the same names are wanted in the same view, only those that something has moved onto are placed anew
  const place = (candidates: LineNameCandidate[], isSame: boolean, surroundings: LineSurroundings) => {
    if (!isSame) return placeLineNames(candidates, surroundings);
    const standing = candidates.filter(({ last }) => last !== undefined);
    const kept = keepLineNames(standing, surroundings);
    const found = new Set(kept.map(({ id }) => id));
    const lost = standing.filter(({ id }) => !found.has(id));
    return lost.length === 0 ? kept : [...kept, ...placeLineNames(lost, surroundings)];
  };

  return {
    shapes: (frame, which, lines, surroundings) => {
      // at another zoom nothing stands yet, even where the view is the same box
      if (frame.plane.zoom !== spotsZoom) {
        spots.clear();
        Object.assign(lastWanted, { measure: '', other: '' });
      }
      spotsZoom = frame.plane.zoom;
      const features = wanted(frame, which, lines, surroundings.view);
      const styles = new Map<string, MapTextStyle>();
      const candidates = features.map(({ shown, part, stretches, style }) => {
        const owner = shown.feature.id;
        const id = part === 0 ? owner : `${owner}/${part}`;
        const ways =
          part === 0
            ? waysToSay(shown, style, frame.measure)
            : waysToSayOnly(ILLUSTRATIVE, style, frame.measure);
        styles.set(id, style);
        return { id, owner, stretches, ways, last: spots.get(id) };
      });
      const { minX, minY, maxX, maxY } = surroundings.view;
      const said = candidates.map(({ id, ways }) => `${id} ${ways[0]?.width}`);
      const wantedNow = [minX, minY, maxX, maxY, ...said].join('|');
      const isSame = wantedNow === lastWanted[which];
      lastWanted[which] = wantedNow;
      return place(candidates, isSame, surroundings).flatMap((placed) => {
        spots.set(placed.id, placed.spot);
        const style = styles.get(placed.id);
        const plate = which === 'measure' ? frame.palette : undefined;
        return style ? lineNameShapes(placed, style, LINE_HEIGHT, plate) : [];
      });
    },
  };
}

// the shortest first: a long line finds room elsewhere
function wanted(frame: PictureFrame, which: 'measure' | 'other', lines: LinesInPixels, view: Box) {
  return [...lines]
    .filter(([{ feature }]) => (feature.kind === 'measure') === (which === 'measure'))
    .flatMap(([shown, points]) => {
      const style = lineTextStyle(shown, frame);
      return stretchesOfParts(shown, points, view).map((stretches, part) => ({
        shown,
        part,
        stretches,
        style,
      }));
    })
    .filter(({ stretches }) => lengthOf(stretches) >= LEAST_STRETCH_PX)
    .sort((a, b) => lengthOf(a.stretches) - lengthOf(b.stretches));
}

/** Stretches of what is named by itself: of an illustrative feature that is several routes each, the one seen longest first. */
function stretchesOfParts(
  { feature }: ShownFeature,
  points: readonly PixelPoint[][],
  view: Box,
): LineStretch[][] {
  if (!feature.illustrative || feature.geometry?.type !== 'MultiLineString')
    return [stretchesIn(view, points)];
  return partsOf(points)
    .map((part) => stretchesIn(view, part))
    .sort((a, b) => lengthOf(b) - lengthOf(a));
}

const parts = new WeakMap<readonly PixelPoint[][], readonly (readonly PixelPoint[][])[]>();

function partsOf(points: readonly PixelPoint[][]): readonly (readonly PixelPoint[][])[] {
  const found = parts.get(points) ?? points.map((line) => [line]);
  parts.set(points, found);
  return found;
}

// lines keep their points, and a view its place, from frame to frame: only what moves is worked out again
const kept = new WeakMap<
  readonly PixelPoint[][],
  { readonly view: Box; readonly stretches: LineStretch[] }
>();

function stretchesIn(view: Box, points: readonly PixelPoint[][]): LineStretch[] {
  const before = kept.get(points);
  if (before && isSameBox(before.view, view)) return before.stretches;
  const stretches = visibleStretches(points, view);
  kept.set(points, { view, stretches });
  return stretches;
}

function lengthOf([longest]: readonly LineStretch[]): number {
  return longest?.lengthPx ?? 0;
}

/** A word on a further route of what is named on another, where there is room for it. */
function waysToSayOnly(word: string, style: MapTextStyle, measure: MeasureText): LineWay[] {
  return [{ is: 'along', text: word, width: measure(word, style), mayCross: false }];
}

function waysToSay({ feature }: ShownFeature, style: MapTextStyle, measure: MeasureText): LineWay[] {
  const along = (text: string): LineWay => ({
    is: 'along',
    text,
    width: measure(text, style),
    mayCross: false,
  });
  const beside = (...lines: string[]): LineWay => ({
    is: 'beside',
    lines,
    width: Math.max(...lines.map((line) => measure(line, style))),
    height: lines.length * LINE_HEIGHT,
    mayCross: false,
  });
  const crossing = (way: LineWay): LineWay => ({ ...way, mayCross: true });
  if (feature.kind === 'measure' && feature.lengthM !== undefined) {
    const length = distanceInWords(feature.lengthM);
    return [along(length), beside(length), crossing(along(length))];
  }
  const { label } = feature;
  if (!feature.illustrative) return [along(label), crossing(along(label))];
  const whole = along(`${label} · ${ILLUSTRATIVE}`);
  const word = along(ILLUSTRATIVE);
  const block = beside(label, ILLUSTRATIVE);
  return [whole, block, word, beside(ILLUSTRATIVE), crossing(block), crossing(whole), crossing(word)];
}

function lineTextStyle(shown: ShownFeature, { state, palette }: PictureFrame): MapTextStyle {
  return {
    size: 11.5,
    weight: 550,
    colour: shown.feature.id === state.selected ? palette.accent : shown.style.colour,
    halo: palette.halo,
    haloWidth: 3.5,
  };
}
