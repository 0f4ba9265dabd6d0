import { describe, expect, it } from 'vitest';
import { captureScene } from '../../../src/shared/scenes/captureScene';
import type { Picture } from '../../../src/shared/sheet/picture';
import { compileScene } from '../../../src/shared/situation/compileScene';
import { sceneSchema, type WrittenScene } from '../../../src/shared/situation/schema/scene';

const ZONE = 'Asia/Damascus';
const LAYERS = ['ports', 'ships', 'roads'].map((id) => ({ id, name: id, visible: true, features: [] }));
const SITUATION = { timeZone: ZONE, layers: LAYERS };
const SETTING = { timeZone: ZONE, visibleLayers: LAYERS.map(({ id }) => id) };

const PICTURE: Picture = {
  scene: null,
  view: { bounds: [35.1234567, 34, 36, 35] },
  nowMs: Date.UTC(2024, 11, 14, 5, 0),
  timeWindow: { is: 'moment' },
  asOfMs: null,
  layers: {
    ports: { visible: true, opacity: 1 },
    ships: { visible: true, opacity: 0.4 },
    roads: { visible: false, opacity: 1 },
  },
  highlight: ['base'],
  selected: 'ship-1',
  symbols: 'pictogram',
  labelLanguage: 'english',
  utc: false,
};

describe('what is pictured, as a scene', () => {
  it('has moment, view, layers and what it is about, as the schema wants them', () => {
    const shown = captureScene(PICTURE, SITUATION);
    expect(shown).toEqual({
      at: '2024-12-14T08:00+03:00',
      view: { bounds: [35.12346, 34, 36, 35] },
      layers: ['ports', 'ships'],
      opacity: { ships: 0.4 },
      highlight: ['base', 'ship-1'],
    });
    expect(sceneSchema.safeParse({ id: 'a', title: 'A', caption: '', ...shown }).success).toBe(true);
  });

  it.each([
    [{ timeWindow: { is: 'soFar' } }, { window: 'soFar' }],
    [{ timeWindow: { is: 'trailing', lengthMs: 129_600_000 } }, { window: 'P1DT12H' }],
    [{ asOfMs: Date.UTC(2024, 11, 16, 20, 59, 59, 999) }, { asOf: '2024-12-16' }],
    [{ nowMs: Date.UTC(2024, 11, 14, 5, 0, 7) }, { at: '2024-12-14T08:00:07+03:00' }],
    [{ view: { bounds: [179, 0, 181, 2] } }, { view: { bounds: [179, 0, -179, 2] } }],
  ] as const)('keeps %j', (more, kept) => {
    expect(captureScene({ ...PICTURE, ...more } as Picture, SITUATION)).toMatchObject(kept);
  });

  it('leaves a moment and a state of knowledge written as they were while they are the same', () => {
    const written: WrittenScene = {
      id: 'a',
      title: 'A',
      caption: '',
      at: '2024-12-14',
      asOf: '2024-12~',
      view: { center: [35, 34], zoom: 8 },
    };
    const compiled = compileScene(written, SETTING);
    const picture = { ...PICTURE, nowMs: compiled.atMs, asOfMs: compiled.asOfMs ?? null };
    expect(captureScene(picture, SITUATION, { compiled, written })).toMatchObject({
      at: '2024-12-14',
      asOf: '2024-12~',
    });
    const later = { ...picture, nowMs: compiled.atMs + 60_000 };
    expect(captureScene(later, SITUATION, { compiled, written }).at).toBe('2024-12-14T12:01+03:00');
  });

  it('is shown again as it was', () => {
    const scene = { id: 'a', title: 'A', caption: '', ...captureScene(PICTURE, SITUATION) };
    const { atMs, layers, opacity, view } = compileScene(scene, SETTING);
    expect({ atMs, layers, opacity, view }).toEqual({
      atMs: PICTURE.nowMs,
      layers: ['ports', 'ships'],
      opacity: { ships: 0.4 },
      view: { bounds: [35.12346, 34, 36, 35] },
    });
  });
});
