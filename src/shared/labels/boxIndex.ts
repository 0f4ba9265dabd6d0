/** A rectangle in pixels. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Whether one rectangle lies within another. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.minX >= outer.minX &&
    inner.maxX <= outer.maxX &&
    inner.minY >= outer.minY &&
    inner.maxY <= outer.maxY
  );
}

/** The rectangle around points; of none it is nowhere. */
export function boxAround(points: Iterable<{ readonly x: number; readonly y: number }>): Box {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const { x, y } of points) {
    box.minX = Math.min(box.minX, x);
    box.minY = Math.min(box.minY, y);
    box.maxX = Math.max(box.maxX, x);
    box.maxY = Math.max(box.maxY, y);
  }
  return box;
}

/** Boxes that have been taken, to be asked whether another would touch one of them. */
export interface BoxIndex {
  /** `owner` says whose box it is, for those who may touch their own. */
  add(box: Box, owner?: string): void;
  /** Whether a box touches any, those of `except` left aside. */
  touches(box: Box, except?: string): boolean;
}

const CELL_PX = 128;

interface OwnedBox {
  readonly box: Box;
  readonly owner: string | undefined;
}

/** Builds an empty index: a grid of cells by hash, since labels are small and many and spread over a large plane. */
export function buildBoxIndex(): BoxIndex {
  const cells = new Map<number, OwnedBox[]>();
  const each = (box: Box, visit: (key: number) => boolean): boolean => {
    const [x0, y0] = [Math.floor(box.minX / CELL_PX), Math.floor(box.minY / CELL_PX)];
    const [x1, y1] = [Math.floor(box.maxX / CELL_PX), Math.floor(box.maxY / CELL_PX)];
    // a pairing that stays exact: the plane has less than 2^20 cells a side up to zoom 19
    for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) if (visit(x * 0x4000000 + y)) return true;
    return false;
  };
  return {
    add: (box, owner) => {
      each(box, (key) => {
        const cell = cells.get(key);
        if (cell) cell.push({ box, owner });
        else cells.set(key, [{ box, owner }]);
        return false;
      });
    },
    touches: (box, except) =>
      each(
        box,
        (key) =>
          cells
            .get(key)
            ?.some((other) => overlap(box, other.box) && (except === undefined || other.owner !== except)) ??
          false,
      ),
  };
}

/** Whether two rectangles have more than an edge in common. */
function overlap(a: Box, b: Box): boolean {
  return a.minX < b.maxX && a.maxX > b.minX && a.minY < b.maxY && a.maxY > b.minY;
}

/** Whether two rectangles are the same. */
export function isSameBox(a: Box, b: Box): boolean {
  return a.minX === b.minX && a.minY === b.minY && a.maxX === b.maxX && a.maxY === b.maxY;
}
