import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildBasemapFiles } from '../../../src/main/basemap/basemapFiles';

const files = buildBasemapFiles(resolve(import.meta.dirname, '../../../resources/basemap'));

async function read(...names: string[]): Promise<unknown> {
  const answer = await files.read(names);
  if (!answer.ok) throw new Error(answer.error);
  return JSON.parse(new TextDecoder().decode(answer.value));
}

describe('files of the base map', () => {
  it('come in the order they were asked for', async () => {
    const [one, other] = ['medium/3-4-3.geojson', 'labels/world.geojson'];
    const [first] = (await read(one)) as unknown[];
    const [second] = (await read(other)) as unknown[];
    expect(first).toMatchObject({ type: 'FeatureCollection' });
    expect(first).not.toEqual(second);
    expect(await read(one, other)).toEqual([first, second]);
    expect(await read(other, one)).toEqual([second, first]);
  });

  it('are none when none is asked for', async () => {
    expect(await read()).toEqual([]);
  });

  it.each([
    'world/3-4-9.geojson',
    '../situations/syria-withdrawal-2024/situation.json',
    'catalogue.json',
    '',
  ])('are only those the catalogue lists: %j is refused by its name', async (name) => {
    expect(await files.read(['medium/3-4-3.geojson', name])).toEqual({
      ok: false,
      error: `the base map has no ${name}`,
    });
  });
});
