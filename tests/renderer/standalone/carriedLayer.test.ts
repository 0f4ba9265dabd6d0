import { describe, expect, it } from 'vitest';
import { packPoints } from '../../../src/main/export/html/packPoints';
import { app6Symbol } from '../../../src/main/situation/app6';
import { loadSituation } from '../../../src/main/situation/loadSituation';
import { compileRows } from '../../../src/main/situation/points/pointLayer';
import { buildCarriedLayer } from '../../../src/renderer/standalone/carriedLayer';
import { crowd } from '../../fixtures/crowd';
import { situationFolder } from '../../fixtures/situationFolder';

async function carried() {
  const loaded = await loadSituation(await situationFolder(crowd(2300)));
  const layer = loaded.ok ? loaded.points.get('incidents') : undefined;
  if (!layer) throw new Error('no large layer');
  return { layer, page: buildCarriedLayer(await packPoints('incidents', layer)) };
}

describe('a large layer that a page carries', () => {
  it('has every feature as the app answers it, across its blocks', async () => {
    const { layer, page } = await carried();
    const rows = [2299, 0, 499, 500, 1234];
    const answered = await compileRows('incidents', layer, rows, app6Symbol);
    expect(answered.ok && (await page.features(rows))).toEqual(answered.ok && answered.value);
  });

  it('rejects a row that there is not', async () => {
    const { page } = await carried();
    await expect(page.features([2300])).rejects.toThrow('no row 2300');
  });

  it('finds names that hold all words, whole names first', async () => {
    const { page } = await carried();
    const { rows, total } = await page.search('INCIDENT 22', 5);
    expect(rows[0]).toBe(21);
    expect(rows).toHaveLength(5);
    // 22, 220 to 229, 2200 to 2299, and those with 22 within
    expect(total).toBe(
      Array.from({ length: 2300 }, (_, row) => String(row + 1)).filter((name) => name.includes('22')).length,
    );
    expect(await page.search('', 5)).toEqual({ rows: [], total: 0 });
  });
});
