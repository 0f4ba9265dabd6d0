import { describe, expect, it } from 'vitest';
import { overlap } from '../../../../src/shared/picture/symbols/footprint';
import { type DrawnSymbol, placeSymbols } from '../../../../src/shared/picture/symbols/placeSymbols';
import { locateMap } from '../../../../src/shared/sheet/map/locateMap';
import { sceneMap } from '../../../fixtures/sheetMap';

const BASES = ['tartus-naval-base', 'khmeimim-airbase'];

async function frameOf(scene: number) {
  const laid = locateMap(await sceneMap(scene));
  if (!laid.ok) throw new Error(laid.error.reason);
  return laid.value.picture;
}

describe('placeSymbols', () => {
  it('gives each base a symbol of its own where one would lie on the other, with a leg to its place', async () => {
    for (const scene of [6, 8]) {
      const symbols = placeSymbols(await frameOf(scene));
      const [tartus, khmeimim] = BASES.map((id) => symbols.find(({ shown }) => shown.feature.id === id));
      if (!tartus || !khmeimim) throw new Error('a base has no symbol');
      expect([...tartus.below, ...khmeimim.below]).toEqual([]);
      expect(overOneAnother(tartus, khmeimim)).toBeLessThanOrEqual(0.01);
      expect([tartus.from, khmeimim.from].filter(Boolean)).toHaveLength(1);
    }
  });

  it('stacks bases for which there is no room beside each other', async () => {
    const frame = await frameOf(6);
    const [base] = frame.shown.filter(({ feature }) => feature.id === BASES[0]);
    if (!base) throw new Error('there is no base');
    const crowd = Array.from({ length: 30 }, (_, i) => ({
      ...base,
      feature: { ...base.feature, id: `base-${i}` },
    }));
    const symbols = placeSymbols({ ...frame, shown: crowd });
    expect(symbols.length).toBeLessThan(10);
    expect(symbols.reduce((sum, { below }) => sum + 1 + below.length, 0)).toBe(30);
    for (const [i, a] of symbols.entries())
      for (const b of symbols.slice(i + 1)) expect(overOneAnother(a, b)).toBeLessThan(a.size * 0.65);
  });
});

function overOneAnother(a: DrawnSymbol, b: DrawnSymbol): number {
  return overlap({ ...a, square: false }, { ...b, square: false });
}
