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
    expect(layerSwatch({ ...layer, features })?.id).toBe('a');
  });

  it('picks a base before as many notes', () => {
    const features = [buildFeature('n', { kind: 'note' }), buildFeature('b', { kind: 'base' })];
    expect(layerSwatch({ ...layer, features })?.id).toBe('b');
  });

  it('has nothing to show for an empty layer', () => {
    expect(layerSwatch({ ...layer, features: [] })).toBeUndefined();
  });
});
