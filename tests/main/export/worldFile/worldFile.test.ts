import { describe, expect, it } from 'vitest';
import { filesBeside, type PixelPlaces, pixelPlaces } from '../../../../src/main/export/worldFile/worldFile';
import { mercatorSquare } from '../../../../src/shared/geodesy/webMercator';
import type { Bounds, Position } from '../../../../src/shared/position';
import { buildMapSheet } from '../../../../src/shared/sheet/mapSheet';
import { DEFAULT_OPTIONS } from '../../../../src/shared/sheet/options';
import type { View } from '../../../../src/shared/situation/compiled';
import { measureEvenly, textsIn } from '../../../fixtures/sheet';
import { sceneMap } from '../../../fixtures/sheetMap';

async function mapSheet(view?: View) {
  const { situation, picture, basemap, app6 } = await sceneMap(1);
  return buildMapSheet({
    situation,
    picture: view ? { ...picture, view } : picture,
    options: { ...DEFAULT_OPTIONS, pixelRatio: 1.5 },
    measure: measureEvenly,
    application: { name: 'Situation Viewer', version: '0.1.0' },
    basemap,
    app6,
  });
}

async function placed(view?: View): Promise<PixelPlaces> {
  const sheet = await mapSheet(view);
  const places = sheet.ok ? pixelPlaces(sheet.value) : sheet;
  if (!places.ok) throw new Error(JSON.stringify(places.error));
  return places.value;
}

/** The pixel on which a place given in degrees lies, worked out as GDAL does. */
function pixelOf({ west, north, across, down }: PixelPlaces, longitude: number, latitude: number) {
  const radius = 6_378_137;
  const x = (longitude * Math.PI * radius) / 180;
  const y = radius * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  return [(x - west) / across, (north - y) / down] as const;
}

describe('a world file', () => {
  it('says of a place the pixel on which the map has it', async () => {
    const center: Position = [35.874, 34.915];
    const [x, y] = pixelOf(await placed({ center, zoom: 9 }), ...center);
    expect(x).toBeCloseTo(960, 3);
    expect(y).toBeCloseTo(540, 3);
    // half a degree east at zoom 9: 256 × 2⁹ units around the globe, and three pixels for two units
    const [east] = pixelOf(await placed({ center, zoom: 9 }), center[0] + 0.5, center[1]);
    expect(east - x).toBeCloseTo((0.5 / 360) * 256 * 2 ** 9 * 1.5, 3);
    const [, north] = pixelOf(await placed({ center, zoom: 9 }), center[0], 35.2);
    const high = (mercatorSquare(center)[1] - mercatorSquare([35, 35.2])[1]) * 256 * 2 ** 9 * 1.5;
    expect(y - north).toBeCloseTo(high, 3);
  });

  it('tells six numbers, of which the last two are the middle of the first pixel, and the projection for both kinds of program', async () => {
    const places = { west: 1000, north: 5000, across: 10, down: 10 };
    const [world, prj, aux] = filesBeside(places, 'png');
    expect(world).toMatchObject({ ending: '.pgw', instead: true });
    expect(world?.text.trim().split('\n').map(Number)).toEqual([10, 0, 0, -10, 1005, 4995]);
    expect(prj?.text).toMatch(/^PROJCS\["WGS_1984_Web_Mercator_Auxiliary_Sphere"/);
    expect(aux?.text).toContain('&quot;Mercator_Auxiliary_Sphere&quot;');
    expect(filesBeside(places, 'jpg')[0]?.ending).toBe('.jgw');
  });

  it('runs on beyond the antimeridian', async () => {
    const { west, across } = await placed({ bounds: [170, -10, -170, 10] });
    expect(west).toBeLessThan(20_037_508);
    expect(west + across * 1920).toBeGreaterThan(20_037_508);
  });

  it('places a picture that reaches beyond one end of the map by the other', async () => {
    const center: Position = [20, 80];
    const [x, y] = pixelOf(await placed({ center, zoom: 3 }), ...center);
    expect([Math.round(x), Math.round(y)]).toEqual([960, 540]);
  });

  it.each<[Bounds, 'mercator' | 'azimuthal', string]>([
    [[-180, -60, 180, 60], 'mercator', 'the whole world'],
    [[0, -86, 20, 86], 'mercator', 'beyond both ends'],
    [[0, 0, 20, 20], 'azimuthal', 'Mercator map alone'],
  ])('refuses %j in the projection %s', (extent, projection, reason) => {
    const refused = pixelPlaces({ width: 100, height: 100, pixelRatio: 1, projection, extent });
    expect(refused.ok ? '' : refused.error).toContain(reason);
  });
});

describe('a sheet that is all map', () => {
  it('has its marking and who made it on the map, and no words', async () => {
    const sheet = await mapSheet();
    if (!sheet.ok) throw new Error(sheet.error.reason);
    const { frame, shapes, about } = sheet.value;
    expect(frame).toEqual({ minX: 0, minY: 0, maxX: 1280, maxY: 720 });
    const texts = textsIn(shapes);
    expect(texts.filter((text) => text === 'TLP:CLEAR')).toHaveLength(2);
    expect(texts.join(' ')).toContain('GSHHG');
    expect(texts).not.toContain(about.title);
  });
});
