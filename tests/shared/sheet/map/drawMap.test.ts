import { describe, expect, it } from 'vitest';
import { basemapFiles, drawMap } from '../../../../src/shared/sheet/map/drawMap';
import { type LaidMap, locateMap, type MapInput } from '../../../../src/shared/sheet/map/locateMap';
import { PROJECTION_NAMES } from '../../../../src/shared/sheet/projectionName';
import type { Shape, TextShape } from '../../../../src/shared/sheet/shapes';
import { BASEMAP, sceneMap } from '../../../fixtures/sheetMap';

const ALONE = { covers: [], under: [] };

describe('drawMap', () => {
  it('draws the same map to the last number when it is asked twice', async () => {
    const input = await sceneMap(6);
    expect(JSON.stringify(drawMap(laidOf(input), ALONE))).toBe(JSON.stringify(drawMap(laidOf(input), ALONE)));
  });

  it('reads the files that it was said to need, and no others', async () => {
    for (const projection of PROJECTION_NAMES) {
      const read = new Set<string>();
      const input = await sceneMap(7, {
        projection,
        basemap: {
          ...BASEMAP,
          read: (file) => {
            read.add(file);
            return BASEMAP.read(file);
          },
        },
      });
      const laid = laidOf(input);
      drawMap(laid, ALONE);
      expect([...read].sort(), projection).toEqual([...new Set(basemapFiles(laid))].sort());
    }
  });

  it('says which part of the base map is missing, and draws the rest', async () => {
    const input = await sceneMap(7, {
      basemap: {
        ...BASEMAP,
        read: (file) => (file === 'medium/3-5-2.geojson' ? undefined : BASEMAP.read(file)),
      },
    });
    const drawn = drawMap(laidOf(input), ALONE);
    expect(drawn.notes).toEqual(['The base map is incomplete here: medium/3-5-2.geojson could not be read']);
    expect(textsOf(drawn.shapes).length).toBeGreaterThan(10);
  });

  it('writes no name of the base map that the edge of the frame or what covers it would cut', async () => {
    const input = await sceneMap(6);
    const cover = { minX: 0, minY: 300, maxX: 900, maxY: 800 };
    const texts = textsOf(drawMap(laidOf(input), { ...ALONE, covers: [cover] }).shapes);
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts.filter(({ turn = 0 }) => turn === 0)) {
      const { minX, minY, maxX, maxY } = boxOf(text, input);
      expect(minX, text.text).toBeGreaterThan(0);
      expect(maxX, text.text).toBeLessThan(1920);
      expect(minY, text.text).toBeGreaterThan(0);
      expect(maxY, text.text).toBeLessThan(1080);
      const isCovered = minX < cover.maxX && maxX > cover.minX && minY < cover.maxY && maxY > cover.minY;
      expect(isCovered, text.text).toBe(false);
    }
  });

  it('names the countries that lines lead to, though these run over the middles of them', async () => {
    const names = textsOf(drawMap(laidOf(await sceneMap(6)), ALONE).shapes).map(({ text }) => text);
    expect(names).toEqual(expect.arrayContaining(['LIBYA', 'MALI', 'NIGER', 'SUDAN', 'EGYPT']));
    expect(new Set(names.filter((name) => name === name.toUpperCase())).size).toBe(
      names.filter((name) => name === name.toUpperCase()).length,
    );
  });

  it('says on each route of an illustrative feature that it is one', async () => {
    const names = textsOf(drawMap(laidOf(await sceneMap(3)), ALONE).shapes).map(({ text }) => text);
    expect(names.filter((name) => name.includes('illustrative')).sort()).toEqual([
      'Way out · illustrative',
      'illustrative',
      // and on the band off the coast, which is drawn as well
      'illustrative',
      'illustrative',
    ]);
  });

  it('names an area beside it rather than across its edge', async () => {
    const input = await sceneMap(2, { frame: { minX: 0, minY: 0, maxX: 880, maxY: 620 } });
    const laid = laidOf(input);
    const name = textsOf(drawMap(laid, ALONE).shapes).find(({ text }) => text === 'Offensive, 11 days');
    const area = laid.symbols.find(({ shown }) => shown.feature.id === 'fall-of-assad');
    if (!name || !area) throw new Error('it is missing');
    expect(boxOf(name, input).minY - area.y).toBeGreaterThan(40);
  });

  it('shows in a finer file the same map with a finer coast', async () => {
    const [plain, fine] = await Promise.all([sceneMap(6), sceneMap(6, { pixelRatio: 2 })]);
    const [a, b] = [drawMap(laidOf(plain), ALONE), drawMap(laidOf(fine), ALONE)];
    expect(textsOf(b.shapes)).toEqual(textsOf(a.shapes));
    expect(JSON.stringify(b.shapes).length).toBeGreaterThan(1.05 * JSON.stringify(a.shapes).length);
  });

  it('draws what is given over the land and under everything else', async () => {
    const mark: Shape = { is: 'circle', x: 5, y: 5, radius: 1, fill: '#123456' };
    const { shapes } = drawMap(laidOf(await sceneMap(1)), { covers: [], under: [mark] });
    const parts = shapes.map((part) => part.is === 'group' && part.label);
    expect(parts.slice(0, 3)).toEqual(['base map', 'graticule', 'names of the base map']);
  });
});

function laidOf(input: MapInput): LaidMap {
  const laid = locateMap(input);
  if (!laid.ok) throw new Error(laid.error.reason);
  return laid.value;
}

function textsOf(shapes: readonly Shape[]): TextShape[] {
  return shapes.flatMap((shape) =>
    shape.is === 'text' ? [shape] : shape.is === 'group' && !shape.move ? textsOf(shape.shapes) : [],
  );
}

function boxOf({ text, x, y, anchor, ...style }: TextShape, { measure }: MapInput) {
  const width = measure(text, style);
  const minX = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { minX, minY: y - style.size * 0.75, maxX: minX + width, maxY: y + style.size * 0.2 };
}
