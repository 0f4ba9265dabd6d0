import { describe, expect, it } from 'vitest';
import {
  type MovedOn,
  movedOnWords,
  showsOtherKnowledge,
  showsOtherLayers,
  showsOtherWindow,
} from '../../../src/renderer/ui/movedOn';
import type { CompiledScene } from '../../../src/shared/situation/compiled';
import { timeOf } from './features';

const scene: CompiledScene = {
  id: 'scene',
  title: 'Scene',
  atMs: 0,
  time: timeOf('2024-12-09'),
  view: { bounds: [35, 34, 36, 36] },
  caption: '',
  layers: ['bases'],
  highlight: [],
};

describe('having moved on from a scene', () => {
  it('is said with what has changed, and only then', () => {
    const words = (...moved: (keyof MovedOn)[]) => {
      const nothing = { time: false, window: false, asOf: false, view: false, layers: false };
      return movedOnWords({ ...nothing, ...Object.fromEntries(moved.map((what) => [what, true])) });
    };
    expect(words()).toBe('');
    expect(words('time')).toMatch(/: another time$/);
    expect(words('time', 'view')).toMatch(/: another time and view$/);
    expect(words('time', 'view', 'layers')).toMatch(/: another time, view and layers$/);
    expect(words('layers')).toMatch(/: other layers$/);
    expect(words('window')).toMatch(/: another window of time$/);
    expect(words('asOf', 'layers')).toMatch(/: another as-of date and layers$/);
  });

  it('counts another window, and a trailing one of another length', () => {
    const day = { is: 'trailing', lengthMs: 86_400_000 } as const;
    expect(showsOtherWindow({ timeWindow: { is: 'moment' } }, scene)).toBe(false);
    expect(showsOtherWindow({ timeWindow: { is: 'soFar' } }, scene)).toBe(true);
    const trailing = { ...scene, window: day };
    expect(showsOtherWindow({ timeWindow: day }, trailing)).toBe(false);
    expect(showsOtherWindow({ timeWindow: { ...day, lengthMs: 2 * day.lengthMs } }, trailing)).toBe(true);
    expect(showsOtherWindow({ timeWindow: { is: 'moment' } }, trailing)).toBe(true);
  });

  it('counts what was known at another date', () => {
    expect(showsOtherKnowledge({ asOfMs: null }, scene)).toBe(false);
    expect(showsOtherKnowledge({ asOfMs: 5 }, scene)).toBe(true);
    expect(showsOtherKnowledge({ asOfMs: 5 }, { ...scene, asOfMs: 5 })).toBe(false);
    expect(showsOtherKnowledge({ asOfMs: null }, { ...scene, asOfMs: 5 })).toBe(true);
  });

  it('counts a layer hidden, added or shown alone', () => {
    const layers = (bases: boolean, ships: boolean) => ({
      bases: { visible: bases, opacity: 1 },
      ships: { visible: ships, opacity: 1 },
    });
    expect(showsOtherLayers({ layers: layers(true, false), solo: null }, scene)).toBe(false);
    expect(showsOtherLayers({ layers: layers(true, true), solo: null }, scene)).toBe(true);
    expect(showsOtherLayers({ layers: layers(false, false), solo: null }, scene)).toBe(true);
    expect(showsOtherLayers({ layers: layers(true, true), solo: 'bases' }, scene)).toBe(false);
    expect(showsOtherLayers({ layers: layers(true, false), solo: 'ships' }, scene)).toBe(true);
  });
});
