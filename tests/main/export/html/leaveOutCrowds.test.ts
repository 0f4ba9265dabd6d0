import { describe, expect, it } from 'vitest';
import { leaveOutCrowds } from '../../../../src/main/export/html/leaveOutCrowds';
import { loadSituation } from '../../../../src/main/situation/loadSituation';
import { crowd } from '../../../fixtures/crowd';
import { situationFolder } from '../../../fixtures/situationFolder';

describe('large layers in a page', () => {
  it('stay while they are few enough', async () => {
    const { situation, points } = await crowded();
    expect(leaveOutCrowds(situation, points)).toEqual({ situation, points, notes: [] });
  });

  it('are left out by the largest where they are too many, of scenes as well, and it is said', async () => {
    const { situation, points } = await crowded();
    const kept = leaveOutCrowds(situation, points, 2000);
    const [large = ''] = [...points.keys()];
    expect(kept.points.size).toBe(0);
    expect(kept.situation.layers.map(({ id }) => id)).not.toContain(large);
    expect(kept.situation.scenes.flatMap(({ layers }) => layers)).not.toContain(large);
    expect(kept.notes).toEqual([expect.stringContaining('at most 2,000')]);
  });
});

async function crowded() {
  const loaded = await loadSituation(await situationFolder(crowd(2500)));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return { situation: loaded.value, points: loaded.points };
}
