import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {import('../geometry/mercator.mjs').Position} Position */

/**
 * Asks `gmt coast` for lines, as pairs of doubles parted by pairs of NaN.
 * @param {string[]} options what to dump, for example `['-Di', '-W1/0.1p']` @returns {Position[][]}
 */
export function dumpLines(options) {
  // GMT leaves a history file where it runs
  const scratch = mkdtempSync(join(tmpdir(), 'basemap-'));
  const output = execFileSync('gmt', ['coast', '-M', '-R-180/180/-90/90', '-bo2d', ...options], {
    cwd: scratch,
    maxBuffer: 2 ** 30,
  });
  rmSync(scratch, { recursive: true });
  const numbers = new Float64Array(
    output.buffer.slice(output.byteOffset, output.byteOffset + output.byteLength),
  );
  const lines = [];
  for (let i = 0; i < numbers.length; i += 2) {
    if (Number.isNaN(numbers[i])) lines.push([]);
    else lines.at(-1).push([clean(numbers[i]), clean(numbers[i + 1])]);
  }
  return lines.filter((line) => line.length > 1);
}

/** Takes away the last bits of noise, so that the antimeridian is 180 exactly. */
function clean(degrees) {
  return Math.round(degrees * 1e8) / 1e8;
}
