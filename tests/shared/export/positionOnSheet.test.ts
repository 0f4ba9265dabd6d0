import { expect, it } from 'vitest';
import { positionOnSheet } from '../../../src/shared/export/positionOnSheet';

const frame = { minX: 100, minY: 50, maxX: 500, maxY: 450 };

it('finds the place under a point of the sheet, at its edges and between them', () => {
  const shown = { frame, extent: [30, 0, 40, 60] as const };
  expect(positionOnSheet(shown, 100, 50)).toEqual([30, expect.closeTo(60)]);
  expect(positionOnSheet(shown, 500, 450)).toEqual([40, expect.closeTo(0)]);
  const [longitude, latitude] = positionOnSheet(shown, 300, 250);
  expect(longitude).toBeCloseTo(35);
  // halfway on a Mercator map is further north than halfway in degrees
  expect(latitude).toBeCloseTo(35.264, 3);
});

it('goes on across the antimeridian', () => {
  const shown = { frame, extent: [170, -10, -170, 10] as const };
  expect(positionOnSheet(shown, 300, 250)[0]).toBeCloseTo(180);
  expect(positionOnSheet(shown, 400, 250)[0]).toBeCloseTo(-175);
});
