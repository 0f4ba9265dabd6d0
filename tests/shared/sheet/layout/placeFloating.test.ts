import { describe, expect, it } from 'vitest';
import { type Floating, placeFloating } from '../../../../src/shared/sheet/layout/placeFloating';

const frame = { minX: 0, minY: 0, maxX: 400, maxY: 300 };
const block = (width: number, height: number) => ({ width, height, shapes: [] });
const bar = (...forms: ReturnType<typeof block>[]): Floating => ({
  name: 'bar',
  forms,
  corners: ['bottom-left', 'bottom-right', 'top-left', 'top-right'],
});
const place = (
  kept: Parameters<typeof placeFloating>[1]['kept'],
  others: typeof kept = [],
  floating = bar(block(100, 40)),
) => placeFloating([floating], { frame, kept, others });
const corner = { minX: 0, minY: 200, maxX: 150, maxY: 300 };

describe('placeFloating', () => {
  it('takes the corner wished for', () => {
    expect(place([]).placed[0]?.box).toEqual({ minX: 12, minY: 248, maxX: 112, maxY: 288 });
  });

  it('takes another corner where that would cover what the picture is about, or another object', () => {
    expect(place([corner]).placed[0]?.box.minX).toBe(288);
    expect(place([], [corner]).placed[0]?.box.minX).toBe(288);
  });

  it('would rather cover another object than what the picture is about', () => {
    const all = { minX: 0, minY: 0, maxX: 400, maxY: 300 };
    expect(place([corner], [all]).placed[0]?.box.minX).toBe(288);
  });

  it('takes a place along an edge, then a smaller form, then none', () => {
    const corners = [
      { minX: 0, minY: 0, maxX: 110, maxY: 300 },
      { minX: 290, minY: 0, maxX: 400, maxY: 300 },
    ];
    expect(place(corners).placed[0]?.box.minX).toBeGreaterThan(110);
    const wide = [{ minX: 80, minY: 0, maxX: 400, maxY: 300 }];
    expect(place(wide, [], bar(block(100, 40), block(50, 40))).placed[0]?.box.maxX).toBe(62);
    expect(place([frame])).toEqual({ placed: [], left: ['bar'] });
  });

  it('keeps pieces off each other', () => {
    const two = placeFloating([bar(block(100, 40)), { ...bar(block(100, 40)), name: 'second' }], {
      frame,
      kept: [],
      others: [],
    });
    expect(two.placed.map(({ box }) => box.minX)).toEqual([12, 288]);
  });

  it('turns what turns once its place is known', () => {
    const arrow = {
      ...bar(block(30, 30)),
      formAt: (x: number, y: number) => ({
        ...block(30, 30),
        shapes: [{ is: 'circle', x, y, radius: 1 } as const],
      }),
    };
    expect(placeFloating([arrow], { frame, kept: [], others: [] }).placed[0]?.shape.shapes).toMatchObject([
      { x: 27, y: 273 },
    ]);
  });
});
