import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../scripts/lib/paths.mjs';
import { report } from './statistics.mjs';

/** Films and slides of the bundled situation, from the start of the process to its end. */
export function benchFilms() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-films-'));
  const played = ['--scene', '3', '--at', '2024-12-08T12:00Z/2024-12-10T12:00Z', '--film', '10s'];
  try {
    line('film: 120 frames, WebM', 60, ['--format', 'webm', ...played], folder);
    line('film: 120 frames, GIF', 60, ['--format', 'gif', ...played], folder);
    line('film: 120 frames, flying', 60, ['--format', 'webm', '--film', '10s'], folder);
    line('slides: eight of 4K', 16, ['--format', 'pptx'], folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} what
 * @param {number} boundS
 * @param {readonly string[]} args
 * @param {string} folder
 */
function line(what, boundS, args, folder) {
  const out = join(folder, what.replaceAll(/\W/g, '-'));
  const command = [at('out/main/cli.js'), 'export', 'syria-withdrawal-2024', '--out', out, ...args];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - start) / 1000;
  report({
    what,
    figure: `${seconds.toFixed(1)} s`,
    baseline: 'one run',
    bound: `≤ ${boundS} s`,
    holds: seconds <= boundS,
  });
}
