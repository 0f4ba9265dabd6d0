import { BASE_LABEL_STYLES, baseLabelGap, LINE_HEIGHT, type PlacedBaseLabel } from '../../basemap/baseLabel';
import { type Box, type BoxIndex, buildBoxIndex, contains } from '../../labels/boxIndex';
import { buildNamedPlaces, type NamedPlace } from '../../labels/namedPlaces';
import { labelBox } from '../../labels/placeLabels';
import type { Palette } from '../../symbology/palette';
import type { KeyedShape } from '../keyedShape';
import type { PictureFrame } from '../pictureFrame';
import { tenth } from '../rounding';
import { blockShapes, type MapTextStyle } from './textShapes';

/** Writes the names of the base map. */
export interface BaseNames {
  /**
   * The names placed for `zoom` that are around the view and touch neither what is taken nor a line. With `within` given, only
   * those that lie in it whole, and clear of each other: for a plane on which they were not placed.
   */
  shapes(
    names: NamesAtZoom,
    surroundings: { readonly taken: BoxIndex; readonly lines: BoxIndex },
    frame: PictureFrame,
    within?: Box,
  ): KeyedShape[];
}

/** Names of the base map, the first placed first, and the whole zoom they were placed for. */
export interface NamesAtZoom {
  readonly labels: readonly PlacedBaseLabel[];
  readonly zoom: number;
}

/** A name as it stands on the plane, whether it is shown or not. */
interface LaidName {
  readonly name: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly box: Box;
  readonly dotBox: Box | null;
  readonly shapes: readonly KeyedShape[];
}

/** Builds the writer. Names are laid on the plane once for a zoom and a theme, since they are asked for in every frame. */
export function buildBaseNames(): BaseNames {
  let laid: readonly LaidName[] = [];
  let laidFor: readonly unknown[] = [];

  return {
    shapes: (names, { taken, lines }, frame, within) => {
      const { plane, palette } = frame;
      const wanted = [names.labels, plane.laid, palette];
      if (wanted.some((each, i) => each !== laidFor[i])) {
        const worldPx = 256 * 2 ** names.zoom;
        laid = names.labels.map((label) =>
          lay(label, plane.squareToPixels(label.x / worldPx, label.y / worldPx), palette),
        );
        laidFor = wanted;
      }
      const { minX, minY, maxX, maxY } = plane.view;
      const [width, height] = [maxX - minX, maxY - minY];
      const isNear = ({ x, y }: LaidName['at']) =>
        Math.abs(x - minX - width / 2) < width * NEAR && Math.abs(y - minY - height / 2) < height * NEAR;
      const isNamed = buildNamedPlaces(placesOf(frame));
      const free = laid.filter(
        ({ name, at, box, dotBox }) =>
          isNear(at) &&
          !isNamed(name, at) &&
          !taken.touches(box) &&
          !lines.touches(box) &&
          !(dotBox && taken.touches(dotBox)),
      );
      return (within ? clearOfEachOther(free, within) : free).flatMap(({ shapes }) => shapes);
    },
  };
}

// of the view's size, from its middle: what is beyond its edge by more costs every frame and is seen in none
const NEAR = 0.65;

function clearOfEachOther(names: readonly LaidName[], within: Box): LaidName[] {
  const written = buildBoxIndex();
  return names.filter(({ box, dotBox }) => {
    const boxes = dotBox ? [box, dotBox] : [box];
    if (boxes.some((each) => !contains(within, each) || written.touches(each))) return false;
    for (const each of boxes) written.add(each);
    return true;
  });
}

function lay(label: PlacedBaseLabel, at: LaidName['at'], palette: Palette): LaidName {
  const { dot } = BASE_LABEL_STYLES[label.kind];
  const style = baseMapTextStyle(label.kind, palette);
  const box = boxOf(label, at);
  const set = { lineHeight: style.size * LINE_HEIGHT, opacity: 1 };
  const text = blockShapes(label.id, label.lines, { side: label.side, box }, set, style);
  return {
    name: label.lines[0] ?? '',
    at,
    box,
    dotBox: dot > 0 ? { minX: at.x - dot, minY: at.y - dot, maxX: at.x + dot, maxY: at.y + dot } : null,
    shapes: dot > 0 ? [dotShape(label.id, at, dot, palette), ...text] : text,
  };
}

function placesOf({ plane, shown }: PictureFrame): NamedPlace[] {
  return shown.flatMap(({ feature, position, style }) => {
    if (!position || style.symbol.body === 'none' || style.symbol.body === 'plate') return [];
    const { x, y } = plane.toPixels(position);
    return [{ label: feature.label, x, y, pxPerM: plane.pxPerM(position) }];
  });
}

function boxOf(
  { id, kind, lines, side, width }: PlacedBaseLabel,
  at: { readonly x: number; readonly y: number },
): Box {
  const { size } = BASE_LABEL_STYLES[kind];
  const height = lines.length * size * LINE_HEIGHT;
  return labelBox({ id, ...at, width, height, gap: baseLabelGap(kind), sides: [side] }, side);
}

function baseMapTextStyle(kind: PlacedBaseLabel['kind'], palette: Palette): MapTextStyle {
  const { size, weight, italic, spacing, colour } = BASE_LABEL_STYLES[kind];
  return {
    size,
    weight,
    italic,
    spacing,
    colour: palette[colour],
    halo: colour === 'labelWater' ? palette.sea : palette.land,
    haloWidth: 3,
  };
}

function dotShape(
  key: string,
  { x, y }: { x: number; y: number },
  radius: number,
  palette: Palette,
): KeyedShape {
  return {
    is: 'circle',
    key: `${key}/dot`,
    x: tenth(x),
    y: tenth(y),
    radius,
    fill: palette.label,
    stroke: palette.land,
    strokeWidth: 1,
  };
}
