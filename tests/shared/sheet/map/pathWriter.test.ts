import { describe, expect, it } from 'vitest';
import { buildPathWriter } from '../../../../src/shared/sheet/map/pathWriter';

describe('buildPathWriter', () => {
  it('writes lines and rings to a hundredth, each point from the one before', () => {
    const writer = buildPathWriter();
    writer.line([0.123, 1, 2.5, 1]);
    writer.ring([0, 0, 4, 0, 4, 4]);
    expect(writer.end()).toBe('M0.12 1l2.38 0M0 0l4 0l0 4z');
  });

  it('does not let what is rounded add up', () => {
    const writer = buildPathWriter();
    writer.line(Array.from({ length: 300 }, (_, i) => [i * 0.0151, 0]).flat());
    const ends = [...writer.end().matchAll(/[Ml](-?[\d.]+)/g)].reduce((sum, [, x]) => sum + Number(x), 0);
    expect(ends).toBeCloseTo(299 * 0.0151, 2);
  });

  it('leaves out what shrinks to a point, and rings without an inside', () => {
    const writer = buildPathWriter();
    writer.line([1, 1, 1.001, 1.001]);
    writer.ring([1, 1, 2, 2, 2.001, 2.001]);
    expect(writer.end()).toBe('');
  });
});
