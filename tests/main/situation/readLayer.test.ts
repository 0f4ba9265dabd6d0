import { describe, expect, it } from 'vitest';
import { loadGeoJson, loadSituation } from '../../../src/main/situation/loadSituation';
import { compileRows } from '../../../src/main/situation/points/pointLayer';
import { mercatorPixel } from '../../../src/shared/geodesy/webMercator';
import { decodePointTable, NO_ACTOR } from '../../../src/shared/points/pointTable';
import { problemInWords } from '../../../src/shared/situation/problem';
import { KINDS, STATUSES } from '../../../src/shared/situation/vocabulary';
import { BEGINNING_MS, FOREVER_MS } from '../../../src/shared/time/span';
import { situationFolder } from '../../fixtures/situationFolder';
import { feature, layer, manifest } from '../../fixtures/situationJson';

type Json = Record<string, unknown>;

/** So many points, each with what `of` gives it. */
const points = (count: number, of: (row: number) => Json = () => ({})) =>
  Array.from({ length: count }, (_, row) => feature(`p${row}`, of(row)));

/** Loads a situation of one layer. */
async function load(features: readonly Json[], more: Json = { scenes: [] }) {
  const folder = await situationFolder({
    'situation.json': manifest(more),
    'layers/places.geojson': layer(...features),
  });
  const loaded = await loadSituation(folder);
  if (!loaded.ok) throw new Error(loaded.error.map(problemInWords).join('\n'));
  const [first] = loaded.value.layers;
  const found = loaded.points.get('places');
  const table = found && decodePointTable(found.table);
  return {
    layer: first,
    features: first?.features ?? [],
    problems: loaded.value.problems.map(problemInWords),
    points: found,
    table: table?.ok ? table.value : undefined,
  };
}

describe('a layer of two thousand points', () => {
  it('is made of features, one more of a table', async () => {
    const [small, large] = [await load(points(2000)), await load(points(2001))];
    expect([small.features.length, small.table?.count]).toEqual([2000, undefined]);
    expect([large.features.length, large.table?.count]).toEqual([0, 2001]);
    expect(large.layer?.points).toEqual({
      count: 2001,
      bounds: [35.949, 35.401, 35.949, 35.401],
      fromMs: Date.UTC(2024, 11, 13, 21),
      toMs: Date.UTC(2024, 11, 14, 21) - 1,
      undated: 0,
      kinds: { base: 2001 },
    });
    expect(small.layer?.points).toBeUndefined();
  });

  it('says in the table what it would say as features', async () => {
    const times = [
      '2024-12-09~/..',
      '2024-12',
      '2024-12-14T08:00Z/2024-12-15',
      '[2024-12-01..2024-12-05]',
      undefined,
    ];
    const of = (row: number) => ({
      time: times[row % times.length],
      status: STATUSES[row % 5],
      kind: KINDS[row % 11],
      actor: row % 3 === 0 ? 'russia' : undefined,
      sources: [{ source: row % 2 === 0 ? 'S1' : 'S2' }],
    });
    const sources = [
      { id: 'S1', title: 'A', published: '2024-12-15', kind: 'report' },
      { id: 'S2', title: 'B', published: 'XXXX', kind: 'report' },
    ];
    const { table, points: found } = await load(points(2400, of), { scenes: [], sources });
    if (!table || !found) throw new Error('there is no table');
    const rows = [...table.row];
    expect(rows.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 2400 }, (_, row) => row));
    const compiled = await compileRows('places', found, rows);
    if (!compiled.ok) throw new Error(compiled.error);
    compiled.value.forEach((each, at) => {
      const always = { start: [BEGINNING_MS, BEGINNING_MS], end: [FOREVER_MS, FOREVER_MS] };
      const span = each.time?.span ?? always;
      expect([table.startFromMs[at], table.startToMs[at], table.endFromMs[at], table.endToMs[at]]).toEqual([
        ...span.start,
        ...span.end,
      ]);
      expect(STATUSES[table.status[at] ?? -1]).toBe(each.status);
      expect(KINDS[table.kind[at] ?? -1]).toBe(each.kind);
      expect(table.actor[at]).toBe(each.actor === undefined ? NO_ACTOR : 0);
      expect(table.knownMs[at]).toBe(each.knownMs);
      const [x, y] = mercatorPixel(each.anchor ?? [0, 0], 0);
      expect([table.x[at], table.y[at]]).toEqual([x / 256, y / 256]);
    });
  });

  it('stands in the table by its earliest start, what begins together as in the file', async () => {
    const day = (row: number) => String(1 + ((row * 7) % 28)).padStart(2, '0');
    const { table } = await load(points(2100, (row) => ({ time: `2024-12-${day(row)}` })));
    const rows = [...(table?.row ?? [])];
    const expected = rows.toSorted((a, b) => day(a).localeCompare(day(b)) || a - b);
    expect(rows).toEqual(expected);
    expect(table?.startFromMs).toEqual(table?.startFromMs.toSorted());
    expect(table?.sortedEndsMs).toEqual(table?.endToMs.toSorted());
  });

  it('keeps as features what a dot does not show, what moves, what is no point and what a scene is about', async () => {
    const others = [
      feature('uncertain', { uncertaintyM: 500 }),
      feature('symbol', { sidc: '10043000001401000000' }),
      feature('words', { kind: 'note' }),
      feature('explains', { illustrative: true }),
      feature('a'),
      feature('nowhere', {}, { geometry: null }),
      feature('area', {}, { geometry: { type: 'MultiPoint', coordinates: [[35, 34]] } }),
      feature(
        'moves',
        {},
        {
          temporalGeometry: {
            type: 'MovingPoint',
            datetimes: ['2024-12-14T08:00:00Z'],
            coordinates: [[35, 34]],
          },
        },
      ),
    ];
    const { features, table } = await load([...others, ...points(2100)], {});
    expect(features.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
    expect(table?.count).toBe(2100);
  });

  it('puts what a dot does not show into the table as well where it is that many again, and says so', async () => {
    const { features, table, problems } = await load(points(2100, () => ({ uncertaintyM: 500 })));
    expect([features.length, table?.count]).toEqual([0, 2100]);
    expect(problems).toEqual([
      'layers/places.geojson: /features: expected at most 2000 points that show more than a dot, found 2100: shown as dots, and in full when they are selected',
    ]);
  });

  it('may be of one instant, or have no time at all: then it is always there, and that is said', async () => {
    const instant = await load(points(2100, () => ({ time: '2024-12-14T08:00:00Z' })));
    expect(new Set(instant.table?.startFromMs)).toEqual(new Set([Date.UTC(2024, 11, 14, 8)]));
    const { table, problems, layer: large } = await load(points(2100, () => ({ time: undefined })));
    expect([table?.startToMs[0], table?.endFromMs[0]]).toEqual([BEGINNING_MS, FOREVER_MS]);
    expect(large?.points).toMatchObject({ fromMs: null, toMs: null, undated: 2100 });
    expect(problems).toEqual([
      'layers/places.geojson: /features: expected a time for each feature, found none in 2100 of 2100: always shown',
    ]);
  });

  it('takes from its defaults what its points do not say', async () => {
    const bare = (row: number) => ({
      type: 'Feature',
      id: `b${row}`,
      geometry: { type: 'Point', coordinates: [35, 34] },
      properties: { name: 'Bare' },
    });
    const defaults = {
      kind: 'event',
      status: 'claimed',
      basis: 'source',
      time: '2024-12-14',
      actor: 'russia',
      sources: [{ source: 'S1' }],
    };
    const { table, points: found } = await load(
      Array.from({ length: 2100 }, (_, row) => bare(row)),
      {
        scenes: [],
        layers: [{ id: 'places', name: 'Places', file: 'layers/places.geojson', defaults }],
      },
    );
    expect([table?.status[0], table?.actor[0]]).toEqual([STATUSES.indexOf('claimed'), 0]);
    const compiled = found && (await compileRows('places', found, [2099]));
    expect(compiled).toMatchObject({
      ok: true,
      value: [{ id: 'b2099', status: 'claimed', actor: 'russia' }],
    });
  });
});

describe('in a large layer', () => {
  const problemsWith = async (row: number, put: Json) =>
    (await load(points(3000).map((each, at) => (at === row ? put : each)))).problems;

  it.each<[string, Json, string]>([
    ['a time that is none', feature('x', { time: '14.12.2024' }), '/features/1234/properties/time: expected'],
    [
      'an unknown source',
      feature('x', { sources: [{ source: 'S9' }] }),
      '/features/1234/properties/sources/0/source: expected the id of a source, found “S9”, which nothing has',
    ],
    [
      'an unknown actor',
      feature('x', { actor: 'nobody' }),
      '/features/1234/properties/actor: expected the id of an actor',
    ],
    [
      'an id that is taken',
      feature('p7'),
      '/features/1234/id: expected an id of its own, found “p7”, taken already in layers/places.geojson',
    ],
    [
      'a place off the map',
      feature('x', {}, { geometry: { type: 'Point', coordinates: [35, 91] } }),
      '/features/1234/geometry/coordinates/1: expected a latitude from -90 to 90, found 91',
    ],
    [
      'a member that is no feature',
      { type: 'feature' },
      '/features/1234/type: expected “Feature”, found “feature”',
    ],
  ])('%s is found in its place, and leaves the layer out', async (_, put, line) => {
    const problems = await problemsWith(1234, put);
    expect(problems[0]).toContain(`layers/places.geojson: ${line}`);
  });

  it('a fault of JSON is found in its line, and a key that could reach a prototype is refused', async () => {
    const texts = points(3000).map((each) => JSON.stringify(each));
    const text = (row: number, put: string) =>
      `{"type":"FeatureCollection","features":[\n${texts.with(row, put).join(',\n')}\n]}`;
    const problemsOf = async (content: string) => {
      const loaded = await loadSituation(await situationFolder({ 'layers/places.geojson': content }));
      const problems = loaded.ok ? loaded.value.problems : [];
      return problems.filter(({ severity }) => severity === 'error').map(problemInWords);
    };
    expect(await problemsOf(text(2500, '{"type" "Feature"}'))).toEqual([
      'layers/places.geojson: /: expected JSON, found a fault at line 2502, column 9: colon expected',
    ]);
    for (const key of ['__proto__', '__pr\\u006fto__'])
      expect(await problemsOf(text(2500, `{"a":{"${key}":1}}`))).toEqual([
        'layers/places.geojson: /: expected ordinary keys, found the key “__proto__”, which is not allowed',
      ]);
  });

  it('an interval that ends before it begins in the zone of the situation alone is refused', async () => {
    // in Damascus the first is three hours earlier than in UTC
    const problems = await problemsWith(5, feature('x', { time: '2024-12-14T09:00Z/2024-12-14T10:00' }));
    expect(problems).toEqual([
      'layers/places.geojson: /features/5/properties/time: expected a time that ends after it begins in Asia/Damascus, found “2024-12-14T09:00Z/2024-12-14T10:00”',
    ]);
  });
});

describe('plain GeoJSON of that size', () => {
  it('opens as a table, and its points say what is not known of them', async () => {
    const bare = (row: number) => ({
      type: 'Feature',
      id: row % 2 === 0 ? 'same' : row,
      properties: { title: `Stop ${row}`, status: 'open', time: '2024-12-14' },
      geometry: { type: 'Point', coordinates: [35, 34] },
    });
    const bytes = Buffer.from(JSON.stringify(layer(...Array.from({ length: 2500 }, (_, row) => bare(row)))));
    const loaded = await loadGeoJson([{ name: 'stops.geojson', bytes }]);
    const found = loaded.ok ? loaded.points.get('layer-1') : undefined;
    if (!loaded.ok || !found) throw new Error('it is no table');
    expect(loaded.value.layers[0]?.points).toMatchObject({ count: 2500 });
    expect(loaded.value.period.written).toBe('2024-12-14/2024-12-14');
    expect(loaded.value.problems.map(({ found: what }) => what)).toContain(
      '2480 more that it cannot: left out',
    );
    const compiled = await compileRows('layer-1', found, [0, 1, 2, 2498]);
    expect(compiled.ok && compiled.value).toMatchObject([
      { id: 'same', name: 'Stop 0', status: 'reported', kind: 'note' },
      { id: '1' },
      { id: 'same-2', note: expect.stringContaining('says nothing of its kind, status or source') },
      { id: 'same-1250' },
    ]);
  });

  it('is not asked value by value about a property that means something else in it', async () => {
    const bare = (row: number) => ({
      type: 'Feature',
      // plain days are taken all the same
      properties: { time: row === 4000 ? '2024-12-14' : `${row}. Dezember`, status: 'reported' },
      geometry: { type: 'Point', coordinates: [35, 34] },
    });
    const features = Array.from({ length: 5000 }, (_, row) => bare(row));
    const bytes = Buffer.from(JSON.stringify(layer(...features)));
    const loaded = await loadGeoJson([{ name: 'stops.geojson', bytes }]);
    const found = loaded.ok ? loaded.points.get('layer-1') : undefined;
    if (!loaded.ok || !found) throw new Error('it is no table');
    expect(loaded.value.layers[0]?.points).toMatchObject({ count: 5000, undated: 4999 });
    expect(loaded.value.problems.map(problemInWords).slice(-2)).toEqual([
      'stops.geojson: /features: expected values that the format can read, found 4979 more that it cannot: left out',
      'stops.geojson: /features: expected values of “time” that the format can read, found 1000 that it cannot and none that it can: it is taken to mean something else here',
    ]);
    expect(await compileRows('layer-1', found, [4000])).toMatchObject({
      value: [{ time: { written: '2024-12-14' } }],
    });
  });
});
