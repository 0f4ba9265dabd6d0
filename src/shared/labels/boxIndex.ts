/** A rectangle in pixels. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Boxes that have been taken, to be asked whether another would touch one of them. */
export interface BoxIndex {
  add(box: Box): void;
  touches(box: Box): boolean;
}

const CELL_PX = 128;

/** Builds an empty index: a grid of cells by hash, since labels are small and many and spread over a large plane. */
export function buildBoxIndex(): BoxIndex {
  const cells = new Map<number, Box[]>();
  const each = (box: Box, visit: (key: number) => boolean): boolean => {
    const [x0, y0] = [Math.floor(box.minX / CELL_PX), Math.floor(box.minY / CELL_PX)];
    const [x1, y1] = [Math.floor(box.maxX / CELL_PX), Math.floor(box.maxY / CELL_PX)];
    // a pairing that stays exact: the plane has less than 2^20 cells a side up to zoom 19
    for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) if (visit(x * 0x4000000 + y)) return true;
    return false;
  };
  return {
    add: (box) => {
      each(box, (key) => {
        const cell = cells.get(key);
        if (cell) cell.push(box);
        else cells.set(key, [box]);
        return false;
      });
    },
    touches: (box) =>
      each(
        box,
        (key) =>
          cells
            .get(key)
            ?.some(
              (other) =>
                box.minX < other.maxX &&
                box.maxX > other.minX &&
                box.minY < other.maxY &&
                box.maxY > other.minY,
            ) ?? false,
      ),
  };
}
