import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverse } from '../../../src/shared/geodesy/geodesic';
import type { Position } from '../../../src/shared/position';
import type { Track } from '../../../src/shared/situation/compiled';
import { buildMover, isInterpolated, movingStretches } from '../../../src/shared/track/mover';

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
    const [trail = [], ...more] = buildMover(track()).trail(-HOUR, 5 * HOUR);
    expect(more).toEqual([]);
    expect(trail[0]).toEqual([35, 35]);
    expect(trail.some(([x, y]) => Math.abs(x - 36) < 1e-9 && Math.abs(y - 35) < 1e-9)).toBe(true);
    expect(trail.at(-1)?.[1]).toBeCloseTo(35.5, 2);
  });

  it('with a single fix is always there', () => {
    const mover = buildMover(track({ timesMs: [0], positions: [[35, 35]] }));
    for (const t of [-HOUR, 0, HOUR]) expect(mover.at(t).position).toEqual([35, 35]);
  });
});

describe('a mover in a gap of its record', () => {
  // from its third fix to its fourth
  const broken = buildMover(track({ gaps: [2] }));

  it('stands where it was last known, with the heading that it had, and says when its next fix is', () => {
    const fix = broken.at(5 * HOUR);
    expect(fix).toMatchObject({ position: [36, 35], moving: false });
    expect(fix.gap).toEqual({ fromMs: 4 * HOUR, toMs: 6 * HOUR });
    expect(fix.heading).toBeCloseTo(90, 0);
  });

  it('is known on the fixes at both ends', () => {
    expect(broken.at(4 * HOUR).gap).toBeNull();
    expect(broken.at(6 * HOUR)).toMatchObject({ position: [36, 36], gap: null });
  });

  it('has no trail there but a line from fix to fix', () => {
    const [trail = [], ...more] = broken.trail(0, 6 * HOUR);
    expect(more).toEqual([]);
    expect(trail.at(-1)).toEqual([36, 35]);
    const [gap] = broken.gaps(0, 6 * HOUR);
    expect(gap?.positions[0]).toEqual([36, 35]);
    expect(gap?.positions.at(-1)).toEqual([36, 36]);
    expect(broken.gaps(0, 4 * HOUR)).toEqual([]);
  });

  it('breaks its trail in two where the record goes on after it', () => {
    const middle = buildMover(track({ gaps: [1] }));
    const [before = [], after = []] = middle.trail(HOUR, 5 * HOUR);
    expect(before.at(-1)).toEqual([36, 35]);
    expect(after[0]).toEqual([36, 35]);
    expect(after.at(-1)?.[1]).toBeCloseTo(35.5, 2);
    // it was at the same place before and after: there is no line to draw
    expect(middle.gaps(HOUR, 5 * HOUR)[0]?.positions).toEqual([]);
  });

  it('is not worked out there, and acts at both ends alone', () => {
    const lost = track({ gaps: [2] });
    expect(isInterpolated(lost, 5 * HOUR)).toBe(false);
    expect(isInterpolated(lost, HOUR)).toBe(true);
    expect(movingStretches(lost)).toEqual([
      [0, 2 * HOUR],
      [4 * HOUR, 4 * HOUR],
      [6 * HOUR, 6 * HOUR],
    ]);
  });

  it('turns nowhere where no stretch of it is recorded', () => {
    expect(buildMover(track({ gaps: [0, 1, 2] })).at(HOUR).heading).toBe(0);
  });
});

describe('a mover across the antimeridian and near the poles', () => {
  const position: fc.Arbitrary<Position> = fc.oneof(
    fc.tuple(fc.double({ min: 175, max: 180, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true })),
    fc.tuple(fc.double({ min: -180, max: -175, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true })),
    fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: 88, max: 90, noNaN: true })),
    fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: -88, noNaN: true })),
  );
  const positions = fc.array(position, { minLength: 2, maxLength: 5 });
  const moverThrough = (fixes: readonly Position[]) =>
    buildMover(track({ positions: fixes, timesMs: fixes.map((_, index) => index * HOUR) }));

  it('meets each of its fixes', () => {
    fc.assert(
      fc.property(positions, (fixes) => {
        const mover = moverThrough(fixes);
        fixes.forEach((fix, index) => {
          expect(inverse(mover.at(index * HOUR).position, fix).distanceM).toBeLessThan(0.01);
        });
      }),
    );
  });

  it('goes on at an even pace, without a jump, and never back', () => {
    fc.assert(
      fc.property(position, position, fc.double({ min: 0, max: 0.99, noNaN: true }), (from, to, share) => {
        const { distanceM } = inverse(from, to);
        // two fixes closer than 10 m are a wait
        fc.pre(distanceM > 20);
        const mover = moverThrough([from, to]);
        const goneM = (part: number) => inverse(from, mover.at(part * HOUR).position).distanceM;
        const stepM = goneM(share + 0.01) - goneM(share);
        expect(stepM).toBeGreaterThan(0);
        expect(stepM).toBeCloseTo(distanceM / 100, 0);
      }),
    );
  });

  it('draws no line round the world', () => {
    const across = moverThrough([
      [179, 10],
      [-179, 10],
      [-178, 10],
      [179.5, 10],
    ]);
    const [trail = []] = across.trail(0, 3 * HOUR);
    for (const [index, [longitude]] of trail.entries())
      expect(Math.abs(longitude - (trail[index - 1]?.[0] ?? longitude))).toBeLessThan(1);
    expect(across.at(1.5 * HOUR).position[0]).toBeCloseTo(181.5, 1);
  });

  it('takes the two names of the antimeridian for one place', () => {
    const waiting = moverThrough([
      [180, 10],
      [-180, 10],
    ]);
    expect(waiting.at(HOUR / 2).moving).toBe(false);
  });
});
