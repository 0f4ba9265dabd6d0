import { describe, expect, it } from 'vitest';
import { cutAtAntimeridian } from '../../../../src/main/export/data/antimeridian';

describe('cutAtAntimeridian', () => {
  it('leaves what does not reach it as it is', () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [170, 0],
        [180, 5],
      ],
    };
    expect(cutAtAntimeridian(line)).toEqual(line);
  });

  it('cuts a line in two, each on its side', () => {
    expect(
      cutAtAntimeridian({
        type: 'LineString',
        coordinates: [
          [170, 0],
          [190, 10],
        ],
      }),
    ).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [170, 0],
          [180, 5],
        ],
        [
          [-180, 5],
          [-170, 10],
        ],
      ],
    });
  });

  it('cuts a line that comes back', () => {
    const cut = cutAtAntimeridian({
      type: 'LineString',
      coordinates: [
        [-170, 0],
        [-190, 0],
        [-170, 10],
      ],
    });
    expect(cut).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [180, 0],
          [170, 0],
          [180, 5],
        ],
        [
          [-170, 0],
          [-180, 0],
        ],
        [
          [-180, 5],
          [-170, 10],
        ],
      ],
    });
  });

  it('cuts an area in two, each closed', () => {
    const area = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [170, 0],
          [190, 0],
          [190, 10],
          [170, 10],
          [170, 0],
        ],
      ],
    };
    const cut = cutAtAntimeridian(area);
    if (cut.type !== 'MultiPolygon') throw new Error(`expected two areas, found ${cut.type}`);
    const [west, east] = cut.coordinates.map(([ring = []]) => ring.map(([longitude = 0]) => longitude));
    expect([Math.min(...(west ?? [])), Math.max(...(west ?? []))]).toEqual([170, 180]);
    expect([Math.min(...(east ?? [])), Math.max(...(east ?? []))]).toEqual([-180, -170]);
    for (const [ring = []] of cut.coordinates) expect(ring.at(-1)).toEqual(ring[0]);
  });

  it('brings a point back onto the globe', () => {
    expect(cutAtAntimeridian({ type: 'Point', coordinates: [190, 3] })).toEqual({
      type: 'Point',
      coordinates: [-170, 3],
    });
  });
});
