import { describe, expect, it } from 'vitest';
import { boxesAlong, placeAlong } from '../../../src/shared/labels/alongLine';
import { type PixelPoint, visibleStretches } from '../../../src/shared/labels/lineStretch';

const VIEW = { minX: -500, minY: -500, maxX: 500, maxY: 500 };

function stretchThrough(...points: PixelPoint[]) {
  const [stretch] = visibleStretches([points], VIEW);
  if (!stretch) throw new Error('nothing in view');
  return stretch;
}

describe('a text along a line', () => {
  it('is never upside down and stands on the side asked for, whichever way the line runs', () => {
    for (let degrees = 0; degrees < 360; degrees += 5) {
      const to = {
        x: 200 * Math.cos((degrees * Math.PI) / 180),
        y: 200 * Math.sin((degrees * Math.PI) / 180),
      };
      const stretch = stretchThrough({ x: -to.x, y: -to.y }, to);
      for (const side of ['above', 'below'] as const) {
        const place = placeAlong(stretch, 200, 80, side);
        if (!place) throw new Error('no place');
        expect(Math.cos(place.angle)).toBeGreaterThan(-1e-9);
        // above a text is where the top of its letters points to
        const up = place.x * Math.sin(place.angle) - place.y * Math.cos(place.angle);
        expect(Math.sign(up)).toBe(side === 'above' ? 1 : -1);
      }
    }
  });

  it('needs a line as long as itself', () => {
    const stretch = stretchThrough({ x: 0, y: 0 }, { x: 100, y: 0 });
    expect(placeAlong(stretch, 50, 90, 'above')).not.toBeNull();
    expect(placeAlong(stretch, 50, 110, 'above')).toBeNull();
    expect(placeAlong(stretch, 80, 90, 'above')).toBeNull();
  });

  it('keeps off corners and stands clear of a gentle bend', () => {
    const corner = stretchThrough({ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 100 });
    expect(placeAlong(corner, 100, 80, 'above')).toBeNull();
    const bend = stretchThrough({ x: 0, y: 0 }, { x: 100, y: -6 }, { x: 200, y: 0 });
    const place = placeAlong(bend, 100, 180, 'above');
    const lowest = Math.max(
      ...boxesAlong(place ?? { is: 'along', x: 0, y: 0, angle: 0 }, 180).map(({ maxY }) => maxY),
    );
    expect(lowest).toBeLessThan(-6);
  });
});
