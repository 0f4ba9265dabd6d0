import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { targetOf } from '../../../src/main/cli/exportTargets';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sv-targets-'));
});
afterEach(() => rm(folder, { recursive: true }));

const pictures = { formats: ['png'], files: 2, hasPictures: true };

describe('the folder that --out names', () => {
  it('is made, with those that it lies in, and taken where it is there', async () => {
    const out = join(folder, 'a', 'b');
    const target = { ok: true, value: { is: 'folder', folder: out } };
    expect(await targetOf(out, pictures)).toEqual(target);
    expect(await readdir(join(folder, 'a'))).toEqual(['b']);
    expect(await targetOf(out, pictures)).toEqual(target);
  });

  it('is made once where several ask for it', async () => {
    const asked = [1, 2, 3].map(() => targetOf(join(folder, 'a', 'b'), pictures));
    expect((await Promise.all(asked)).every(({ ok }) => ok)).toBe(true);
  });

  it('is refused where it would lie in a file', async () => {
    await writeFile(join(folder, 'file'), '');
    const target = await targetOf(join(folder, 'file', 'a'), pictures);
    const reason = `--out: ${join(folder, 'file', 'a')} cannot be made a folder: ${join(folder, 'file')} is a file`;
    expect(target).toMatchObject({ ok: false, error: { reason } });
  });

  it.runIf(process.platform === 'linux')('is refused by a system that takes no folders', async () => {
    expect(await targetOf('/proc/nowhere/b/', pictures)).toMatchObject({ ok: false });
  });
});
