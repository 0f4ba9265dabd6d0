import { describe, expect, it } from 'vitest';
import { compileTrack } from '../../../src/main/situation/compileTrack';

type Piece = Parameters<typeof compileTrack>[0] & { readonly type: 'MovingPoint' };
const piece = (clocks: readonly string[], interpolation: Piece['interpolation'] = 'Linear'): Piece => ({
  type: 'MovingPoint',
  datetimes: clocks.map((clock) => `2024-12-14T${clock}:00Z`),
  coordinates: clocks.map((_, index) => [35 + index, 34]),
  interpolation,
});

describe('compileTrack', () => {
  it('finds the stretches that are longer than a feature says its place may be worked out over', () => {
    const moving = piece(['06:00', '08:00', '14:00', '15:00', '21:30']);
    expect(compileTrack(moving, 'PT6H').gaps).toEqual([3]);
    expect(compileTrack(moving, 'PT5H').gaps).toEqual([1, 3]);
    expect(compileTrack(moving)).not.toHaveProperty('gaps');
  });

  it('joins the pieces of a collection by gaps', () => {
    const { timesMs, gaps, interpolation } = compileTrack({
      type: 'MovingGeometryCollection',
      prisms: [piece(['06:00', '07:00']), piece(['08:00']), piece(['09:00', '10:00'])],
    });
    expect(timesMs).toHaveLength(5);
    expect(gaps).toEqual([1, 2]);
    expect(interpolation).toBe('Linear');
  });

  it('knows nothing between the fixes of a discrete track, and keeps a stepwise one', () => {
    expect(compileTrack(piece(['06:00', '07:00', '08:00'], 'Discrete')).gaps).toEqual([0, 1]);
    expect(compileTrack(piece(['06:00', '07:00'], 'Step'))).toMatchObject({ interpolation: 'Step' });
    expect(compileTrack(piece(['06:00'], 'Discrete'))).not.toHaveProperty('gaps');
  });
});
