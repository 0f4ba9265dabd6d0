import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../../../src/shared/labels/placeLabels';
import { symbolNameShapes, symbolNames } from '../../../../src/shared/picture/names/symbolNames';
import { type DrawnSymbol, placeSymbols } from '../../../../src/shared/picture/symbols/placeSymbols';
import { locateMap } from '../../../../src/shared/sheet/map/locateMap';
import { sceneMap } from '../../../fixtures/sheetMap';

async function portOfTobruk() {
  const laid = locateMap(await sceneMap(6));
  if (!laid.ok) throw new Error(laid.error.reason);
  const frame = laid.value.picture;
  const symbol = placeSymbols(frame).find(({ shown }) => shown.feature.label === 'Tobruk');
  if (!symbol) throw new Error('Tobruk has no symbol');
  return { frame, symbol };
}

const leaders = (shapes: readonly { key: string }[]) => shapes.filter(({ key }) => key.endsWith('/leader'));

describe('the name of a symbol', () => {
  it('is led to where it stands off, and only there', async () => {
    const { frame, symbol } = await portOfTobruk();
    const names = symbolNames([symbol], frame, new Map());
    const beside = placeLabels(names).flatMap((placed) => symbolNameShapes(placed, [symbol]));
    expect(beside).not.toEqual([]);
    expect(leaders(beside)).toEqual([]);
    const isVisible = ({ minX, maxX }: { minX: number; maxX: number }) =>
      minX > symbol.x + symbol.size / 2 + 10 || maxX < symbol.x - symbol.size / 2 - 10;
    const must = names.map((name) => ({ ...name, must: true }));
    const off = placeLabels(must, undefined, { isVisible });
    const led = (symbols: readonly DrawnSymbol[]) =>
      leaders(off.flatMap((placed) => symbolNameShapes(placed, symbols)));
    expect(led([symbol])).toHaveLength(1);
    // not across what lies over its symbol
    expect(led([symbol, { ...symbol, size: symbol.size + 200 }])).toEqual([]);
  });

  it('makes way for the count of those that its symbol stands for', async () => {
    const { frame, symbol } = await portOfTobruk();
    const base = { ...symbol.shown, highlighted: true };
    const [name] = symbolNames([{ ...symbol, below: [base, base] }], frame, new Map());
    if (!name) throw new Error('it has no name');
    const [placed] = placeLabels([name]);
    expect(placed?.side).toBe('right');
    expect(placed?.box.minY).toBeGreaterThanOrEqual(symbol.y - 10);
  });
});
