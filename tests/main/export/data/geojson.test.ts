import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeGeoJson } from '../../../../src/main/export/data/geojson';
import type { Pictured } from '../../../../src/main/export/data/visible';
import { aboutPictured, picturedAt, picturedExample, textOf } from './pictured';

async function written(pictured: Pictured): Promise<FeatureCollection & { about: { title: string } }> {
  return JSON.parse(await textOf(writeGeoJson(pictured, aboutPictured(pictured))));
}

const idsOf = ({ features }: FeatureCollection) => features.map(({ id }) => id);
const at = (iso: string) => Date.parse(iso);

describe('writeGeoJson', () => {
  it('holds what is visible, with its properties and times as they are written', async () => {
    const collection = await written(await picturedExample());
    expect(idsOf(collection)).toContain('storm-area');
    const storm = collection.features.find(({ id }) => id === 'storm-area');
    expect(storm?.properties).toMatchObject({
      name: 'Storm',
      status: 'assessed',
      time: '2024-03-01~/2024-03-02',
      sources: [{ source: 'LOG', paragraph: '2' }],
      cited: [expect.stringContaining('Log of the harbour office')],
      beginsEarliest: '2024-02-28T23:00:00.000Z',
    });
    expect(storm?.geometry?.type).toBe('Polygon');
  });

  it('says what picture it is of', async () => {
    const collection = await written(await picturedExample());
    expect(collection.about.title).toBe('The ferry waits');
    expect(collection.about).toHaveProperty('extent', [10, 34, 16, 39]);
  });

  it('says how far its features reach, which may be beyond the picture', async () => {
    const { bbox, features } = await written(await picturedExample({}, [13, 36, 13.4, 37]));
    const [west = 0, south = 0, east = 0, north = 0] = bbox ?? [];
    const positions = features.flatMap(({ geometry }) =>
      [...JSON.stringify(geometry).matchAll(/\[(-?[\d.]+),(-?[\d.]+)\]/g)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ]),
    );
    expect(west).toBe(Math.min(...positions.map(([x = 0]) => x)));
    expect(east).toBe(Math.max(...positions.map(([x = 0]) => x)));
    expect(south).toBe(Math.min(...positions.map(([, y = 0]) => y)));
    expect(north).toBe(Math.max(...positions.map(([, y = 0]) => y)));
    expect(west).toBeLessThan(13);
  });

  it('has no box where it has no features', async () => {
    expect(await written(await picturedExample({}, [30, 30, 40, 40]))).not.toHaveProperty('bbox');
  });

  it('places what moves where it is then, and carries its track', async () => {
    const collection = await written(await picturedExample());
    const ferry = collection.features.find(({ id }) => id === 'ferry');
    expect(ferry?.geometry).toEqual({ type: 'Point', coordinates: [13.1, 36.5] });
    expect(ferry).toHaveProperty('temporalGeometry.type', 'MovingPoint');
    expect(ferry).toHaveProperty('temporalGeometry.datetimes.0', '2024-03-01T22:00:00.000Z');
  });

  it('says of what is in a gap of its record where it was last known, and keeps the gap', async () => {
    const collection = await written(await picturedExample());
    const boat = collection.features.find(({ id }) => id === 'fishing-boat');
    expect(boat?.properties?.lastKnown).toEqual({
      at: '2024-03-01T20:00:00.000Z',
      next: '2024-03-02T08:30:00.000Z',
    });
    expect(boat).toHaveProperty('temporalGeometry.prisms.length', 2);
  });

  it('leaves out what is not there then, hidden, not yet known or out of the picture', async () => {
    const hidden = { ports: { visible: true, opacity: 1 }, crossing: { visible: false, opacity: 1 } };
    expect(idsOf(await written(await picturedExample({ layers: hidden })))).not.toContain('ferry');
    const later = await picturedExample({ nowMs: at('2024-03-09T00:00Z') });
    expect(idsOf(await written(later))).not.toContain('ferry');
    const unknown = await picturedExample({ asOfMs: at('2024-03-02T00:00Z') });
    expect(idsOf(await written(unknown))).not.toContain('storm-area');
    const elsewhere = await picturedExample({}, [30, 30, 40, 40]);
    expect(idsOf(await written(elsewhere))).toEqual([]);
  });

  describe('of a large layer', () => {
    let folder = '';
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'sv-geojson-'));
      execFileSync('node', ['scripts/generateSituation.mjs', folder, '--points', '5000', '--seed', '3']);
    });
    afterAll(() => rm(folder, { recursive: true }));

    it('holds each of its points that is in the picture', async () => {
      const everything = { timeWindow: { is: 'soFar' }, nowMs: at('2100-01-01T00:00Z') } as const;
      const world = await picturedAt(folder, everything, [-180, -85, 180, 85]);
      const visible = {
        layers: Object.fromEntries(
          world.situation.layers.map(({ id }) => [id, { visible: true, opacity: 1 }]),
        ),
      };
      const all = await written(
        await picturedAt(folder, { ...everything, ...visible }, [-180, -85, 180, 85]),
      );
      const count = world.situation.layers.reduce(
        (sum, { features, points }) =>
          sum + features.filter(({ anchor }) => anchor).length + (points?.count ?? 0),
        0,
      );
      expect(all.features).toHaveLength(count);
      const half = await written(
        await picturedAt(folder, { ...everything, ...visible }, [-180, -85, 36, 85]),
      );
      const west = all.features.filter(
        ({ geometry }) => geometry?.type === 'Point' && (geometry.coordinates[0] ?? 0) <= 36,
      );
      expect(half.features.filter(({ geometry }) => geometry?.type === 'Point')).toHaveLength(west.length);
    });
  });
});
