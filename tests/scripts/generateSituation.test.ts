import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePointSituation } from '../../scripts/lib/pointSituation.mjs';
import { loadSituation } from '../../src/main/situation/loadSituation';

const run = promisify(execFile);

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'generated-'));
});
afterAll(() => rm(root, { recursive: true }));

/** What was written, as one short text. */
async function written(options: { points: number; seed?: number }): Promise<string> {
  const folder = await mkdtemp(join(root, 'situation-'));
  await writePointSituation(folder, options);
  const files = ['situation.json', 'layers/events.geojson'].map((file) => readFile(join(folder, file)));
  const hash = createHash('sha256');
  for (const bytes of await Promise.all(files)) hash.update(bytes);
  return hash.digest('hex');
}

describe('a generated situation', () => {
  it('is the same to the byte for the same seed, and another for another', async () => {
    const [first, again, other] = [
      await written({ points: 6000, seed: 7 }),
      await written({ points: 6000, seed: 7 }),
      await written({ points: 6000, seed: 8 }),
    ];
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('is the same on every machine', async () => {
    expect((await written({ points: 100, seed: 1 })).slice(0, 16)).toBe('3b084e3504ae3ff7');
  });

  it('opens without a problem, in the area and the days that it says', async () => {
    const folder = join(root, 'whole');
    await writePointSituation(folder, { points: 300 });
    const loaded = await loadSituation(folder);
    if (!loaded.ok) throw new Error('it does not open');
    expect(loaded.value.problems).toEqual([]);
    const features = loaded.value.layers.flatMap((layer) => layer.features);
    expect(features).toHaveLength(300);
    for (const { anchor, time } of features) {
      expect(anchor?.[0]).toBeGreaterThanOrEqual(-20);
      expect(anchor?.[0]).toBeLessThanOrEqual(60);
      expect(anchor?.[1]).toBeGreaterThanOrEqual(0);
      expect(anchor?.[1]).toBeLessThanOrEqual(60);
      const hours = ((time?.span.end[0] ?? 0) - (time?.span.start[0] ?? 0)) / 3_600_000;
      expect(hours).toBeGreaterThan(5.9);
      expect(hours).toBeLessThan(48.1);
    }
  });

  it('is refused where no folder is named or the number is none', async () => {
    for (const args of [[], [join(root, 'never'), '--points', 'many'], [join(root, 'never'), '--points=-1']])
      await expect(run(process.execPath, ['scripts/generateSituation.mjs', ...args])).rejects.toMatchObject({
        code: 2,
      });
  });
});
