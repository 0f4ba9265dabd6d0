import type { Box } from '../../labels/boxIndex';
import { BASELINE } from '../../picture/names/textShapes';
import { COUNT_TEXT, levelOpacity, SIZE_RADII } from '../../picture/points/dotSize';
import { buildLayerDots, RIM_PX } from '../../picture/points/layerDots';
import { hundredth } from '../../picture/rounding';
import { shapeOf } from '../../picture/symbols/symbolShape';
import type { PointTable } from '../../points/pointTable';
import { LEVELS } from '../../points/presentPoints';
import type { Actor } from '../../situation/compiled';
import type { TimeShown } from '../../situation/presence';
import { STATUSES } from '../../situation/vocabulary';
import type { Palette } from '../../symbology/palette';
import { bubbleRadius, bubbleShapes, countInShort, dotShapes } from '../../symbology/pointShapes';
import type { SymbolShape } from '../../symbology/symbolShapes';
import type { Shape } from '../shapes';
import type { MapProjection } from './mapProjection';

/** What the dots of a large layer are drawn from. */
export interface DotsToDraw {
  readonly table: PointTable;
  readonly time: TimeShown;
  readonly actors: readonly Actor[];
  readonly palette: Palette;
  /** Of the layer, 0 to 1. */
  readonly opacity: number;
  readonly countsCrowds: boolean;
}

/** The marks of a large layer. */
export interface DrawnDots {
  readonly shapes: Shape[];
  /** Whether counts stand for crowds: they lie over the names of the base map, dots lie under them. */
  readonly crowded: boolean;
  /** Where there are counts. */
  readonly bubbles: readonly Box[];
  readonly points: number;
  readonly marks: number;
}

/** Draws the points of a large layer as the screen does: a dot for those that lie on each other, counts for a crowd. */
export function drawDots(
  { table, time, actors, palette, opacity, countsCrowds }: DotsToDraw,
  { plane }: MapProjection,
): DrawnDots {
  const { minX, minY, maxX, maxY } = plane.view;
  const dots = buildLayerDots(onSheet(table, plane.squareToPixels));
  const view = { worldPx: 1, left: minX, top: minY, width: maxX - minX, height: maxY - minY, rim: RIM_PX };
  dots.find(time, view, countsCrowds);
  const colourOf = (actor: number) => {
    const known = actors[actor];
    return known ? palette.actors[known.colour] : palette.neutral;
  };
  const shapes: Shape[] = [];
  const add = (x: number, y: number, drawn: readonly SymbolShape[], faded: number, more: Shape[] = []) => {
    shapes.push({
      is: 'group',
      move: [hundredth(x + minX), hundredth(y + minY)],
      ...(faded < 1 && { opacity: hundredth(faded) }),
      shapes: [...drawn.map(shapeOf), ...more],
    });
  };
  dots.eachMark({
    dot: (x, y, actor, status, size, level) => {
      const drawn = dotShapes(STATUSES[status] ?? null, colourOf(actor), palette, SIZE_RADII[size]);
      add(x, y, drawn, opacity * levelOpacity(level, LEVELS));
    },
    bubble: (x, y, actor, points) => {
      const drawn = bubbleShapes(colourOf(actor), palette, bubbleRadius(points));
      add(x, y, drawn, opacity, [
        {
          is: 'text',
          text: countInShort(points),
          x: 0,
          y: hundredth(COUNT_TEXT.size * BASELINE),
          ...COUNT_TEXT,
          fill: palette.labelStrong,
          anchor: 'middle',
        },
      ]);
    },
  });
  const bubbles = dots.bubbles().map((box) => ({
    minX: box.minX + minX,
    minY: box.minY + minY,
    maxX: box.maxX + minX,
    maxY: box.maxY + minY,
  }));
  return { shapes, crowded: dots.crowded, bubbles, points: dots.points, marks: dots.marks };
}

/** The table with its points in units of the sheet. */
function onSheet(
  table: PointTable,
  toSheet: (x: number, y: number) => { readonly x: number; readonly y: number },
): PointTable {
  const [x, y] = [new Float64Array(table.count), new Float64Array(table.count)];
  for (let row = 0; row < table.count; row++) {
    const at = toSheet(table.x[row] as number, table.y[row] as number);
    x[row] = at.x;
    y[row] = at.y;
  }
  return { ...table, x, y };
}
