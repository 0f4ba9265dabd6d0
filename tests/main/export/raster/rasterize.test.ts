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
