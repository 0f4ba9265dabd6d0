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
   * those that lie in it whole, and clear of each other: for a plane on which they were not placed. Those placed for a larger scale are
   * kept clear of each other as well. A name on whose place something
   * lies stands elsewhere in its country, and where there is no room beside the lines either, under one.
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

/** A place of a name on the plane. */
interface Spot {
  readonly at: { readonly x: number; readonly y: number };
  readonly box: Box;
}

/** A name as it stands on the plane, whether it is shown or not. */
interface LaidName extends Spot {
  readonly id: string;
  readonly name: string;
  readonly dotBox: Box | null;
  readonly elsewhere: readonly Spot[];
  shapesAt(spot: Spot): readonly KeyedShape[];
}

/** Builds the writer. Names are laid on the plane once for a zoom and a theme, since they are asked for in every frame. */
export function buildBaseNames(): BaseNames {
  let laid: readonly LaidName[] = [];
  let laidFor: readonly unknown[] = [];
  // a name that has gone elsewhere stays there as long as it can, so that it does not leap while something passes
  const stood = new Map<string, number>();
  let stoodZoom = Number.NaN;

  return {
    shapes: (names, { taken, lines }, frame, within) => {
      const { plane, palette } = frame;
      const wanted = [names.labels, plane.laid, palette];
      if (wanted.some((each, i) => each !== laidFor[i])) {
        const worldPx = 256 * 2 ** names.zoom;
        const onPlane = ({ x, y }: Spot['at']) => plane.squareToPixels(x / worldPx, y / worldPx);
        laid = names.labels.map((label) => lay(label, onPlane, palette));
        laidFor = wanted;
      }
      if (stoodZoom !== plane.zoom) stood.clear();
      stoodZoom = plane.zoom;
      const isNear = nearTo(plane.view);
      const isNamed = buildNamedPlaces(placesOf(frame));
      const written = buildBoxIndex();
      const isClear = ({ box }: Spot, { dotBox }: LaidName) =>
        !taken.touches(box) && !(dotBox && taken.touches(dotBox));
      const isOpen = (spot: Spot, laidName: LaidName, mayCross: boolean) =>
        isNear(spot.at) && isClear(spot, laidName) && (mayCross || !lines.touches(spot.box));
      const isWhole = ({ box }: Spot, { dotBox }: LaidName) =>
        [box, ...(dotBox ? [dotBox] : [])].every(
          (each) => !written.touches(each) && (!within || contains(within, each)),
        );
      const write = (laidName: LaidName, spot: Spot) => {
        written.add(spot.box);
        if (laidName.dotBox) written.add(laidName.dotBox);
        return laidName.shapesAt(spot);
      };
      // it goes where it was, else home, else to the first other place, and under a line only where none is clear of them
      const findSpot = (laidName: LaidName): Spot | undefined => {
        const spots = [laidName, ...laidName.elsewhere];
        const last = spots[stood.get(laidName.id) ?? 0];
        const inTurn = last && last !== laidName ? [last, ...spots] : spots;
        for (const mayCross of laidName.elsewhere.length > 0 ? [false, true] : [false]) {
          const spot = inTurn.find((each) => isOpen(each, laidName, mayCross) && isWhole(each, laidName));
          if (spot) {
            stood.set(laidName.id, spots.indexOf(spot));
            return spot;
          }
        }
        return undefined;
      };
      const wantedNames = laid.filter((each) => !isNamed(each.name, each.at));
      const find = (each: LaidName) => {
        const spot = findSpot(each);
        return spot ? write(each, spot) : [];
      };
      // a plane on which they were not placed, or one on which they draw closer: each in its turn
      if (within || names.zoom > plane.zoom + 0.01) return wantedNames.flatMap(find);
      // placed clear of each other: only those on whose place something lies seek another among the rest
      const isHome = (each: LaidName) => (stood.get(each.id) ?? 0) === 0 && isOpen(each, each, false);
      const home = wantedNames.filter(isHome);
      const seeking = wantedNames.filter(
        (each) => each.elsewhere.length > 0 && isNear(each.at) && !isHome(each),
      );
      // most frames have none, and then nothing is asked what else is written
      if (seeking.length === 0) return home.flatMap((each) => each.shapesAt(each));
      return [...home.flatMap((each) => write(each, each)), ...seeking.flatMap(find)];
    },
  };
}

// of the view's size, from its middle: what is beyond its edge by more costs every frame and is seen in none
const NEAR = 0.65;

function nearTo({ minX, minY, maxX, maxY }: Box): (at: Spot['at']) => boolean {
  const [width, height] = [maxX - minX, maxY - minY];
  return ({ x, y }) =>
    Math.abs(x - minX - width / 2) < width * NEAR && Math.abs(y - minY - height / 2) < height * NEAR;
}

function lay(label: PlacedBaseLabel, onPlane: (at: Spot['at']) => Spot['at'], palette: Palette): LaidName {
  const { id, kind, lines, side, elsewhere = [] } = label;
  const { dot } = BASE_LABEL_STYLES[kind];
  const style = baseMapTextStyle(kind, palette);
  const at = onPlane(label);
  const set = { lineHeight: style.size * LINE_HEIGHT, opacity: 1 };
  return {
    id,
    name: lines[0] ?? '',
    at,
    box: boxOf(label, at),
    dotBox: dot > 0 ? { minX: at.x - dot, minY: at.y - dot, maxX: at.x + dot, maxY: at.y + dot } : null,
    elsewhere: elsewhere.map((each) => {
      const there = onPlane(each);
      return { at: there, box: boxOf({ ...label, side: 'center' }, there) };
    }),
    shapesAt: remembered((spot) => {
      const text = blockShapes(
        id,
        lines,
        { side: spot.at === at ? side : 'center', box: spot.box },
        set,
        style,
      );
      return dot > 0 ? [dotShape(id, at, dot, palette), ...text] : text;
    }),
  };
}

// what stands where it stood is the same shapes, which the screen need not draw again
function remembered<T>(make: (spot: Spot) => T): (spot: Spot) => T {
  const made = new Map<Box, T>();
  return (spot) => {
    const kept = made.get(spot.box) ?? make(spot);
    made.set(spot.box, kept);
    return kept;
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
