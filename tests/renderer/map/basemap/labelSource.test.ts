import { describe, expect, it } from 'vitest';
import { buildLabelSource } from '../../../../src/renderer/map/basemap/labelSource';
import type { BasemapCatalogue } from '../../../../src/shared/basemap/catalogue';
import { mercatorPixel } from '../../../../src/shared/geodesy/webMercator';
import { readBasemapFile } from '../../../fixtures/basemapLabels';

const source = buildLabelSource(
  async (file) => readBasemapFile(file),
  readBasemapFile<BasemapCatalogue>('catalogue.json'),
);

/** The names asked for around a place, for so many pixels to each side. */
const around = (position: readonly [number, number], zoom: number, px = 500) => {
  const [x, y] = mercatorPixel(position, zoom);
  return source.labels({
    zoom,
    language: 'english',
    west: x - px,
    north: y - px,
    east: x + px,
    south: y + px,
  });
};

describe('the names of a part of the world', () => {
  it('have the country and the sea that reach into it, from wherever these have their places', async () => {
    for (const zoom of [9, 11]) {
      const names = await around([35.9, 35.2], zoom);
      const named = (line: string) => names.filter(({ lines }) => lines[0] === line);
      expect(named('SYRIA')).toHaveLength(1);
      expect(named('Mediterranean Sea').length).toBeGreaterThan(0);
      expect(named('TURKEY')).toEqual([]);
    }
  });

  it('are else those that lie in it', async () => {
    const names = await around([35.9, 35.2], 10);
    const [x, y] = mercatorPixel([35.9, 35.2], 10);
    for (const name of names)
      if (!name.elsewhere)
        expect(Math.max(Math.abs(name.x - x), Math.abs(name.y - y))).toBeLessThanOrEqual(500);
  });
});
