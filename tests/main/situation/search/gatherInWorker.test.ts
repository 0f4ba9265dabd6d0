import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../../scripts/lib/paths.mjs';
import { writePointSituation } from '../../../../scripts/lib/pointSituation.mjs';
import { loadHere } from '../../../../src/main/situation/loading/loader';
import type { PointLayer } from '../../../../src/main/situation/points/pointLayer';
import { findNames } from '../../../../src/main/situation/search/findNames';
import { gatherInWorker } from '../../../../src/main/situation/search/gatherInWorker';
import { gatherHere, rememberNames } from '../../../../src/main/situation/search/gatherNames';
import { situationFolder } from '../../../fixtures/situationFolder';
import { buildWhenStale } from '../../electron/startBuilt';

const gather = gatherInWorker(at('out/main/namesWorker.js'), 0);

beforeAll(buildWhenStale, 120_000);

/** Large layers as a package and as plain GeoJSON, of several parts each. */
async function layers(): Promise<PointLayer[]> {
  const folder = await situationFolder();
  await writePointSituation(folder, { points: 12_000 });
  const paths = [folder, `${folder}/layers/events.geojson`];
  const loaded = await Promise.all(paths.map((path) => loadHere({ is: 'path', path })));
  return loaded.flatMap((each) => (each.ok ? [...each.points.values()] : []));
}

describe('names that are read in a thread of their own', () => {
  it('are the same as those that are read here, and the layer can still be read from', async () => {
    const found = await layers();
    expect(found).toHaveLength(2);
    for (const layer of found) {
      const [there, here] = [await gather(layer), await gatherHere(layer)];
      expect(Buffer.from(there.bytes).equals(here.bytes)).toBe(true);
      expect(there.starts.every((start, row) => start === here.starts[row])).toBe(true);
      expect(there.starts).toHaveLength(12_001);
      expect((await findNames(there, '12000', 9)).rows).toEqual([11_999]);
      expect(layer.collection.bytes.length).toBeGreaterThan(1_500_000);
    }
  });

  it('are read once a layer, and again after they could not be', async () => {
    const [layer] = await layers();
    if (!layer) throw new Error('no layer');
    let asked = 0;
    const remembered = rememberNames(async (of) => {
      asked += 1;
      if (asked === 1) throw new Error('no thread');
      return gatherHere(of);
    });
    await expect(remembered(layer)).rejects.toThrow('no thread');
    expect(await remembered(layer)).toBe(await remembered(layer));
    expect(asked).toBe(2);
  });

  it('fail where there is no such thread, and need none where they are few', async () => {
    const [layer] = await layers();
    if (!layer) throw new Error('no layer');
    await expect(gatherInWorker('/no/such/worker.js', 0)(layer)).rejects.toThrow(/worker\.js/);
    expect((await gatherInWorker('/no/such/worker.js', 1e9)(layer)).starts).toHaveLength(12_001);
  });
});
