import { spawnSync } from 'node:child_process';
import { at } from '../../scripts/lib/paths.mjs';
import { median, ms, report } from './statistics.mjs';

const RUNS = 7;

/** `describe` of the bundled situation, from the start of the process to its end. */
export function benchDescribe() {
  const command = [];
  const bare = [];
  for (let run = 0; run < RUNS; run++) {
    bare.push(timeOf(['-e', '0']));
    command.push(timeOf([at('out/main/cli.js'), 'describe', 'syria-withdrawal-2024']));
  }
  report({
    what: 'command line: describe',
    figure: ms(median(command)),
    baseline: `node alone ${ms(median(bare))}`,
    bound: '≤ 500 ms',
    holds: median(command) <= 500,
  });
}

/** @param {readonly string[]} args */
function timeOf(args) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`it failed: node ${args.join(' ')}`);
  return performance.now() - start;
}
