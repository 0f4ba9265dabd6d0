import { describe, expect, it } from 'vitest';
import { inWrittenOrder, type Picture, pictureOfScene } from '../../../src/shared/sheet/picture';
import { buildScene, buildSituation } from '../../renderer/ui/features';

const layer = (id: string, visible: boolean) => ({ id, name: id, visible, features: [] });

describe('pictureOfScene', () => {
  const situation = buildSituation({ layers: [layer('ports', false), layer('ships', true)] });
  const scene = { ...buildScene('leave', 1000), layers: ['ports'], highlight: ['ship-1'] };

  it('shows the layers that the scene names, whatever is visible otherwise', () => {
    const { layers } = pictureOfScene(situation, scene);
    expect(layers).toEqual({
      ports: { visible: true, opacity: 1 },
      ships: { visible: false, opacity: 1 },
    });
  });

  it('tells the moment of the scene with all that is known, and survives JSON', () => {
    const picture = pictureOfScene(situation, scene);
    expect(picture).toMatchObject({
      scene: 'leave',
      view: scene.view,
      nowMs: 1000,
      timeWindow: { is: 'moment' },
      asOfMs: null,
      highlight: ['ship-1'],
      selected: null,
    });
    expect(JSON.parse(JSON.stringify(picture))).toEqual(picture);
  });
});

describe('inWrittenOrder', () => {
  const situation = buildSituation({ layers: [layer('ports', false), layer('ships', true)] });
  const scene = { ...buildScene('leave', 1000), layers: ['ports'] };
  const picture = pictureOfScene(situation, scene);

  it('writes the same picture as the same JSON, in whatever order it came', () => {
    const reversed = Object.fromEntries(
      Object.entries(picture)
        .map(([key, value]) =>
          key === 'layers' ? [key, Object.fromEntries(Object.entries(value).reverse())] : [key, value],
        )
        .reverse(),
    ) as unknown as Picture;
    expect(JSON.stringify(reversed)).not.toBe(JSON.stringify(picture));
    expect(JSON.stringify(inWrittenOrder(situation, reversed))).toBe(JSON.stringify(picture));
  });

  it('leaves nothing out', () => {
    const full: Picture = {
      ...picture,
      view: { center: [1, 2], zoom: 3 },
      timeWindow: { is: 'trailing', lengthMs: 5 },
      layers: { ships: { visible: true, opacity: 0.5, countsCrowds: false } },
    };
    expect(inWrittenOrder(situation, full)).toEqual(full);
  });
});
