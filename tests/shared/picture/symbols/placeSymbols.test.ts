import { describe, expect, it } from 'vitest';
import { overlap } from '../../../../src/shared/picture/symbols/footprint';
import {
  type DrawnSymbol,
  heapAbout,
  placeSymbols,
} from '../../../../src/shared/picture/symbols/placeSymbols';
import { sharePlace } from '../../../../src/shared/picture/symbols/stacking';
import { locateMap } from '../../../../src/shared/sheet/map/locateMap';
import { sceneMap } from '../../../fixtures/sheetMap';

const BASES = ['tartus-naval-base', 'khmeimim-airbase'];

async function frameOf(scene: number) {
  const laid = locateMap(await sceneMap(scene));
  if (!laid.ok) throw new Error(laid.error.reason);
  return laid.value.picture;
}

describe('placeSymbols', () => {
  it('gives each base a symbol of its own where one would lie on the other, and each lies on its place', async () => {
    for (const scene of [6, 8]) {
      const symbols = placeSymbols(await frameOf(scene));
      const [tartus, khmeimim] = BASES.map((id) => symbols.find(({ shown }) => shown.feature.id === id));
      if (!tartus || !khmeimim) throw new Error('a base has no symbol');
      expect([...tartus.below, ...khmeimim.below]).toEqual([]);
      expect(overOneAnother(tartus, khmeimim)).toBeLessThanOrEqual(0.01);
      for (const { x, y, from, size } of [tartus, khmeimim])
        expect(from && Math.hypot(x - from.x, y - from.y)).toBeLessThan(size / 2);
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

describe('a heap of ships at the berths of a base', () => {
  it('is all that lies on a symbol or under it, whatever can be seen of it', async () => {
    const drawn = placeSymbols(await atTheirBerths());
    const ship = drawn.find(({ shown }) => shown.mover !== null);
    if (!ship) throw new Error('there is no ship');
    expect(idsOf(heapAbout(ship, drawn))).toEqual(['ship-0', 'ship-1', 'ship-2', BASES[0]]);
  });

  it('goes on to what lies on its members, each of which is spread', async () => {
    const frame = await atTheirBerths();
    // in a row off the coast, each on its neighbours alone
    const shown = frame.shown.map((each) => {
      const [, number] = /^ship-(\d)$/.exec(each.feature.id) ?? [];
      return number === undefined
        ? each
        : { ...each, position: [35.75 + 0.0025 * Number(number), 34.95] as const };
    });
    const drawn = placeSymbols({ ...frame, shown });
    const [first] = drawn.filter(({ shown }) => shown.feature.id === 'ship-0');
    const last = drawn.find(({ shown }) => shown.feature.id === 'ship-2');
    if (!first || !last) throw new Error('there is no ship');
    expect(sharePlace(first, last)).toBe(false);
    expect(idsOf(heapAbout(first, drawn))).toEqual(['ship-0', 'ship-1', 'ship-2']);
    const spread = ['ship-0', 'ship-1', 'ship-2'];
    const apart = placeSymbols({ ...frame, shown, state: { ...frame.state, spread } });
    expect(apart.filter(({ from }) => from !== null).map(({ shown }) => shown.feature.id)).toEqual(spread);
  });

  it('takes along what lies half under it, as the base at whose quay ships lie', async () => {
    const frame = await atTheirBerths();
    const drawn = placeSymbols(frame);
    const base = drawn.find(({ shown }) => shown.feature.id === BASES[0]);
    const ship = drawn.find(({ shown }) => shown.feature.id === 'ship-0');
    if (!base || !ship) throw new Error('the ship or its base is not there');
    const aside = { ...base, x: ship.x + 0.5 * ((ship.size + base.size) / 2), y: ship.y };
    const moved = drawn.map((each) => (each === base ? aside : each));
    expect(sharePlace(ship, aside)).toBe(false);
    expect(idsOf(heapAbout(ship, moved))).toContain(BASES[0]);
    // alone, the ship is no heap, and a click on it selects it
    expect(idsOf(heapAbout(ship, [ship, aside]))).toEqual(['ship-0']);
  });

  it('is spread above all else, each with its place, in an order that no pointer changes', async () => {
    const frame = await atTheirBerths();
    const spread = ['ship-1', 'ship-0', 'ship-2', 'tartus-naval-base'];
    const spreadOf = (shown: typeof frame.shown) =>
      placeSymbols({ ...frame, shown, state: { ...frame.state, spread } });
    const drawn = spreadOf(frame.shown);
    const heap = drawn.slice(-spread.length);
    expect(heap.map(({ shown }) => shown.feature.id)).toEqual(spread);
    for (const [i, a] of heap.entries()) {
      expect(a.from).not.toBeNull();
      for (const b of drawn) if (b !== a) expect(overOneAnother(a, b), `symbol ${i}`).toBeLessThanOrEqual(0);
    }
    const places = (symbols: readonly DrawnSymbol[]) =>
      symbols.slice(-spread.length).map(({ x, y }) => [x, y]);
    expect(places(spreadOf(frame.shown.toReversed()))).toEqual(places(drawn));
  });

  it('lets go of a ship that has sailed', async () => {
    const frame = await atTheirBerths();
    const spread = ['tartus-naval-base', 'ship-0', 'ship-1'];
    const shown = frame.shown.map((each) =>
      each.feature.id === 'ship-0' ? { ...each, position: [35.5, 34.9] as const } : each,
    );
    const drawn = placeSymbols({ ...frame, shown, state: { ...frame.state, spread } });
    const ids = drawn.filter(({ from }) => from !== null).map(({ shown }) => shown.feature.id);
    expect(ids).toEqual(['tartus-naval-base', 'ship-1']);
  });
});

/** What scene 3 is about, when the ships have not yet left. */
async function atTheirBerths() {
  const frame = await frameOf(3);
  const base = frame.shown.find(({ feature }) => feature.id === BASES[0]);
  const ship = frame.shown.find(({ mover }) => mover !== null);
  if (!base || !ship) throw new Error('there is no base, or no ship');
  const ships = [2, 1, 0].map((i) => ({
    ...ship,
    feature: { ...ship.feature, id: `ship-${i}` },
    position: base.position,
    highlighted: true,
  }));
  return { ...frame, shown: [base, ...ships] };
}

function idsOf(shown: readonly { readonly feature: { readonly id: string } }[]): string[] {
  return shown.map(({ feature }) => feature.id).sort();
}

function overOneAnother(a: DrawnSymbol, b: DrawnSymbol): number {
  return overlap({ ...a, square: false }, { ...b, square: false });
}
