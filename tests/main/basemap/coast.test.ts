import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCoast } from '../../../src/main/basemap/coast';
import { inverse } from '../../../src/shared/geodesy/geodesic';
import type { Position } from '../../../src/shared/position';

const coast = buildCoast(resolve(import.meta.dirname, '../../../resources/basemap'));

describe('the nearest shore', () => {
  it('is as far away as its distance says', async () => {
    const ship: Position = [35.72, 34.905];
    const shore = await coast.nearestShore(ship);
    expect(shore?.distanceM).toBeCloseTo(inverse(ship, shore?.position ?? ship).distanceM, 0);
  });

  it('of a place off Arwad is on the island, not on the mainland', async () => {
    const shore = await coast.nearestShore([35.83, 34.856]);
    expect(shore?.position[0]).toBeGreaterThan(35.845);
    expect(shore?.position[0]).toBeLessThan(35.865);
  });

  it('is found across the edge of a cell', async () => {
    // the cells of the finest level meet at 35.15625° E, off the coast of Latakia
    const [west, east] = await Promise.all([
      coast.nearestShore([35.156, 35.3]),
      coast.nearestShore([35.1565, 35.3]),
    ]);
    expect(Math.abs((west?.distanceM ?? 0) - (east?.distanceM ?? 1e9))).toBeLessThan(100);
  });

  it('is found far from the finest coastline, on a coarser one', async () => {
    const shore = await coast.nearestShore([-30, 45]);
    expect(shore === null || shore.distanceM > 100_000).toBe(true);
  });
});
