import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { at } from '../../scripts/lib/paths.mjs';
import { median, ms, report } from './statistics.mjs';

const RUNS = 3;

/** Pictures by the command line, from the start of the process to the file, beside resvg alone on the same drawing. */
export function benchPictures() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pictures-'));
  const file = (/** @type {string} */ format) => join(folder, `picture.${format}`);
  /** @param {string} format @param {readonly string[]} args */
  const timeOf = (format, args) => {
    const start = performance.now();
    const cli = [at('out/main/cli.js'), 'export', 'syria-withdrawal-2024', '--format', format, '--force'];
    const { status } = spawnSync(process.execPath, [...cli, '--out', file(format), ...args], {
      stdio: 'ignore',
    });
    if (status !== 0) throw new Error(`it failed: export ${format} ${args.join(' ')}`);
    return performance.now() - start;
  };
  try {
    timeOf('svg', ['--scene', '6']);
    const svg = readFileSync(file('svg'), 'utf8');
    for (const [what, format, args, bound, width] of /** @type {const} */ ([
      ['PNG 1920×1080', 'png', ['--scene', '6'], 2500, 1920],
      ['PNG 3840×2160', 'png', ['--scene', '6', '--size', '3840x2160'], 3600, 3840],
      ['PDF of eight scenes', 'pdf', [], 4000, 0],
    ])) {
      const figure = median(Array.from({ length: RUNS }, () => timeOf(format, args)));
      const start = performance.now();
      if (width > 0)
        new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: width } }).render();
      const alone = performance.now() - start;
      report({
        what: `command line: ${what}`,
        figure: ms(figure),
        baseline: width > 0 ? `resvg alone ${ms(alone)}` : '',
        bound: `≤ ${bound} ms`,
        holds: figure <= bound,
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
