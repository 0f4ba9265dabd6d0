import { describe, expect, it } from 'vitest';
import { locateMap } from '../../../../src/shared/sheet/map/locateMap';
import { sceneMap } from '../../../fixtures/sheetMap';

describe('locateMap', () => {
  it('tells what the picture is about from what else is in it', async () => {
    const laid = locateMap(await sceneMap(1));
    if (!laid.ok) throw new Error(laid.error.reason);
    const { kept, others, features, extent } = laid.value;
    expect(features.map(({ id }) => id)).toContain('khmeimim-airbase');
    expect(kept.length).toBeGreaterThan(1);
    expect(others.length).toBeGreaterThan(1);
    expect(extent[0]).toBeLessThan(35.657);
    expect(extent[3]).toBeGreaterThan(35.615);
  });

  it('refuses layers that the situation has not, by name', async () => {
    const input = await sceneMap(1);
    const layers = { ...input.picture.layers, ghosts: { visible: true, opacity: 1 } };
    expect(locateMap({ ...input, picture: { ...input.picture, layers } })).toEqual({
      ok: false,
      error: { option: 'layers', reason: 'the situation has no layer “ghosts”' },
    });
  });
});
