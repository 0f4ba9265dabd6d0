import { describe, expect, it } from 'vitest';
import { smoothZoom } from '../../../../src/shared/sheet/film/smoothZoom';

describe('smoothZoom', () => {
  it('meets both ends exactly', () => {
    const [from, to] = [
      { x: 0.1, y: 0.2, width: 0.01 },
      { x: 0.5, y: 0.4, width: 0.2 },
    ];
    const path = smoothZoom(from, to);
    expect(path(0)).toBe(from);
    expect(path(1)).toBe(to);
    const [nearStart, nearEnd] = [path(1e-9), path(1 - 1e-9)];
    expect(nearStart.width).toBeCloseTo(from.width, 8);
    expect(nearStart.x).toBeCloseTo(from.x, 8);
    expect(nearEnd.width).toBeCloseTo(to.width, 7);
    expect(nearEnd.x).toBeCloseTo(to.x, 7);
  });

  it('zooms out on the way to what is far off, and is widest half way between equals', () => {
    const path = smoothZoom({ x: 0, y: 0, width: 0.01 }, { x: 1, y: 0, width: 0.01 });
    expect(path(0.5).width).toBeGreaterThan(0.5);
    expect(path(0.5).x).toBeCloseTo(0.5, 6);
    expect(path(0.25).width).toBeCloseTo(path(0.75).width, 6);
  });

  it('moves at an even visible speed', () => {
    const path = smoothZoom({ x: 0, y: 0, width: 0.02 }, { x: 0.3, y: 0.1, width: 0.1 });
    const steps = Array.from({ length: 50 }, (_, step) => step / 50).map((at) => {
      const [a, b] = [path(at), path(at + 0.02)];
      const panned = (1.42 * Math.hypot(b.x - a.x, b.y - a.y)) / ((a.width + b.width) / 2);
      return Math.hypot(panned, Math.log(b.width / a.width) / 1.42);
    });
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.05);
  });

  it('only zooms where the middle stays', () => {
    const path = smoothZoom({ x: 0.5, y: 0.5, width: 0.01 }, { x: 0.5, y: 0.5, width: 0.04 });
    expect(path(0.5)).toEqual({ x: 0.5, y: 0.5, width: expect.closeTo(0.02, 9) });
  });

  it('stands where both are the same', () => {
    const view = { x: 0.5, y: 0.5, width: 0.01 };
    expect(smoothZoom(view, { ...view })(0.3)).toEqual(view);
  });
});
