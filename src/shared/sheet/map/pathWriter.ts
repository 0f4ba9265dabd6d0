import type { FlatLine } from './clip';

/** Writes SVG path data, shortly: points to a hundredth of a unit, each from the one before. */
export interface PathWriter {
  line(points: FlatLine): void;
  ring(points: FlatLine): void;
  /** What was written; empty where there was nothing. */
  end(): string;
}

/** Builds a writer. */
export function buildPathWriter(): PathWriter {
  const parts: string[] = [];
  const write = (points: FlatLine, least: number): boolean => {
    // whole hundredths, so that what is rounded does not add up
    let x = Math.round((points[0] as number) * 100);
    let y = Math.round((points[1] as number) * 100);
    let text = `M${x / 100} ${y / 100}`;
    let count = 1;
    for (let i = 2; i < points.length; i += 2) {
      const nextX = Math.round((points[i] as number) * 100);
      const nextY = Math.round((points[i + 1] as number) * 100);
      if (nextX === x && nextY === y) continue;
      text += `l${(nextX - x) / 100} ${(nextY - y) / 100}`;
      [x, y] = [nextX, nextY];
      count++;
    }
    if (count < least) return false;
    parts.push(text);
    return true;
  };
  return {
    line: (points) => {
      if (points.length > 2) write(points, 2);
    },
    ring: (points) => {
      if (points.length > 4 && write(points, 3)) parts.push('z');
    },
    end: () => parts.join(''),
  };
}
