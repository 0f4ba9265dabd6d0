/** Where a tile lies in its level, and what of it is painted. */
export interface LaidTile {
  /** CSS pixels; whole device pixels. */
  readonly position: readonly [x: number, y: number];
  readonly size: readonly [width: number, height: number];
  /** The same for the painter, in device pixels. */
  readonly paint: {
    readonly edgePx: number;
    readonly widthPx: number;
    readonly heightPx: number;
    readonly cornerPx: readonly [x: number, y: number];
  };
}

/**
 * Lays a tile of a grid whose tiles are `tileSize` CSS pixels at their own zoom, and `scale` times that now, on whole device pixels.
 * Its edges are rounded where they lie, so that neighbours meet without seam or overlap; what rounding moves is left to the painter.
 */
export function layTile(
  coords: { readonly x: number; readonly y: number },
  origin: { readonly x: number; readonly y: number },
  tileSize: number,
  scale: number,
  pixelRatio: number,
): LaidTile {
  const edgePx = tileSize * scale * pixelRatio;
  const across = layEdge(coords.x, origin.x, tileSize, scale * pixelRatio);
  const down = layEdge(coords.y, origin.y, tileSize, scale * pixelRatio);
  return {
    position: [across.fromPx / pixelRatio, down.fromPx / pixelRatio],
    size: [across.lengthPx / pixelRatio, down.lengthPx / pixelRatio],
    paint: {
      edgePx,
      widthPx: across.lengthPx,
      heightPx: down.lengthPx,
      cornerPx: [across.cornerPx, down.cornerPx],
    },
  };
}

function layEdge(index: number, origin: number, tileSize: number, scalePx: number) {
  const exactPx = (index * tileSize - origin) * scalePx;
  const fromPx = Math.round(exactPx);
  const toPx = Math.round(((index + 1) * tileSize - origin) * scalePx);
  return { fromPx, lengthPx: toPx - fromPx, cornerPx: exactPx - fromPx };
}
