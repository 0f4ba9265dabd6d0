import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../../scripts/lib/paths.mjs';
import { writePointSituation } from '../../../../scripts/lib/pointSituation.mjs';
import { loadHere, type Order } from '../../../../src/main/situation/loading/loader';
import { loadInWorker } from '../../../../src/main/situation/loading/loadInWorker';
import { compileRows } from '../../../../src/main/situation/points/pointLayer';
import { situationFolder } from '../../../fixtures/situationFolder';
import { zipOf } from '../../../fixtures/zip';
import { buildWhenStale } from '../../electron/startBuilt';

const WORKER = at('out/main/loadWorker.js');
const load = loadInWorker(WORKER, 0);

beforeAll(buildWhenStale, 120_000);

/** A generated situation in a folder, and the same as files that were handed over. */
async function generated(points: number) {
  const folder = await situationFolder();
  await writePointSituation(folder, { points });
  const texts = Object.fromEntries(
    await Promise.all(
      ['situation.json', 'layers/events.geojson'].map(
        async (file) => [file, await readFile(join(folder, file), 'utf8')] as const,
      ),
    ),
  );
  const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  return { folder, texts, files };
}

describe('a situation that is loaded in a thread of its own', () => {
  it('is the same as one that is loaded here, from a folder, in memory, zipped, or as plain GeoJSON', async () => {
    const { folder, texts, files } = await generated(3000);
    const [, layerFile] = files;
    if (!layerFile) throw new Error('no layer was written');
    const orders: Order[] = [
      { is: 'path', path: folder },
      { is: 'files', files },
      { is: 'files', files: [{ path: 'a.situation', bytes: zipOf(texts) }] },
      { is: 'files', files: [{ path: 'events.geojson', bytes: layerFile.bytes }] },
    ];
    for (const order of orders) {
      const [there, here] = [await load(order), await loadHere(order)];
      if (!there.ok || !here.ok) throw new Error(JSON.stringify([there, here]));
      expect(there.value).toEqual(here.value);
      expect(there.value.layers[0]?.points?.count).toBe(3000);
      for (const [id, layer] of here.points) {
        const same = there.points.get(id);
        expect(same && Buffer.from(same.table).equals(Buffer.from(layer.table))).toBe(true);
        expect(same && (await compileRows(id, same, [0, 2999]))).toEqual(
          await compileRows(id, layer, [0, 2999]),
        );
      }
    }
  });

  it('is refused with the same problems', async () => {
    const folder = await situationFolder({ 'situation.json': '{ "format": ' });
    for (const path of [folder, join(folder, 'nothing-there')])
      expect(await load({ is: 'path', path })).toEqual(await loadHere({ is: 'path', path }));
  });

  it('leaves the asking thread free meanwhile', async () => {
    const { folder } = await generated(60_000);
    let longestMs = 0;
    let lastMs = performance.now();
    const timer = setInterval(() => {
      longestMs = Math.max(longestMs, performance.now() - lastMs);
      lastMs = performance.now();
    }, 1);
    const startedMs = performance.now();
    await load({ is: 'path', path: folder });
    const tookMs = performance.now() - startedMs;
    clearInterval(timer);
    expect(longestMs).toBeLessThan(Math.max(100, tookMs / 2));
  });

  it('is one that is large: for a small one no thread is started', async () => {
    const nowhere = loadInWorker('/no/such/worker.js');
    expect((await nowhere({ is: 'path', path: await situationFolder() })).ok).toBe(true);
    const { folder } = await generated(20_000);
    await expect(nowhere({ is: 'path', path: folder })).rejects.toThrow(/worker\.js/);
  });
});
