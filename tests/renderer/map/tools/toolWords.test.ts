import { describe, expect, it } from 'vitest';
import { spokenWords, toolInWords } from '../../../../src/renderer/map/tools/toolWords';
import type { Position } from '../../../../src/shared/position';

const TARTUS: Position = [35.874, 34.915];
const KHMEIMIM: Position = [35.949, 35.401];
const LATAKIA: Position = [35.783, 35.517];

const measure = (path: readonly Position[], aim: Position | null, done = false) =>
  ({ is: 'measure', path, aim, done }) as const;
const rings = (center: Position | null, aim: Position | null) =>
  ({ is: 'rings', center, aim, stepM: 10_000, unit: 'km' }) as const;

describe('the card of a tool', () => {
  it('says what to do with the pointer, and with keys once there is a crosshair', () => {
    expect(toolInWords(measure([], null)).next).toBe('Click the first point of the path.');
    expect(toolInWords(measure([], TARTUS)).next).toContain('Enter sets the first point');
    expect(toolInWords(measure([TARTUS], TARTUS)).next).toContain('Enter sets the next point');
    expect(toolInWords(rings(TARTUS, null)).next).toBe('Click to move the rings.');
    expect(toolInWords(rings(null, TARTUS)).next).toContain('Enter sets the rings there');
  });

  it('tells the length of the path and the bearing of its last leg', () => {
    expect(toolInWords(measure([TARTUS, KHMEIMIM], null)).found).toBe(
      '54.3 km · 33.8 mi · 29.3 nmi, last leg 007°',
    );
  });
});

describe('a screen reader', () => {
  const spoken = (tool: Parameters<typeof spokenWords>[0]) => spokenWords(tool, 'dms');

  it('hears where the crosshair is, how far from the last point and in which direction', () => {
    expect(spoken(measure([], TARTUS))).toBe('34°54′54″ N 35°52′26″ E');
    expect(spoken(measure([TARTUS], KHMEIMIM))).toBe(
      '35°24′04″ N 35°56′56″ E. 54.3 km, 33.8 mi, 29.3 nmi, bearing 007° from the last point.',
    );
  });

  it('hears each point that is set, and the whole from the second leg on', () => {
    expect(spoken(measure([TARTUS], TARTUS))).toBe('Point 1 set.');
    expect(spoken(measure([TARTUS, KHMEIMIM], KHMEIMIM))).toBe(
      'Point 2 set. 54.3 km, 33.8 mi, 29.3 nmi, bearing 007°.',
    );
    expect(spoken(measure([TARTUS, KHMEIMIM, LATAKIA], null))).toMatch(
      /^Point 3 set\. 19\.\d km.* bearing 31\d°\. 74\.\d km.* in all\.$/,
    );
    expect(spoken(measure([TARTUS, KHMEIMIM], KHMEIMIM, true))).toMatch(/^The path ends\. 54\.3 km/);
  });

  it('hears that the rings are set', () => {
    expect(spoken(rings(TARTUS, TARTUS))).toBe(
      'Rings set around 34°54′54″ N 35°52′26″ E, 10.0 km, 6.2 mi, 5.4 nmi apart.',
    );
  });
});
