import { spawn } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../scripts/lib/build.mjs';
import { at } from '../../../scripts/lib/paths.mjs';
import { situationFolder } from '../../fixtures/situationFolder';

beforeAll(async () => {
  const failure = await ensureBuilt();
  if (failure !== undefined) throw new Error(failure);
}, 60_000);

/** Runs an export and presses Ctrl+C when `when` is so, asked again and again. */
function cancelled(args: string[], when: (err: string) => Promise<boolean>) {
  return new Promise<{ code: number | null; err: string }>((resolve) => {
    const cli = spawn(process.execPath, [at('out/main/cli.js'), 'export', 'syria-withdrawal-2024', ...args]);
    let err = '';
    cli.stderr.on('data', (words: Buffer) => {
      err += words.toString();
    });
    const asking = setInterval(async () => {
      if (!(await when(err))) return;
      clearInterval(asking);
      cli.kill('SIGINT');
    }, 20);
    cli.on('exit', (code) => {
      clearInterval(asking);
      resolve({ code, err });
    });
  });
}

describe('an export that is cancelled', () => {
  it.each([
    ['png', ['--scene', '1', '--size', '8192x8192']],
    ['png,svg', ['--size', '3840x2160']],
    ['webm', ['--scene', '3', '--film', '20s']],
  ])(
    'leaves no file of %s in the middle of one',
    async (format, args) => {
      const folder = join(await situationFolder(), 'out');
      await mkdir(folder);
      const file = format === 'webm' ? join(folder, 'film.webm') : folder;
      const begun = async () => (await readdir(folder)).length > 0;
      const { code, err } = await cancelled(['--format', format, '--out', file, ...args], begun);
      expect(err).toContain('cancelled: no file was left');
      expect(code).toBe(1);
      expect(await readdir(folder)).toEqual([]);
    },
    60_000,
  );

  it('leaves no slides either', async () => {
    const folder = await situationFolder();
    const out = join(folder, 'deck.pptx');
    const drawing = async (err: string) => err.includes('% deck.pptx');
    const { code } = await cancelled(['--format', 'pptx', '--out', out], drawing);
    expect(code).toBe(1);
    expect((await readdir(folder)).filter((name) => name.startsWith('deck'))).toEqual([]);
  }, 60_000);
});
