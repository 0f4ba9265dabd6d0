import { describe, expect, it } from 'vitest';
import { loadGeoJson } from '../../../../src/main/situation/loadSituation';
import { problemInWords } from '../../../../src/shared/situation/problem';
import { feature, layer } from '../../../fixtures/situationJson';

const POINT = { type: 'Point', coordinates: [35.9, 35.4] };
const LINE = {
  type: 'LineString',
  coordinates: [
    [35, 35],
    [36, 36],
  ],
};
const AREA = {
  type: 'Polygon',
  coordinates: [
    [
      [35, 35],
      [36, 35],
      [36, 36],
      [35, 35],
    ],
  ],
};
const bare = (geometry: unknown, properties: unknown = null) => ({ type: 'Feature', geometry, properties });

function load(...contents: [name: string, content: unknown][]) {
  return loadGeoJson(
    contents.map(([name, content]) => ({
      name,
      bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
    })),
  );
}

async function open(...contents: [name: string, content: unknown][]) {
  const loaded = await load(...contents);
  if (!loaded.ok) throw new Error(loaded.error.map(problemInWords).join('\n'));
  return loaded.value;
}

describe('plain GeoJSON', () => {
  it('opens as a situation of one layer, and every feature says what is not known of it', async () => {
    const { title, layers, sources, problems, scenes } = await open([
      'harbours.geojson',
      layer(bare(POINT), bare(LINE, {}), bare(AREA, { name: 'Zone', description: 'A zone.' })),
    ]);
    expect({ title, scenes }).toEqual({ title: 'harbours', scenes: [] });
    const features = layers[0]?.features ?? [];
    expect(features.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      ['feature-1', 'harbours 1', 'note'],
      ['feature-2', 'harbours 2', 'note'],
      ['feature-3', 'Zone', 'area'],
    ]);
    for (const { status, basis, time, note } of features) {
      expect({ status, basis, time }).toEqual({ status: 'reported', basis: 'source', time: undefined });
      expect(note).toBe(
        'The file says nothing of its kind, status, time or source. It is shown as a note or an area, by its shape, as reported by the file alone, undated, at all times and with the file as its source.',
      );
    }
    expect(features[2]?.summary).toBe('A zone.');
    expect(sources).toMatchObject([
      {
        title: 'harbours.geojson',
        published: { precision: 'unknown' },
        note: expect.stringContaining('does not say who'),
      },
    ]);
    expect(problems.map(problemInWords)).toEqual([
      'harbours.geojson: /features: expected a kind for each feature, found none in 3 of 3: shown as a note or an area, by its shape',
      'harbours.geojson: /features: expected a status for each feature, found none in 3 of 3: shown as reported by the file alone',
      'harbours.geojson: /features: expected a time for each feature, found none in 3 of 3: shown undated, at all times',
      'harbours.geojson: /features: expected a source for each feature, found none in 3 of 3: shown with the file as its source',
    ]);
    expect(problems.every(({ severity }) => severity === 'note')).toBe(true);
  });

  it('keeps what the format knows, and names sources and actors that are described nowhere', async () => {
    const { layers, sources, actors, period, problems } = await open([
      'places.geojson',
      layer(feature('a', { actor: 'russia', time: '2024-12-14/2024-12-20' })),
    ]);
    expect(layers[0]?.features[0]).toMatchObject({
      id: 'a',
      kind: 'base',
      status: 'reported',
      actor: 'russia',
    });
    expect(layers[0]?.features[0]?.note).toBeUndefined();
    expect(sources.map(({ id }) => id)).toEqual(['opened-file', 'S1']);
    expect(actors).toEqual([{ id: 'russia', name: 'russia', colour: 'grey' }]);
    expect(period.written).toBe('2024-12-14/2024-12-20');
    expect(problems).toEqual([]);
  });

  it('leaves out values that mean something else here, each with its place', async () => {
    const { layers, problems } = await open([
      'tram.json',
      layer(bare(POINT, { name: 'Stop', status: 'open', time: '14.12.2024', tags: 'tram', note: 7 })),
    ]);
    const [stop] = layers[0]?.features ?? [];
    expect(stop).toMatchObject({ status: 'reported', tags: [] });
    expect(stop?.time).toBeUndefined();
    expect(problems.map(problemInWords)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^tram\.json: \/features\/0\/properties\/status: .*found “open”: left out$/),
        expect.stringMatching(
          /^tram\.json: \/features\/0\/properties\/time: .*found “14\.12\.2024”: left out$/,
        ),
        expect.stringMatching(/^tram\.json: \/features\/0\/properties\/tags: /),
        expect.stringMatching(/^tram\.json: \/features\/0\/properties\/note: /),
      ]),
    );
  });

  it('lists twenty such values and counts the rest', async () => {
    const stops = Array.from({ length: 50 }, () =>
      bare(POINT, { status: 'open', kind: 'note', time: '2024' }),
    );
    const { problems } = await open(['tram.json', layer(...stops)]);
    expect(problems).toHaveLength(23);
    expect(problems.at(-1)?.found).toBe('30 more that it cannot: left out');
  });

  it.each([
    ['a feature', bare(POINT)],
    ['a geometry', POINT],
  ])('may be %s alone', async (_, content) => {
    expect((await open(['one.geojson', content])).layers[0]?.features).toHaveLength(1);
  });

  it('in several files makes a layer each, their ids apart', async () => {
    const { layers } = await open(
      ['a.geojson', layer({ ...bare(POINT), id: 7 })],
      ['b.geojson', layer({ ...bare(POINT), id: 7 }, { ...bare(POINT), id: 'with space' })],
      ['a.geojson', layer(bare(POINT))],
    );
    expect(layers.map(({ name }) => name)).toEqual(['a', 'b', '2 a']);
    expect(layers.flatMap(({ features }) => features.map(({ id }) => id))).toEqual([
      '7',
      '7-2',
      'feature-2',
      'feature-1',
    ]);
  });

  it('opens its time axis on what is dated, on the day of opening otherwise', async () => {
    const dated = await open([
      'a.geojson',
      layer(
        bare(POINT, { time: '2011/..' }),
        bare(POINT, { time: '2015-06-01' }),
        bare(POINT, { time: '../..' }),
      ),
    ]);
    expect(dated.period.written).toBe('2011-01-01/2015-06-01');
    const today = new Date().toISOString().slice(0, 10);
    expect((await open(['a.geojson', POINT])).period.written).toBe(today);
  });

  it('has another version when a byte of it changes', async () => {
    const version = async (content: unknown) => (await open(['a.geojson', content])).version;
    expect(await version(POINT)).toBe(await version(POINT));
    expect(await version(POINT)).not.toBe(await version(LINE));
  });
});

describe('a file is refused', () => {
  it.each([
    ['notes.txt', 'hello', 'notes.txt: /: expected a situation'],
    ['photo.png', '\x89PNG', 'photo.png: /: expected a situation'],
    ['a.geojson', '{ "type": ', 'a.geojson: /: expected JSON, found a fault at line 1'],
    ['a.geojson', '', 'a.geojson: /: expected JSON, found an empty file'],
    ['a.json', { type: 'Topology' }, 'a.json: /type: expected “FeatureCollection”, found “Topology”'],
    ['a.json', [], 'a.json: /: expected an object, found an empty list'],
    [
      'a.geojson',
      layer(bare({ type: 'Point', coordinates: [3_999_000, 4_200_000] })),
      'a.geojson: /features/0/geometry/coordinates/0: expected a longitude from -180 to 180, found 3999000',
    ],
    [
      'a.geojson',
      { ...layer(bare(POINT)), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } } },
      'a.geojson: /crs/properties/name: expected longitude and latitude on WGS 84, as RFC 7946 has them, found “urn:ogc:def:crs:EPSG::3857”: export',
    ],
    ['a.geojson', '{ "__proto__": {} }', 'a.geojson: /: expected ordinary keys'],
  ])('%s that holds %j', async (name, content, line) => {
    const loaded = await load([name, content]);
    expect(loaded.ok ? [] : loaded.error.map(problemInWords)[0]).toContain(line);
  });

  it('with five hundred of its faults, and the number of the rest', async () => {
    const far = Array.from({ length: 100_000 }, () => bare({ type: 'Point', coordinates: [4e6, 4e6] }));
    const loaded = await load(['metres.geojson', layer(...far)]);
    const problems = loaded.ok ? [] : loaded.error.map(problemInWords);
    expect(problems).toHaveLength(501);
    expect(problems.at(-1)).toBe(
      'metres.geojson: /: expected no more problems than these, found 99750 features that were not looked at',
    );
  }, 60_000);

  it('but not for naming WGS 84 in the old way', async () => {
    for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4326'])
      expect(
        (await load(['a.geojson', { ...layer(bare(POINT)), crs: { type: 'name', properties: { name } } }]))
          .ok,
      ).toBe(true);
  });
});
