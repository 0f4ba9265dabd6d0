import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rasterize } from '../../../../src/main/export/raster/rasterize';
import type { Shape } from '../../../../src/shared/sheet/shapes';
import { layText } from '../../../fixtures/fonts';
import { smallSheet } from '../../../fixtures/smallSheet';

const bandsOf = (shapes: Shape[], rows: number) => [
  ...rasterize(smallSheet({ height: 2000, shapes }), layText).bands(rows),
];

describe('a picture drawn in bands', () => {
  // resvg ends the process where such a group lies beyond four times what is drawn
  it('bears faded and clipped groups far from the band that is drawn', () => {
    const dot: Shape = { is: 'circle', x: 100, y: 1990, radius: 5, fill: '#ffffff' };
    const clip = { minX: 0, minY: 0, maxX: 200, maxY: 2000 };
    const curve: Shape = { is: 'path', d: 'M0 1990Q100 -1900 200 1990', stroke: '#ffffff', opacity: 0.5 };
    const bands = bandsOf(
      [{ is: 'group', opacity: 0.5, shapes: [dot] }, { is: 'group', clip, shapes: [dot] }, curve],
      8,
    );
    expect(bands).toHaveLength(250);
    const white = (band = bands[0]) => band?.pixels.some((value, i) => i % 4 === 0 && value > 200);
    expect(white(bands.at(-1))).toBe(true);
    expect(white(bands[3])).toBe(false);
  });

  it('changes no pixel by what holds a group in the band', () => {
    const [band] = bandsOf(
      [
        {
          is: 'group',
          clip: { minX: 0, minY: 0, maxX: 200, maxY: 2000 },
          shapes: [{ is: 'path', d: 'M0 0H1V1H0Z', fill: '#0d1520' }],
        },
      ],
      100,
    );
    expect(band?.pixels.every((value, i) => value === [13, 21, 32, 255][i % 4])).toBe(true);
  });
});

const far = fc.oneof(
  fc.integer({ min: -100, max: 300 }),
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -100_000, max: 100_000 }),
);
const opacity = fc.constantFrom(1, 0.5);
const { shape } = fc.letrec<{ shape: Shape; group: Shape; dot: Shape; line: Shape; word: Shape }>((tie) => ({
  shape: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    tie('dot'),
    tie('line'),
    tie('word'),
    tie('group'),
  ),
  dot: fc.record({
    is: fc.constant('circle'),
    x: far,
    y: far,
    radius: far.map(Math.abs),
    fill: fc.constant('#ffffff'),
    opacity,
  }),
  line: fc.tuple(far, far, far, far, far, far, opacity).map(([a, b, c, d, e, f, faded]) => ({
    is: 'path',
    d: `M${a} ${b}L${c} ${d}Q${a} ${d} ${e} ${f}`,
    stroke: '#ffffff',
    strokeWidth: 3,
    opacity: faded,
  })),
  word: fc.record({
    is: fc.constant('text'),
    text: fc.constant('Name'),
    x: far,
    y: far,
    size: fc.constant(12),
    weight: fc.constant(400),
    fill: fc.constant('#ffffff'),
    anchor: fc.constant('middle'),
    halo: fc.constant({ colour: '#000000', width: 3, opacity: 0.5 }),
    opacity,
  }),
  group: fc.record({
    is: fc.constant('group'),
    move: fc.tuple(far, far),
    turn: fc.integer({ min: 0, max: 360 }),
    scale: fc.constantFrom(1, 0.3, 2),
    opacity,
    shapes: fc.array(tie('shape'), { minLength: 1, maxLength: 3 }),
  }),
}));
const clip = fc.constantFrom(undefined, { minX: 10, minY: 10, maxX: 190, maxY: 90 });

describe('a picture drawn at once', () => {
  // where it does not bear it, the process ends
  it('bears faded and clipped groups wherever they lie', () => {
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 4 }), clip, (shapes, cut) => {
        const drawn: Shape[] = cut ? [{ is: 'group', clip: cut, shapes }] : shapes;
        const [band] = rasterize(smallSheet({ shapes: drawn }), layText).bands();
        expect(band?.pixels).toHaveLength(200 * 100 * 4);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('fades what lies within as a whole', () => {
    const over: Shape[] = [
      { is: 'circle', x: 100, y: 50, radius: 20, fill: '#ffffff' },
      { is: 'circle', x: 100, y: 50, radius: 20, fill: '#ffffff' },
    ];
    const middle = (shapes: Shape[]) => {
      const [band] = rasterize(smallSheet({ background: '#000000', shapes }), layText).bands();
      return band?.pixels[(50 * 200 + 100) * 4];
    };
    expect(middle([{ is: 'group', opacity: 0.5, shapes: over }])).toBeLessThan(130);
  });
});
