import { BASE_LABEL_STYLES, baseLabelGap, LINE_HEIGHT, type PlacedBaseLabel } from '../../basemap/baseLabel';
import type { Box } from '../../labels/boxIndex';
import type { PixelPoint } from '../../labels/lineStretch';
import { type LabelSide, labelBox } from '../../labels/placeLabels';

/** A place of a name on the plane. */
export interface Spot {
  /** In pixels of the world at the zoom that the name was placed for. */
  readonly place: PixelPoint;
  readonly at: PixelPoint;
  readonly side: LabelSide;
  readonly box: Box;
}

/** Where a name of the base map may stand on the plane. */
export interface NameSpots {
  /** Its own place; null where that is left to others. */
  readonly home: Spot | null;
  /** Whether it may stand elsewhere. */
  readonly roams: boolean;
  /** The spot on that side of a place, again. */
  spotAt(spot: Pick<Spot, 'place' | 'side'>): Spot;
  /**
   * Other places within a part of the plane: for a capital the other sides of its dot, for others first the middles of their rooms,
   * then wherever else these reach into that part.
   */
  elsewhere(view: Box): Iterable<Spot>;
}

/** Finds the places of a name; `onPlane` lays pixels of the world, at the zoom it was placed for, on the plane. */
export function buildNameSpots(label: PlacedBaseLabel, onPlane: (at: PixelPoint) => PixelPoint): NameSpots {
  const { elsewhere = [], side } = label;
  const spots = new Map<string, Spot>();
  // the same object for the same place, which tells those who draw it that nothing has changed
  const spotAt = ({ place: { x, y }, side: at }: Pick<Spot, 'place' | 'side'>): Spot => {
    const key = `${x} ${y} ${at}`;
    const spot = spots.get(key) ?? spotOf(label, { x, y }, at, onPlane);
    if (spots.size > MOST_KEPT) spots.clear();
    spots.set(key, spot);
    return spot;
  };
  const rooms = elsewhere.map((room) => {
    const middle = onPlane(room);
    const aside = onPlane({ x: room.x + room.halfWidth, y: room.y });
    const below = onPlane({ x: room.x, y: room.y + room.halfHeight });
    return { ...room, middle, reach: { x: aside.x - middle.x, y: below.y - middle.y } };
  });
  const middleAt = (place: PixelPoint) => spotAt({ place, side: 'center' });
  const sides = side && label.kind === 'capital' ? CAPITAL_SIDES.filter((each) => each !== side) : [];
  const half = { x: label.width / 2, y: heightOf(label) / 2 };
  return {
    home: side && spotOf(label, { x: label.x, y: label.y }, side, onPlane),
    spotAt,
    roams: elsewhere.length > 0 || sides.length > 0,
    *elsewhere({ minX, minY, maxX, maxY }) {
      for (const each of sides) yield spotAt({ place: { x: label.x, y: label.y }, side: each });
      const inView = rooms.flatMap((room) => {
        const { middle, reach } = room;
        // at its zoom it may be too narrow, and wide enough on the way to the next
        if (reach.x < half.x) return [];
        const x = range(middle.x, reach.x - half.x, minX + half.x, maxX - half.x);
        const y = range(middle.y, reach.y - half.y, minY + half.y, maxY - half.y);
        return x && y ? [{ ...room, x: { ...x, of: room.x }, y: { ...y, of: room.y } }] : [];
      });
      for (const { x, y } of inView) yield middleAt({ x: x.of, y: y.of });
      for (const { x, y, middle, reach, halfWidth, halfHeight } of inView)
        for (const [right, down] of PARTS)
          yield middleAt({
            x: x.of + ((x.from + (x.to - x.from) * right - middle.x) / reach.x) * halfWidth,
            y: y.of + ((y.from + (y.to - y.from) * down - middle.y) / reach.y) * halfHeight,
          });
    },
  };
}

const MOST_KEPT = 300;

// it matters more than the line or the symbol that lies on its own side
const CAPITAL_SIDES = ['right', 'left', 'above', 'below'] as const satisfies readonly LabelSide[];

// where in the part of a room that is in view, from its left and its top: in its middle first
const PARTS = [0.5, 0.25, 0.75, 0, 1].flatMap((right) => [0.5, 0, 1].map((down) => [right, down] as const));

/** Where a middle may be, so far off from another at most and within limits. */
function range(
  middle: number,
  off: number,
  least: number,
  most: number,
): { from: number; to: number } | null {
  const from = Math.max(middle - Math.max(0, off), least);
  const to = Math.min(middle + Math.max(0, off), most);
  return from <= to ? { from, to } : null;
}

function spotOf(
  label: PlacedBaseLabel,
  place: PixelPoint,
  side: LabelSide,
  onPlane: (at: PixelPoint) => PixelPoint,
): Spot {
  const { id, kind, width } = label;
  const at = onPlane(place);
  const size = { width, height: heightOf(label), gap: baseLabelGap(kind) };
  return { place, at, side, box: labelBox({ id, ...at, ...size, sides: [side] }, side) };
}

function heightOf({ kind, lines }: Pick<PlacedBaseLabel, 'kind' | 'lines'>): number {
  return lines.length * BASE_LABEL_STYLES[kind].size * LINE_HEIGHT;
}
