import { describe, expect, it } from 'vitest';
import { buildNamedPoints, findPoint } from '../../../../src/renderer/map/tools/findPoint';
import { buildFeature } from '../../ui/features';

const named = buildNamedPoints(
  [
    buildFeature('base', { name: 'Tartus naval base', label: 'Tartus base', anchor: [35.874, 34.915] }),
    buildFeature('note', { name: 'Nowhere at all', anchor: null }),
    buildFeature('ship', {
      name: 'Warship 1',
      track: {
        timesMs: [0, 1000],
        positions: [
          [35, 34],
          [36, 34],
        ],
        interpolation: 'Linear',
      },
    }),
  ],
  [
    { name: 'Tartus', names: {}, position: [35.887, 34.889], kind: 'town' },
    { name: 'Kyiv', names: { ru: 'Киев' }, position: [30.5, 50.45], kind: 'capital' },
    { name: 'Basel', names: {}, position: [7.6, 47.55], kind: 'city' },
  ],
);
const find = (typed: string, nowMs = 0) => findPoint(typed, named, nowMs);

describe('a typed point', () => {
  it.each([
    ['34.915 35.874', [35.874, 34.915]],
    ['34°54′54″N 35°52′26.4″E', [35.874, 34.915]],
    ['36S YD 45362 66839', [35.6857, 34.9144]],
  ])('is the position %s', (typed, [longitude = 0, latitude = 0]) => {
    const found = find(typed);
    if (!found.ok) throw new Error(found.error);
    expect(found.value.name).toBe('');
    expect(found.value.position[0]).toBeCloseTo(longitude, 3);
    expect(found.value.position[1]).toBeCloseTo(latitude, 3);
  });

  it.each([
    ['tartus naval', 'Tartus naval base'],
    ['base', 'Tartus naval base'],
    ['kiev', 'Kyiv'],
    ['basel', 'Basel'],
  ])('is what %s means', (typed, name) => {
    expect(find(typed)).toMatchObject({ ok: true, value: { name } });
  });

  it('is where something that moves is at the moment shown', () => {
    expect(find('warship 1', 0)).toMatchObject({ value: { position: [35, 34] } });
    expect(find('warship 1', 1000)).toMatchObject({ value: { position: [36, 34] } });
  });

  it('is refused with the reason', () => {
    expect(find('95 200')).toEqual({
      ok: false,
      error: 'This is no position: expected a latitude from −90 to 90, found 95.',
    });
    expect(find('Atlantis')).toMatchObject({ ok: false, error: expect.stringContaining('“Atlantis”') });
    expect(find('Nowhere at all')).toMatchObject({ ok: false });
  });
});
