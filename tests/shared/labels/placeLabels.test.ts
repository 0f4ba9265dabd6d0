import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBoxIndex } from '../../../src/shared/labels/boxIndex';
import { type LabelCandidate, labelBox, placeLabels } from '../../../src/shared/labels/placeLabels';

const label = (id: string, x: number, y: number, more: Partial<LabelCandidate> = {}): LabelCandidate => ({
  id,
  x,
  y,
  width: 40,
  height: 12,
  gap: 6,
  sides: ['right', 'left', 'above', 'below'],
  ...more,
});

describe('labels', () => {
  it('take the first side that is free, and go without when none is', () => {
    const placed = placeLabels([
      label('a', 0, 0),
      label('b', 0, 0),
      label('c', 0, 0, { sides: ['right', 'left'] }),
    ]);
    expect(placed.map(({ candidate, side }) => `${candidate.id} ${side}`)).toEqual(['a right', 'b left']);
  });

  it('keep clear of what is taken already', () => {
    const taken = buildBoxIndex();
    taken.add({ minX: 5, minY: -10, maxX: 60, maxY: 10 });
    expect(placeLabels([label('a', 0, 0)], taken)[0]?.side).toBe('left');
  });

  it('stand off farther where no side is free close by, and on what is to be avoided only when all else is taken', () => {
    const around = buildBoxIndex();
    around.add({ minX: -9, minY: -9, maxX: 9, maxY: 9 });
    expect(placeLabels([label('a', 0, 0)], around)).toEqual([]);
    const [far] = placeLabels([label('a', 0, 0, { reach: [12] })], around);
    expect(far?.box.minX).toBeGreaterThanOrEqual(9);
    expect(far?.farther).toBe(12);
    const line = buildBoxIndex();
    line.add({ minX: 0, minY: -1, maxX: 200, maxY: 1 });
    expect(placeLabels([label('a', 0, 0)], buildBoxIndex(), { avoid: line })[0]?.side).toBe('left');
    const only = label('a', 0, 0, { sides: ['right'], reach: [20, 300] });
    const [onLine] = placeLabels([only], buildBoxIndex(), { avoid: line });
    expect(onLine?.box).toEqual(labelBox(only, 'right'));
  });

  it('stand where they would be taken for the name of something else only when no other place is free', () => {
    const isMistakable = ({ minX }: { minX: number }) => minX > 0;
    expect(placeLabels([label('a', 0, 0)], buildBoxIndex(), { isMistakable })[0]?.side).toBe('left');
    const only = label('a', 0, 0, { sides: ['right'] });
    expect(placeLabels([only], buildBoxIndex(), { isMistakable })[0]?.side).toBe('right');
  });

  it('are never left out when they must be there', () => {
    const full = buildBoxIndex();
    full.add({ minX: -500, minY: -500, maxX: 500, maxY: 500 });
    expect(placeLabels([label('a', 0, 0)], full)).toEqual([]);
    const must = label('a', 0, 0, { must: true });
    expect(placeLabels([must], full)[0]?.side).toBe('right');
    expect(placeLabels([must], full, { isVisible: ({ maxX }) => maxX < 0 })[0]?.side).toBe('left');
    expect(placeLabels([must], full, { isVisible: () => false })).toEqual([]);
  });

  it('never overlap, wherever their points lie', () => {
    const points = fc.array(
      fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })),
      {
        maxLength: 80,
      },
    );
    fc.assert(
      fc.property(points, (all) => {
        const placed = placeLabels(all.map(([x, y], i) => label(String(i), x, y)));
        for (const [i, { box: a }] of placed.entries())
          for (const { box: b } of placed.slice(i + 1))
            expect(a.minX < b.maxX && a.maxX > b.minX && a.minY < b.maxY && a.maxY > b.minY).toBe(false);
      }),
    );
  });

  it('stand on the side they are said to', () => {
    const at = label('a', 100, 100);
    expect(labelBox(at, 'right').minX).toBeGreaterThan(100);
    expect(labelBox(at, 'left').maxX).toBeLessThan(100);
    expect(labelBox(at, 'above').maxY).toBeLessThan(100);
    expect(labelBox(at, 'below').minY).toBeGreaterThan(100);
    const corner = labelBox(at, 'above-left');
    expect(corner.maxX).toBeLessThan(100);
    expect(corner.maxY).toBeLessThan(100);
  });
});
