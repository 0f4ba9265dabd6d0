import { describe, expect, it } from 'vitest';
import { INKS } from '../../../../src/shared/sheet/furniture/inks';
import { scaleBar } from '../../../../src/shared/sheet/furniture/scaleBar';
import { measureEvenly, textsIn } from '../../../fixtures/sheet';

const setting = { measure: measureEvenly, theme: 'light', inks: INKS.light } as const;

describe('scaleBar', () => {
  it('gives round lengths in km, mi and nmi, each drawn as long as it is', () => {
    const { shapes } = scaleBar({ metresPerUnit: 50, varies: false }, 110, setting);
    expect(textsIn(shapes)).toEqual(['5 km', '3 mi', '2 nmi']);
    const ends = shapes.flatMap((shape) =>
      shape.is === 'path' && shape.strokeWidth === 1.5 ? [Number(/H([\d.]+)/.exec(shape.d)?.[1])] : [],
    );
    // the line is 1.5 wide and lies within the length
    expect(ends.map((end) => end + 0.75)).toEqual(
      [5000 / 50, (3 * 1609.344) / 50, (2 * 1852) / 50].map((x) => expect.closeTo(x, 1)),
    );
  });

  it('stays within the length asked for, at any scale', () => {
    for (const metresPerUnit of [0.01, 0.7, 33, 1200, 98_000]) {
      const { shapes } = scaleBar({ metresPerUnit, varies: false }, 70, setting);
      for (const shape of shapes)
        if (shape.is === 'path') expect(Number(/H([\d.]+)/.exec(shape.d)?.[1])).toBeLessThanOrEqual(70);
    }
  });

  it('says where it is true when the scale is another one elsewhere', () => {
    expect(textsIn(scaleBar({ metresPerUnit: 9000, varies: true }, 110, setting).shapes)).toContain(
      'at the centre of the map',
    );
  });
});
