import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { at } from '../../scripts/lib/paths.mjs';
import { median, ms, report } from './statistics.mjs';

const RUNS = 3;
const SITUATION = 'syria-withdrawal-2024';
const BIG_BOUND_MB = 1024;

/** The command line's pictures, from the start of the process to the file on the disk, beside resvg alone on the same drawing. */
export function benchPictures() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pictures-'));
  try {
    const svg = exported(folder, ['--format', 'svg', '--scene', '6'], 'svg');
    const lines = [
      { what: 'first PNG 1920×1080', args: ['--format', 'png', '--scene', '6'], width: 1920, bound: 2500 },
      {
        what: 'PNG 3840×2160',
        args: ['--format', 'png', '--scene', '6', '--size', '3840x2160'],
        width: 3840,
        bound: 3600,
      },
      { what: 'SVG', args: ['--format', 'svg', '--scene', '6'], width: 0, bound: 2000 },
      { what: 'PDF of eight scenes', args: ['--format', 'pdf'], width: 0, bound: 4000 },
    ];
    const alone = new Map([1920, 3840].map((width) => [width, resvgAlone(svg.path, width)]));
    for (const { what, args, width, bound } of lines) {
      const times = Array.from({ length: RUNS }, () => exported(folder, args, args[1] ?? '').took);
      const resvg = alone.get(width);
      report({
        what: `command line: ${what}`,
        figure: ms(median(times)),
        baseline: resvg === undefined ? '' : `resvg alone ${ms(resvg)}`,
        bound: `≤ ${ms(bound)}`,
        holds: median(times) <= bound,
      });
    }
    const { peakMb } = exported(folder, ['--format', 'png', '--scene', '3', '--size', '16384x16384'], 'png');
    report({
      what: 'memory of a PNG of 16,384 × 16,384',
      figure: `${peakMb.toFixed(0)} MiB`,
      baseline: 'its pixels alone 1,024 MiB',
      bound: `≤ ${BIG_BOUND_MB} MiB`,
      holds: peakMb <= BIG_BOUND_MB,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
