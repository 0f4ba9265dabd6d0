import { wrapText } from '../../labels/wrapText';
import type { Position } from '../../position';
import { PLATE, plateSize } from '../../symbology/plate';
import { isLineFeature } from '../lines/lineFeature';
import type { MapTextStyle } from '../names/textShapes';
import type { PictureFrame } from '../pictureFrame';
import { standingAt } from '../plane';
import type { ShownFeature, ShownState } from '../shownFeatures';
import type { Point } from './placePlates';

/** A note that wants a plate on the map. */
export interface PlateWish {
  readonly id: string;
  readonly shown: ShownFeature;
  /** Its words; none where it steps back to its pictogram. */
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** The places it is about that are in view, in pixels of the plane. */
  readonly anchors: readonly Point[];
}

/**
 * Notes whose places are in view, the most important first. In a scene those that it is not about step back to their pictogram. A
 * note drawn as a line is told along it instead.
 */
export function plateWishes(frame: PictureFrame): PlateWish[] {
  return frame.shown.toReversed().flatMap((shown) => {
    if (shown.style.symbol.body !== 'plate' || isLineFeature(shown)) return [];
    const anchors = anchorsInView(shown, frame);
    if (anchors.length === 0) return [];
    const wish = { id: shown.feature.id, shown, lines: [], ...plateSize(0, 0), anchors };
    return [isSpokenOf(shown, frame.state) ? withWords(wish, frame) : wish];
  });
}

/** The same note as its pictogram alone, which finds room where its words do not. */
export function withoutWords(wish: PlateWish): PlateWish {
  return { ...wish, lines: [], ...plateSize(0, 0) };
}

/** Whether a note is told in words, and not by its pictogram alone. */
export function hasWords({ lines }: PlateWish): boolean {
  return lines.length > 0;
}

function withWords(wish: PlateWish, frame: PictureFrame): PlateWish {
  const style = plateTextStyle(wish.shown, frame);
  const measure = (line: string) => frame.measure(line, style);
  const lines = wrapText(wish.shown.feature.label, PLATE.lineWidth, measure);
  return { ...wish, lines, ...plateSize(Math.max(...lines.map(measure)), lines.length) };
}

/** Whether the words of a note are called for: in a scene those of what it is about, and of what is selected. */
export function isSpokenOf(
  { feature, highlighted }: ShownFeature,
  state: Pick<ShownState, 'highlight' | 'selected'>,
): boolean {
  return highlighted || state.highlight.length === 0 || feature.id === state.selected;
}

/** How the words of a plate are set: those of what the scene is about, is selected or pointed at stand out. */
export function plateTextStyle(
  { feature, highlighted }: ShownFeature,
  { state, palette }: PictureFrame,
): MapTextStyle {
  const { size, weight } = PLATE.text;
  const pointedAt = feature.id === state.selected || feature.id === state.hovered;
  return {
    size,
    weight,
    colour: pointedAt || highlighted ? palette.labelStrong : palette.label,
    halo: palette.disc,
    haloWidth: 0,
  };
}

function anchorsInView(shown: ShownFeature, { plane }: PictureFrame): Point[] {
  const { minX, minY, maxX, maxY } = plane.view;
  return placesOf(shown)
    .map((position) => standingAt(plane, position))
    .filter(({ x, y }) => x > minX && x < maxX && y > minY && y < maxY)
    .filter(
      ({ x, y }, i, all) =>
        all.findIndex((other) => Math.hypot(x - other.x, y - other.y) < ONE_PLACE_PX) === i,
    );
}

// places that lie so close are one on the map
const ONE_PLACE_PX = 14;

function placesOf({ feature, position, mover }: ShownFeature): Position[] {
  if (!mover && feature.geometry?.type === 'MultiPoint')
    return feature.geometry.coordinates.map(([longitude = 0, latitude = 0]) => [longitude, latitude]);
  return position ? [position] : [];
}
