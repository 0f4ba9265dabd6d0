import { describe, expect, it } from 'vitest';
import { movedOnWords, showsOtherLayers } from '../../../src/renderer/ui/movedOn';
import type { CompiledScene } from '../../../src/shared/situation/compiled';
import { timeOf } from './features';

describe('having moved on from a scene', () => {
  it('is said with what has changed, and only then', () => {
    const words = (time: boolean, view: boolean, layers: boolean) => movedOnWords({ time, view, layers });
    expect(words(false, false, false)).toBe('');
    expect(words(true, false, false)).toMatch(/: another time$/);
    expect(words(true, true, false)).toMatch(/: another time and view$/);
    expect(words(true, true, true)).toMatch(/: another time, view and layers$/);
    expect(words(false, false, true)).toMatch(/: other layers$/);
  });

  it('counts a layer hidden, added or shown alone', () => {
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
