import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../scripts/lib/build.mjs';
import { at } from '../../../scripts/lib/paths.mjs';
import { runCli } from '../../../src/main/cli/runCli';
import { situationFolder } from '../../fixtures/situationFolder';

const BUNDLED = 'syria-withdrawal-2024';

// the page is made of what the build made
beforeAll(async () => {
  const failure = await ensureBuilt();
  if (failure !== undefined) throw new Error(failure);
}, 60_000);

/** Runs the built command line. */
function runBuilt(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [at('out/main/cli.js'), 'export', ...args], (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out.trim(), err: err.trim() }),
    );
  });
}

describe('export', () => {
  it('writes a situation as one page, whole, and names the file', async () => {
    const file = join(await situationFolder(), 'page.html');
    const written = await runBuilt(BUNDLED, '--format', 'html', '--out', file, '--scene', '3');
    expect(written).toEqual({ code: 0, out: file, err: '' });
    const page = await readFile(file, 'utf8');
    expect(page).toContain('"scene":"ships-leave"');
    expect(page.trimEnd().endsWith('</html>')).toBe(true);
  });

  it('replaces a file only when told to, and leaves nothing half-written', async () => {
    const folder = await situationFolder();
    const file = join(folder, 'page.html');
    await writeFile(file, 'mine');
    const args = [folder, '--format', 'html', '--out', file];
    const refused = await runBuilt(...args);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('--force');
    expect(await readFile(file, 'utf8')).toBe('mine');
    expect((await runBuilt(...args, '--force')).code).toBe(0);
    expect(await readFile(file, 'utf8')).toContain('<!doctype html>');
    expect((await readdir(folder)).filter((name) => name.includes('part'))).toEqual([]);
  });

  it('says when there is no such folder to write to', async () => {
    const folder = await situationFolder();
    const { code, err } = await runBuilt(folder, '--format', 'html', '--out', join(folder, 'no', 'x.html'));
    expect(code).toBe(1);
    expect(err).toContain('no such folder');
  });

  it.each([
    [['--out', 'x.html'], '--format'],
    [['--format', 'gif', '--out', 'x'], '--format'],
    [['--format', 'html'], '--out'],
    [['--format', 'html', '--out', 'x', '--theme', 'pink'], '--theme'],
    [['--format', 'html', '--out', 'x', '--scene', '99'], '--scene'],
  ])('refuses %j and says which option is wrong', async (args, option) => {
    const err: string[] = [];
    const output = { out: () => {}, err: (line: string) => err.push(line) };
    expect(await runCli(['export', BUNDLED, ...args], output)).toBe(2);
    expect(err.join('\n')).toContain(option);
  });
});
