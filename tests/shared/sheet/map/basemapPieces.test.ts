import { describe, expect, it } from 'vitest';
import { basemapPieces } from '../../../../src/shared/sheet/map/basemapPieces';
import { BASEMAP } from '../../../fixtures/sheetMap';

const everywhere = () => true;
const piecesAt = (zoom: number) => basemapPieces(BASEMAP.catalogue, zoom, everywhere);

describe('basemapPieces', () => {
  it('draws the whole world from one file while it is small', () => {
    expect(piecesAt(2)).toEqual([
      { file: 'world/0-0-0.geojson', box: { minX: 0, minY: 0, maxX: 1, maxY: 1 } },
    ]);
  });

  it('covers no part of the world twice, whatever the level', () => {
    for (const zoom of [4, 7, 10, 12]) {
      const pieces = piecesAt(zoom);
      const covered = pieces.reduce((sum, { box }) => sum + (box.maxX - box.minX) * (box.maxY - box.minY), 0);
      expect(covered).toBeLessThanOrEqual(1);
      expect(new Set(pieces.map(({ box }) => Object.values(box).join(' '))).size).toBe(pieces.length);
    }
  });

  it('takes of each place the finest level that has it', () => {
    const levels = new Set(piecesAt(12).map(({ file }) => file.split('/')[0]));
    expect(levels).toEqual(new Set(['medium', 'regional', 'harbour']));
  });

  it('leaves out what is not in sight', () => {
    const west = basemapPieces(BASEMAP.catalogue, 4, ({ minX }) => minX < 0.5);
    expect(west.length).toBeGreaterThan(0);
    expect(west.every(({ box }) => box.maxX <= 0.5)).toBe(true);
  });
});
