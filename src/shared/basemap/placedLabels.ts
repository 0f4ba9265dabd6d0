import type { Feature, FeatureCollection, Point } from 'geojson';
import { mercatorPixel } from '../geodesy/webMercator';
import type { Box } from '../labels/boxIndex';
import type { LabelSide } from '../labels/placeLabels';
import {
  BASE_LABEL_STYLES,
  type BaseLabelProperties,
  type LabelLanguage,
  type NameRoom,
  type PlacedBaseLabel,
} from './baseLabel';

/** Whole zooms for which names are placed, both included. */
export const PLACED_ZOOMS = { first: 2, last: 16 } as const;

/**
 * Properties of a feature in `resources/basemap/labels/*.geojson`: a name with its place at each zoom, which was found when the
 * base map was built. What stands where depends on the zoom alone and not on the part in view.
 */
export interface PlacedLabelProperties extends BaseLabelProperties {
  /** A letter for each of `PLACED_ZOOMS`: the side of its place on which the name stands, `-` where it gives way to others. */
  readonly placed: string;
  /** The same with the local name beneath, where that makes a difference. */
  readonly 'placed:ar'?: string;
  readonly 'placed:ru'?: string;
  /** Pixels of the longest line. */
  readonly width: number;
  readonly 'width:ar'?: number;
  readonly 'width:ru'?: number;
}

export type PlacedLabelCollection = FeatureCollection<Point, PlacedLabelProperties>;

const SIDES: Readonly<Record<string, LabelSide>> = {
  r: 'right',
  l: 'left',
  a: 'above',
  b: 'below',
  c: 'center',
};

/** The letter of a side, as `placed` has it; null is of a name that is not shown. */
export function sideLetter(side: LabelSide | null): string {
  return Object.keys(SIDES).find((letter) => SIDES[letter] === side) ?? '-';
}

/** A name as it stands at a whole zoom, or nothing where it gives way and has no other room. Beyond the last zoom it stands as there. */
export function placedLabel(
  { geometry, properties }: Feature<Point, PlacedLabelProperties>,
  zoom: number,
  language: LabelLanguage,
): PlacedBaseLabel | null {
  const local = language === 'english' ? undefined : language;
  const placed = (local && properties[`placed:${local}`]) ?? properties.placed;
  const side = SIDES[placed[Math.min(zoom, PLACED_ZOOMS.last) - PLACED_ZOOMS.first] ?? '-'] ?? null;
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  const [x, y] = mercatorPixel([longitude, latitude], zoom);
  const width = (local && properties[`width:${local}`]) ?? properties.width;
  const elsewhere = roomsFor(width, { x, y }, properties, zoom);
  if (!side && elsewhere.length === 0) return null;
  return {
    id: properties.id,
    kind: properties.kind,
    lines: labelLines(properties, language),
    x,
    y,
    width,
    side,
    ...(elsewhere.length > 0 && { elsewhere }),
  };
}

type Place = Pick<NameRoom, 'x' | 'y'>;

// on the map, half the height of a room in halves of its width
const SLENDER = 0.2;

// the nearest first, a spacious one sooner
function roomsFor(
  width: number,
  home: Place,
  { rooms = [], minZoom, maxZoom = Number.POSITIVE_INFINITY }: BaseLabelProperties,
  zoom: number,
): NameRoom[] {
  if (zoom < minZoom || zoom > maxZoom) return [];
  const pxPerDegree = (256 * 2 ** zoom) / 360;
  const cost = ({ x, y, halfWidth }: NameRoom) => Math.hypot(x - home.x, y - home.y) - halfWidth;
  return (
    rooms
      .map(([longitude, latitude, halfDegrees]): NameRoom => {
        const [x, y] = mercatorPixel([longitude, latitude], zoom);
        const halfWidth = halfDegrees * pxPerDegree;
        return { x, y, halfWidth, halfHeight: halfWidth * SLENDER };
      })
      // between this zoom and the next it becomes twice as wide
      .filter(({ halfWidth }) => 2 * halfWidth > width / 2)
      .sort((a, b) => cost(a) - cost(b))
  );
}

/** Whether any of a place, or of a room, lies in a part of the world; both in the same pixels. */
export function liesIn({ x, y, ...half }: Place | NameRoom, { minX, minY, maxX, maxY }: Box): boolean {
  const { halfWidth, halfHeight } = { halfWidth: 0, halfHeight: 0, ...half };
  return x + halfWidth >= minX && x - halfWidth <= maxX && y + halfHeight >= minY && y - halfHeight <= maxY;
}

/** The lines of a name: English, and beneath it the local name if that is asked for and there is another. */
export function labelLines(properties: BaseLabelProperties, language: LabelLanguage): string[] {
  const english = BASE_LABEL_STYLES[properties.kind].upper ? properties.name.toUpperCase() : properties.name;
  const local = language === 'english' ? undefined : properties[`name:${language}`];
  return local === undefined || local === properties.name ? [english] : [english, local];
}
