import { describe, expect, it } from 'vitest';
import { drawFrames, type FrameSheet, type Layer } from '../../../../src/main/export/film/drawFrames';
import { planFilm } from '../../../../src/shared/sheet/film/film';
import type { Picture } from '../../../../src/shared/sheet/picture';
import type { Shape } from '../../../../src/shared/sheet/shapes';

const picture: Picture = {
  scene: null,
  view: { bounds: [35, 34, 36, 35] },
  nowMs: 0,
  timeWindow: { is: 'moment' },
  asOfMs: null,
  layers: {},
  highlight: [],
  selected: null,
  symbols: 'pictogram',
  labelLanguage: 'english',
  utc: false,
};

const dot = (x: number): Shape => ({ is: 'circle', x, y: 1, radius: 1, fill: '#ffffff' });

const sheetAt = ({ nowMs, view }: Picture): FrameSheet => ({
  width: 2,
  height: 1,
  pixelRatio: 1,
  background: '#000000',
  shapes: [
    { is: 'group', label: 'map', shapes: [{ is: 'group', label: 'Base map', shapes: [dot(0)] }, dot(nowMs)] },
  ],
  frame: { minX: 0, minY: 0, maxX: 2, maxY: 1 },
  projection: 'mercator',
  extent: 'bounds' in view ? view.bounds : [0, 0, 1, 1],
  about: { theme: 'dark' },
});

/** Says what was asked for; base maps are grey, the rest is clear but for a white first pixel. */
function draw(plan: Parameters<typeof planFilm>[0]) {
  const film = planFilm(plan, { fps: 10, frame: { width: 2, height: 1 } });
  if (!film.ok) throw new Error(film.error.reason);
  const layers: Layer[] = [];
  const source = drawFrames({
    film: film.value,
    width: 2,
    height: 1,
    backdropLabel: 'Base map',
    sheetAt: async (index) => sheetAt(film.value.frameAt(index).picture),
    rasterise: async (layer) => {
      layers.push(layer);
      return layer.background === null
        ? Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0)
        : Uint8Array.of(9, 9, 9, 255, 9, 9, 9, 255);
    },
  });
  return { source, layers };
}

const grounds = (layers: readonly Layer[]) => layers.filter(({ background }) => background !== null).length;

describe('drawFrames', () => {
  it('draws the base map once for as long as the view stands', async () => {
    const { source, layers } = draw({ is: 'play', picture, fromMs: 0, toMs: 100, seconds: 1 });
    for (let index = 0; index < source.frameCount; index += 1) await source.frame(index);
    expect(layers).toHaveLength(11);
    expect(grounds(layers)).toBe(1);
  });

  it('draws it anew for each view of a flight', async () => {
    const away = { ...picture, view: { bounds: [0, 0, 20, 20] } } as const;
    const { source, layers } = draw({
      is: 'scenes',
      pictures: [picture, away],
      holdSeconds: 0.2,
      flySeconds: 0.3,
    });
    for (let index = 0; index < source.frameCount; index += 1) await source.frame(index);
    expect(source.frameCount).toBe(7);
    expect(grounds(layers)).toBe(5);
  });

  it('lays the rest over it', async () => {
    const { source } = draw({ is: 'steady', picture, seconds: 0.1 });
    expect([...(await source.frame(0))]).toEqual([255, 255, 255, 255, 9, 9, 9, 255]);
  });
});
