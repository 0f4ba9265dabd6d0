import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../../../src/shared/position';
import { INKS } from '../../../../src/shared/sheet/furniture/inks';
import { locator } from '../../../../src/shared/sheet/furniture/locator';
import { measureEvenly } from '../../../fixtures/sheet';

const setting = { measure: measureEvenly, theme: 'dark', inks: INKS.dark } as const;
const island = [
  [
    [
      [30, 30],
      [40, 30],
      [40, 40],
      [30, 40],
      [30, 30],
    ],
  ],
] as const;
const inset = (extent: Bounds) => JSON.stringify(locator(island, extent, setting));

describe('locator', () => {
  it('shows the land around the frame, and where in it the frame lies', () => {
    const drawn = inset([35.6, 34.8, 36, 35.1]);
    expect(drawn).toContain('"fillRule":"evenodd"');
    expect(drawn).toContain(`"stroke":"${INKS.dark.accent}"`);
  });

  it('is not drawn where the frame shows a great part of the world', () => {
    expect(locator(island, [-170, -60, 170, 70], setting)).toBeNull();
    expect(locator(island, [20, 30, 150, 58], setting)).toBeNull();
  });

  it('goes on across the antimeridian', () => {
    const here = locator(
      [
        [
          [
            [175, -20],
            [179.9, -20],
            [179.9, -10],
            [175, -10],
            [175, -20],
          ],
        ],
      ],
      [178, -18, -178, -14],
      setting,
    );
    expect(JSON.stringify(here)).toMatch(/"d":"M-?[\d.]+ [^"]+Z","fill":"#1c242e"/);
  });
});
