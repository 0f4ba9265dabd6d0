import { BASE_LABEL_STYLES, LINE_HEIGHT, type PlacedBaseLabel } from '../../basemap/baseLabel';
import { type Box, type BoxIndex, buildBoxIndex, contains } from '../../labels/boxIndex';
import type { PixelPoint } from '../../labels/lineStretch';
import { buildNamedPlaces, type NamedPlace } from '../../labels/namedPlaces';
import type { Palette } from '../../symbology/palette';
import type { KeyedShape } from '../keyedShape';
import type { PictureFrame } from '../pictureFrame';
import { tenth } from '../rounding';
import { nameRoom } from './nameRoom';
import { buildNameSpots, type NameSpots, type Spot } from './nameSpots';
import type { Reader } from './reader';
import { blockShapes, type MapTextStyle } from './textShapes';

/** Writes the names of the base map. */
export interface BaseNames {
  /**
   * The names placed for `zoom` that are around the view and touch neither what is taken nor a line; where nobody can pan the map, only
   * those that are in view whole. Names for print, whose plane they were not placed for, and names placed for a larger scale are kept
   * clear of each other as well. A country or a sea on whose place something lies, or whose place is not in view, is named elsewhere in it,
   * and where there is no room beside the lines either, under one; a capital goes to another side of its dot.
   */
  shapes(
    names: NamesAtZoom,
    surroundings: BaseSurroundings,
    frame: PictureFrame,
    reader: Reader,
  ): KeyedShape[];
}

/** What names of the base map keep clear of. */
export interface BaseSurroundings {
  readonly taken: BoxIndex;
  readonly lines: BoxIndex;
  /** Edges of areas, which names that have come from elsewhere keep off as well; asked for only when there are any. */
  edges(): BoxIndex;
}

/** Names of the base map, the first placed first, and the whole zoom they were placed for. */
export interface NamesAtZoom {
  readonly labels: readonly PlacedBaseLabel[];
  readonly zoom: number;
}

/** A name as it stands on the plane, whether it is shown or not. */
interface LaidName extends NameSpots {
  readonly id: string;
  readonly name: string;
  /** Its own place, wherever it is written. */
  readonly at: PixelPoint;
  readonly dotBox: Box | null;
  shapesAt(spot: Spot): readonly KeyedShape[];
}

/** Builds the writer. Names are laid on the plane once for a zoom and a theme, since they are asked for in every frame. */
export function buildBaseNames(): BaseNames {
  let laid: readonly LaidName[] = [];
  let laidFor: readonly unknown[] = [];
  // a name that has gone elsewhere stays there as long as it can, so that it does not leap while something passes
  const stood = new Map<string, Pick<Spot, 'place' | 'side'>>();
  let stoodZoom = Number.NaN;

  const lay = ({ labels, zoom }: NamesAtZoom, { plane, palette }: PictureFrame) => {
    const wanted = [labels, plane.laid, palette];
    if (wanted.every((each, i) => each === laidFor[i])) return;
    const worldPx = 256 * 2 ** zoom;
    const onPlane = ({ x, y }: PixelPoint) => plane.squareToPixels(x / worldPx, y / worldPx);
    if (stoodZoom !== zoom) stood.clear();
    stoodZoom = zoom;
    laid = labels.map((label) => layName(label, onPlane, palette));
    laidFor = wanted;
  };

  return {
    shapes: (names, { taken, lines, edges }, frame, reader) => {
      lay(names, frame);
      const view = nameRoom(frame.plane);
      const isNear = nearTo(frame.plane.view);
      const isNamed = buildNamedPlaces(placesOf(frame));
      const written = buildBoxIndex();
      const said = new Set<string>();
      const isOpen = ({ at, box }: Spot, { dotBox }: LaidName, mayCross: boolean) =>
        isNear(at) &&
        !taken.touches(box) &&
        !(dotBox && taken.touches(dotBox)) &&
        (mayCross || !lines.touches(box));
      const isWhole = ({ box }: Spot, { dotBox }: LaidName) =>
        contains(view, box) && (!dotBox || contains(view, dotBox));
      const isUnwritten = ({ box }: Spot, { dotBox }: LaidName) =>
        !written.touches(box) && !(dotBox && written.touches(dotBox));
      const write = (name: LaidName, spot: Spot) => {
        written.add(spot.box);
        if (name.roams && isWhole(spot, name)) said.add(name.name);
        if (name.dotBox) written.add(name.dotBox);
        return name.shapesAt(spot);
      };
      const isHome = (name: LaidName): name is LaidName & { readonly home: Spot } =>
        name.home !== null &&
        !stood.has(name.id) &&
        isOpen(name.home, name, false) &&
        ((reader === 'hand' && !name.roams) || isWhole(name.home, name));
      // it goes where it was, else home, else to the first other place, and under a line only where none is clear of them
      const findSpot = (name: LaidName): Spot | undefined => {
        const stoodAt = stood.get(name.id);
        const last = stoodAt && name.spotAt(stoodAt);
        for (const mayCross of name.dotBox ? [false] : [false, true]) {
          const fits = (spot: Spot) =>
            isWhole(spot, name) &&
            isOpen(spot, name, mayCross) &&
            isUnwritten(spot, name) &&
            (mayCross || spot === name.home || !edges().touches(spot.box));
          if (last && fits(last)) return last;
          if (name.home && fits(name.home)) return name.home;
          for (const spot of name.elsewhere(view)) if (fits(spot)) return spot;
        }
        // better cut off by the edge than gone while the map is moved
        const { home } = name;
        const mayBeCut = reader === 'hand' && home && isOpen(home, name, false) && isUnwritten(home, name);
        return mayBeCut ? home : undefined;
      };
      const seek = (name: LaidName) => {
        // parts of one sea that are named apart are close by
        if (said.has(name.name)) return [];
        const spot = findSpot(name);
        if (!spot) return [];
        if (spot === name.home) stood.delete(name.id);
        else stood.set(name.id, spot);
        return write(name, spot);
      };
      const wanted = laid.filter(({ name, at }) => !isNamed(name, at));
      // placed clear of each other: only those that are not at home seek a place among the rest
      if (reader !== 'print' && names.zoom <= frame.plane.zoom + 0.01) {
        const home = wanted.filter(isHome);
        const seeking = wanted.filter((name) => name.roams && !isHome(name));
        // many frames have none, and then nothing is asked what else is written
        if (seeking.length === 0) return home.flatMap((name) => name.shapesAt(name.home));
        return [...home.flatMap((name) => write(name, name.home)), ...seeking.flatMap(seek)];
      }
      // each in its turn, but for those whose own place is out of sight
      const isBound = ({ roams, at }: LaidName) => !roams || isNear(at);
      const inTurn = (name: LaidName) => {
        if (isHome(name) && isUnwritten(name.home, name)) return write(name, name.home);
        return name.roams ? seek(name) : [];
      };
      return [
        ...wanted.filter(isBound).flatMap(inTurn),
        ...wanted.filter((name) => !isBound(name)).flatMap(inTurn),
      ];
    },
  };
}

// of the view's size, from its middle: what is beyond its edge by more costs every frame and is seen in none
const NEAR = 0.65;

function nearTo({ minX, minY, maxX, maxY }: Box): (at: PixelPoint) => boolean {
  const [width, height] = [maxX - minX, maxY - minY];
  return ({ x, y }) =>
    Math.abs(x - minX - width / 2) < width * NEAR && Math.abs(y - minY - height / 2) < height * NEAR;
}

function layName(
  label: PlacedBaseLabel,
  onPlane: (at: PixelPoint) => PixelPoint,
  palette: Palette,
): LaidName {
  const { id, kind, lines } = label;
  const { dot } = BASE_LABEL_STYLES[kind];
  const style = baseMapTextStyle(kind, palette);
  const at = onPlane(label);
  const set = { lineHeight: style.size * LINE_HEIGHT, opacity: 1 };
  return {
    ...buildNameSpots(label, onPlane),
    id,
    name: lines[0] ?? '',
    at,
    dotBox: dot > 0 ? { minX: at.x - dot, minY: at.y - dot, maxX: at.x + dot, maxY: at.y + dot } : null,
    shapesAt: remembered((spot) => {
      const text = blockShapes(id, lines, spot, set, style);
      return dot > 0 ? [dotShape(id, at, dot, palette), ...text] : text;
    }),
  };
}

// what stands where it stood is the same shapes, which the screen need not draw again
function remembered<T>(make: (spot: Spot) => T): (spot: Spot) => T {
  const made = new WeakMap<Spot, T>();
  return (spot) => {
    const kept = made.get(spot) ?? make(spot);
    made.set(spot, kept);
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
