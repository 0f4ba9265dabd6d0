import { describe, expect, it } from 'vitest';
import { layerSwatch } from '../../../src/renderer/ui/layerSwatch';
import { buildFeature } from './features';

const layer = { id: 'l', name: 'L', visible: true };

describe('layerSwatch', () => {
  it('picks the kind that most of the layer is', () => {
    const features = [
      buildFeature('c', { kind: 'city' }),
      buildFeature('a', { kind: 'ship' }),
      buildFeature('b', { kind: 'ship' }),
    ];
    expect(layerSwatch({ ...layer, features })).toBe(features[1]);
  });

  it('picks a base before as many notes', () => {
    const features = [buildFeature('n', { kind: 'note' }), buildFeature('b', { kind: 'base' })];
    expect(layerSwatch({ ...layer, features })).toBe(features[1]);
  });

  it('counts the points of a table as well', () => {
    const features = [buildFeature('a', { kind: 'ship' })];
    const points = {
      count: 3,
      bounds: [0, 0, 1, 1],
      fromMs: null,
      toMs: null,
      undated: 3,
    } as const;
    const swatch = layerSwatch({ ...layer, features, points: { ...points, kinds: { event: 3 } } });
    expect(swatch?.kind).toBe('event');
  });

  it('has nothing to show for an empty layer', () => {
    expect(layerSwatch({ ...layer, features: [] })).toBeUndefined();
  });
});
