import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, buildBoxIndex, contains } from '../../../../src/shared/labels/boxIndex';
import { type PlateGround, placePlates } from '../../../../src/shared/picture/plates/placePlates';

const VIEW: Box = { minX: 0, minY: 0, maxX: 800, maxY: 600 };
const plate = (id: string, ...anchors: readonly (readonly [x: number, y: number])[]) => ({
  id,
  width: 120,
  height: 22,
  anchors: anchors.map(([x, y]) => ({ x, y })),
});
const ground = (more: Partial<PlateGround> = {}): PlateGround => ({
  taken: buildBoxIndex(),
  avoid: buildBoxIndex(),
  view: VIEW,
  last: new Map(),
  ...more,
});
const overlaps = (a: Box, b: Box) => a.minX < b.maxX && a.maxX > b.minX && a.minY < b.maxY && a.maxY > b.minY;

describe('the plate of a note', () => {
  it('stands beside its place, with a line from its edge to there', () => {
    const [placed] = placePlates([plate('a', [400, 300])], ground());
    if (!placed) throw new Error('it is missing');
    expect(placed.box.minX).toBeGreaterThan(400);
    expect(placed.box.minX).toBeLessThan(440);
    const [from, to] = placed.leaders[0] ?? [];
    expect(from?.x).toBe(placed.box.minX);
    expect(from?.y).toBeCloseTo(300, 6);
    expect(to).toEqual({ x: 400, y: 300 });
  });

  it('leads to each of the places it is about', () => {
    const [placed] = placePlates([plate('a', [300, 200], [300, 400])], ground());
    expect(placed?.leaders.map(([, to]) => to)).toEqual([
      { x: 300, y: 200 },
      { x: 300, y: 400 },
    ]);
    expect(placed?.about).toEqual({ x: 300, y: 300 });
  });

  it('touches neither what is taken nor another plate, and stays in the view', () => {
    const point = fc.tuple(fc.integer({ min: 5, max: 795 }), fc.integer({ min: 5, max: 595 }));
    fc.assert(
      fc.property(fc.array(point, { maxLength: 20 }), (points) => {
        const blocked = { minX: 350, minY: 250, maxX: 450, maxY: 350 };
        const taken = buildBoxIndex();
        taken.add(blocked);
        const placed = placePlates(
          points.map((at, i) => plate(String(i), at)),
          ground({ taken }),
        );
        for (const [i, { box }] of placed.entries()) {
          expect(contains(VIEW, box)).toBe(true);
          for (const other of [blocked, ...placed.slice(i + 1).map((each) => each.box)])
            expect(overlaps(box, other)).toBe(false);
        }
      }),
    );
  });

  it('goes to the other side rather than onto a line', () => {
    const avoid = buildBoxIndex();
    avoid.add({ minX: 401, minY: 0, maxX: 800, maxY: 600 });
    const [placed] = placePlates([plate('a', [400, 300])], ground({ avoid }));
    expect(placed?.box.maxX).toBeLessThan(401);
  });

  it('stays where it was while that is about as good, and leaves when it is not', () => {
    const last = new Map([['a', { x: -90, y: -30 }]]);
    expect(placePlates([plate('a', [400, 300])], ground({ last }))[0]?.offset).toEqual({ x: -90, y: -30 });
    const far = new Map([['a', { x: -290, y: -30 }]]);
    expect(placePlates([plate('a', [400, 300])], ground({ last: far }))[0]?.offset.x).toBeGreaterThan(0);
  });

  it('stands far off where it may and nothing is free nearer', () => {
    const taken = buildBoxIndex();
    taken.add({ minX: 0, minY: 0, maxX: 660, maxY: 600 });
    const [placed] = placePlates([plate('a', [400, 300])], ground({ taken, mayStandFar: true }));
    expect(placed?.box.minX).toBeGreaterThan(660);
    expect(placePlates([plate('a', [400, 300])], ground({ taken }))).toEqual([]);
  });

  it('is left out where nothing is free', () => {
    const taken = buildBoxIndex();
    taken.add(VIEW);
    expect(placePlates([plate('a', [400, 300])], ground({ taken }))).toEqual([]);
  });
});
