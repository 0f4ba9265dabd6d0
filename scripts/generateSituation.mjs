import { parseArgs } from 'node:util';
import { writePointSituation } from './lib/pointSituation.mjs';

// An invented situation of any size, for tests and measurements: `node scripts/generateSituation.mjs <folder> --points 500000 --seed 1`.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { points: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const [folder] = positionals;
const [points, seed] = [Number(values.points), Number(values.seed)];
if (folder === undefined || !isCount(points) || !isCount(seed)) {
  console.error('usage: node scripts/generateSituation.mjs <folder> [--points 10000] [--seed 1]');
  process.exitCode = 2;
} else {
  await writePointSituation(folder, { points, seed });
  console.log(`${points} events in ${folder}`);
}

/** @param {number} value */
function isCount(value) {
  return Number.isSafeInteger(value) && value >= 0;
}
