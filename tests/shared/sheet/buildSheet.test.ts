import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/shared/labels/boxIndex';
import { buildSheet } from '../../../src/shared/sheet/buildSheet';
import { DEFAULT_OPTIONS, type SheetOptions } from '../../../src/shared/sheet/options';
import type { Picture } from '../../../src/shared/sheet/picture';
import type { GroupShape, Shape } from '../../../src/shared/sheet/shapes';
import { measureEvenly, textsIn } from '../../fixtures/sheet';
import { sceneMap } from '../../fixtures/sheetMap';

const build = async (scene: number, wished: Partial<SheetOptions> = {}, changes: Partial<Picture> = {}) => {
  const { situation, picture, basemap, app6 } = await sceneMap(scene);
  return buildSheet({
    situation,
    picture: { ...picture, ...changes },
    options: { ...DEFAULT_OPTIONS, ...wished },
    measure: measureEvenly,
    application: { name: 'Situation Viewer', version: '0.1.0' },
    basemap,
    app6,
  });
};
const sheetOf = async (...wished: Parameters<typeof build>) => {
  const built = await build(...wished);
  if (!built.ok) throw new Error(built.error.reason);
  return built.value;
};
const groups = (shapes: readonly Shape[]): GroupShape[] =>
  shapes.flatMap((shape) => (shape.is === 'group' ? [shape, ...groups(shape.shapes)] : []));

describe('buildSheet', () => {
  it('puts the map, its graticule and all furniture on one sheet', async () => {
    const { shapes, about, frame, extent, notes } = await sheetOf(3);
    const labels = groups(shapes).map(({ label }) => label);
    for (const label of [
      'map',
      'base map',
      'graticule',
      'symbols',
      'scale bar',
      'north arrow',
      'locator',
      'marking',
    ])
      expect(labels).toContain(label);
    expect(textsIn(shapes).join(' ')).toContain('13.0 km · 8.1 mi · 7.0 nmi');
    expect(about.extent).toEqual(extent);
    expect(frame.maxX).toBeLessThan(1280);
    expect(extent[0]).toBeLessThan(35.67);
    expect(notes).toEqual([]);
  });

  it('gives the same sheet for the same input, to the byte', async () => {
    expect(JSON.stringify(await sheetOf(8))).toBe(JSON.stringify(await sheetOf(8)));
  });

  it('shows every scene at every preset, in both themes, with nothing left out', async () => {
    const sizes = [
      [1280, 720],
      [1122.5, 793.7],
      [793.7, 1122.5],
      [1080, 1080],
    ] as const;
    for (let scene = 1; scene <= 8; scene++)
      for (const [width, height] of sizes)
        for (const theme of ['dark', 'light'] as const)
          expect([scene, width, (await sheetOf(scene, { width, height, theme })).notes]).toEqual([
            scene,
            width,
            [],
          ]);
  }, 60_000);

  it('tells sources and marks of what lies in the frame alone', async () => {
    const near = { view: { bounds: [35.86, 34.9, 35.89, 34.92] } } as const;
    const { about } = await sheetOf(3, {}, near);
    const whole = await sheetOf(3);
    expect(about.sources.length).toBeLessThanOrEqual(whole.about.sources.length);
    expect(about.extent[2] - about.extent[0]).toBeLessThan(0.2);
  });

  it('takes any projection, and says where the scale is true', async () => {
    for (const projection of ['equal-area', 'azimuthal'] as const) {
      const sheet = await sheetOf(6, { projection });
      expect(sheet.projection).toBe(projection);
      expect(textsIn(sheet.shapes)).toContain('30°E');
    }
    expect(textsIn((await sheetOf(6)).shapes)).toContain('at the centre of the map');
  });

  it('refuses a view that cannot be shown, and a layer that there is not', async () => {
    const polar = await build(3, {}, { view: { bounds: [0, 86, 10, 89] } });
    expect(polar).toMatchObject({ ok: false, error: { option: 'bounds' } });
    const layers = { nowhere: { visible: true, opacity: 1 } };
    expect(await build(3, {}, { layers })).toMatchObject({ ok: false, error: { option: 'layers' } });
  });

  it('keeps the frame on the sheet', async () => {
    const inside = ({ minX, minY, maxX, maxY }: Box) => minX > 0 && minY > 0 && maxX < 793.7 && maxY < 1122.5;
    expect(inside((await sheetOf(7, { width: 793.7, height: 1122.5 })).frame)).toBe(true);
  });
});
