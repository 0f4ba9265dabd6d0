import type { Box } from '../../../shared/labels/boxIndex';

const COMMANDS = /([MLHVCQAZ])([^MLHVCQAZ]*)/gi;
const NUMBERS = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
const LENGTHS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 };

/** A box that holds a path of SVG path data: that of its points and control points, and of whole circles where there are arcs. */
export function pathBounds(d: string): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = (px: number, py: number, reach = 0) => {
    minX = Math.min(minX, px - reach);
    minY = Math.min(minY, py - reach);
    maxX = Math.max(maxX, px + reach);
    maxY = Math.max(maxY, py + reach);
  };
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter = '', told = ''] of d.matchAll(COMMANDS)) {
    const command = letter.toUpperCase();
    const relative = letter !== command;
    const numbers = (told.match(NUMBERS) ?? []).map(Number);
    const length = LENGTHS[command] ?? 0;
    if (command === 'Z') [x, y] = [startX, startY];
    for (let i = 0; length > 0 && i + length <= numbers.length; i += length) {
      const values = numbers.slice(i, i + length);
      const [fromX, fromY] = relative ? [x, y] : [0, 0];
      const [first = 0] = values;
      if (command === 'H') x = fromX + first;
      else if (command === 'V') y = fromY + first;
      else {
        if (command === 'C' || command === 'Q')
          for (let k = 0; k + 3 < length; k += 2) add(fromX + (values[k] ?? 0), fromY + (values[k + 1] ?? 0));
        // an arc lies within its diameter of either end
        if (command === 'A') add(x, y, 2 * Math.max(Math.abs(first), Math.abs(values[1] ?? 0)));
        x = fromX + (values[length - 2] ?? 0);
        y = fromY + (values[length - 1] ?? 0);
      }
      if (command === 'M' && i === 0) [startX, startY] = [x, y];
      add(x, y);
    }
  }
  return { minX, minY, maxX, maxY };
}
