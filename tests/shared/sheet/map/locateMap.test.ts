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

  it('leaves out the notes that a scene is not about, since nobody can point at them on a sheet', async () => {
    const input = await sceneMap(3);
    const idsOf = (highlight: readonly string[]) => {
      const laid = locateMap({ ...input, picture: { ...input.picture, highlight } });
      if (!laid.ok) throw new Error(laid.error.reason);
      const { shown } = laid.value.picture;
      return shown.map(({ feature }) => feature).flatMap(({ id, kind }) => (kind === 'note' ? [id] : []));
    };
    expect(idsOf(input.picture.highlight)).toEqual([]);
    const [note] = idsOf([]);
    expect(idsOf(['ship-1', note ?? 'none'])).toEqual([note]);
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
