import { describe, expect, it } from 'vitest';
import { inverse } from '../../../src/shared/geodesy/geodesic';
import type { Track } from '../../../src/shared/situation/compiled';
import { buildMover } from '../../../src/shared/track/mover';

const HOUR = 3_600_000;
const track = (more: Partial<Track> = {}): Track => ({
  timesMs: [0, 2 * HOUR, 4 * HOUR, 6 * HOUR],
  positions: [
    [35, 35],
    [36, 35],
    [36, 35],
    [36, 36],
  ],
  interpolation: 'Linear',
  ...more,
});

describe('a mover', () => {
  it('is half way along the geodesic at half time', () => {
    const { position, moving } = buildMover(track()).at(HOUR);
    const whole = inverse([35, 35], [36, 35]).distanceM;
    expect(moving).toBe(true);
    expect(inverse([35, 35], position).distanceM).toBeCloseTo(whole / 2, 0);
    // a geodesic runs north of its parallel
    expect(position[1]).toBeGreaterThan(35);
  });

  it('stands where it begins before, and where it ends after', () => {
    const mover = buildMover(track());
    expect(mover.at(-HOUR)).toMatchObject({ position: [35, 35], moving: false });
    expect(mover.at(9 * HOUR)).toMatchObject({ position: [36, 36], moving: false });
  });

  it('keeps its heading while it waits, and turns when it goes on', () => {
    const mover = buildMover(track());
    expect(mover.at(3 * HOUR)).toMatchObject({ moving: false });
    expect(mover.at(3 * HOUR).heading).toBeCloseTo(90, 0);
    expect(mover.at(5 * HOUR).heading).toBeCloseTo(0, 0);
  });

  it('jumps from fix to fix when its record is stepwise', () => {
    const mover = buildMover(track({ interpolation: 'Step' }));
    expect(mover.at(1.9 * HOUR)).toMatchObject({ position: [35, 35], moving: false });
    expect(mover.at(2 * HOUR).position).toEqual([36, 35]);
    expect(mover.trail(0, 6 * HOUR)).toEqual([]);
  });

  it('draws a trail of the past only, through its turning points', () => {
    const trail = buildMover(track()).trail(-HOUR, 5 * HOUR);
    expect(trail[0]).toEqual([35, 35]);
    expect(trail.some(([x, y]) => Math.abs(x - 36) < 1e-9 && Math.abs(y - 35) < 1e-9)).toBe(true);
    expect(trail.at(-1)?.[1]).toBeCloseTo(35.5, 2);
  });

  it('with a single fix is always there', () => {
    const mover = buildMover(track({ timesMs: [0], positions: [[35, 35]] }));
    for (const t of [-HOUR, 0, HOUR]) expect(mover.at(t).position).toEqual([35, 35]);
  });
});
