import type { Box } from '../../labels/boxIndex';
import {
  buildPointGroups,
  gridFor,
  groupAt,
  groupPoints,
  MIXED_ACTOR,
  MIXED_STATUS,
  type PointGroups,
  type PointView,
} from '../../points/groupPoints';
import type { PointTable } from '../../points/pointTable';
import { buildPresentPoints, buildTimedPoints, findPresentPoints } from '../../points/presentPoints';
import type { TimeShown } from '../../situation/presence';
import { bubbleRadius, DOT_RADII } from '../../symbology/pointShapes';
import { type DotSize, dotSize, MIXED } from './dotSize';

/** The dots of one large layer: which there are, where they stand, and which of them a place means. */
export interface LayerDots {
  /** Where its points lie, in world units. */
  readonly extent: Box;
  /** Finds what is there in a part of time and a view; `countsCrowds` says whether crowds become counts. */
  find(time: TimeShown, view: PointView, countsCrowds: boolean): void;
  /** Goes through the marks of what was found, with their places in pixels from the view's corner. */
  eachMark(visit: MarkVisitor): void;
  /** Whether crowds are drawn as counts at the moment. */
  readonly crowded: boolean;
  /** What is in view, and how many marks stand for it. */
  readonly points: number;
  readonly marks: number;
  /** The bubbles, in pixels from the view's corner; none where there are only dots. */
  bubbles(): Box[];
  /** The mark nearest to a place in the view, if one is near. */
  at(place: readonly [x: number, y: number]): DotHit | null;
}

/** What is done with each mark. Actors and statuses are numbers, as the table has them, or {@link MIXED}. */
export interface MarkVisitor {
  dot(x: number, y: number, actor: number, status: number, size: DotSize, level: number): void;
  /** A number of points in a bubble. */
  bubble(x: number, y: number, actor: number, points: number): void;
}

/** A mark that was pointed at. */
export interface DotHit {
  /** Its place in the view, in pixels. */
  readonly x: number;
  readonly y: number;
  /** How many points it stands for. */
  readonly size: number;
  /** The feature's index in its file, of the one that stands for it. */
  readonly row: number;
}

/** Points closer than this lie on each other. */
const DOT_EDGE_PX = 5;
/** Of a crowd, each bubble with its count has so much room. */
const BUBBLE_EDGE_PX = 64;
/** With so many points to a dot, dots would run into one; with so few they are told apart again. */
const CROWDED = 1.25;
const RELIEVED = 1.15;
/** With so much of the view for each, dots can be larger. */
const ROOMY_PX2 = 600;
/** What the largest mark reaches beyond its place. */
export const RIM_PX = 26;
const REACH_PX = 7;

/** Builds the dots of a table; nothing is there before the first `find`. */
export function buildLayerDots(table: PointTable): LayerDots {
  const timed = buildTimedPoints(table);
  const present = buildPresentPoints(table);
  let view: PointView = { worldPx: 256, left: 0, top: 0, width: 0, height: 0, rim: RIM_PX };
  let groups: PointGroups | null = null;
  const kept = new Map<number, PointGroups>();
  let crowded = false;

  const group = (edge: number): PointGroups => {
    const grid = gridFor(view, edge);
    const known = kept.get(edge);
    const fits = known && known.grid.across === grid.across && known.grid.down === grid.down;
    groups = fits ? { ...known, grid } : buildPointGroups(table, grid);
    kept.set(edge, groups);
    groupPoints(table, present, view, groups);
    return groups;
  };

  return {
    extent: extentOf(table),
    find: (time, newView, countsCrowds) => {
      view = newView;
      findPresentPoints(timed, time, present);
      // how close they stand is told by dots
      const { points, count } = group(DOT_EDGE_PX);
      crowded = countsCrowds && points > count * (crowded ? RELIEVED : CROWDED);
      if (crowded) group(BUBBLE_EDGE_PX);
    },
    eachMark: (visit) => {
      if (!groups) return;
      const { count, points, x, y, size, row, level, mixed } = groups;
      const isRoomy = points * ROOMY_PX2 < view.width * view.height;
      for (let i = 0; i < count; i++) {
        const member = row[i] as number;
        const bits = mixed[i] as number;
        const members = size[i] as number;
        const actor = bits & MIXED_ACTOR ? MIXED : (table.actor[member] as number);
        const status = bits & MIXED_STATUS ? MIXED : (table.status[member] as number);
        const [px, py] = [x[i] as number, y[i] as number];
        if (crowded && members > 1) {
          const reach = bubbleRadius(members);
          visit.bubble(inCell(px, view.left, reach), inCell(py, view.top, reach), actor, members);
        } else visit.dot(px, py, actor, status, dotSize(members, isRoomy), level[i] as number);
      }
    },
    get crowded() {
      return crowded;
    },
    get points() {
      return groups?.points ?? 0;
    },
    get marks() {
      return groups?.count ?? 0;
    },
    bubbles: () => {
      if (!groups || !crowded) return [];
      const { count, x, y, size } = groups;
      return Array.from({ length: count }, (_, i) => {
        const members = size[i] as number;
        const reach = members === 1 ? DOT_RADII.one : bubbleRadius(members);
        const [px, py] = [inCell(x[i] as number, view.left, reach), inCell(y[i] as number, view.top, reach)];
        return { minX: px - reach, minY: py - reach, maxX: px + reach, maxY: py + reach };
      });
    },
    at: (place) => {
      if (!groups) return null;
      const found = groupAt(groups, view, place, crowded ? BUBBLE_EDGE_PX / 3 : REACH_PX);
      if (found < 0) return null;
      return {
        x: groups.x[found] as number,
        y: groups.y[found] as number,
        size: groups.size[found] as number,
        row: table.row[groups.row[found] as number] as number,
      };
    },
  };
}

/** Moves a bubble into its cell, so that it lies on none of its neighbours; `from` is the view's edge. */
function inCell(at: number, from: number, reach: number): number {
  const start = Math.floor((at + from) / BUBBLE_EDGE_PX) * BUBBLE_EDGE_PX - from;
  return Math.min(Math.max(at, start + reach + 1), start + BUBBLE_EDGE_PX - reach - 1);
}

function extentOf({ x, y }: PointTable): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0; row < x.length; row++) {
    const [px, py] = [x[row] as number, y[row] as number];
    if (px < minX) minX = px;
    if (px > maxX) maxX = px;
    if (py < minY) minY = py;
    if (py > maxY) maxY = py;
  }
  return { minX, minY, maxX, maxY };
}
