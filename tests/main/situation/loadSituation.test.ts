import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MeasureSymbol } from '../../../src/main/situation/compileFeature';
import { loadSituation } from '../../../src/main/situation/loadSituation';
import { problemInWords } from '../../../src/shared/situation/problem';
import { situationFolder } from '../../fixtures/situationFolder';
import { feature, layer, manifest } from '../../fixtures/situationJson';

/** What loading a folder says, one line a problem. */
async function problemsOf(folder: string): Promise<string[]> {
  const loaded = await loadSituation(folder);
  return (loaded.ok ? loaded.value.problems : loaded.error).map(problemInWords);
}

describe('a package that is right', () => {
  it('opens with its layers, scenes and times resolved', async () => {
    const loaded = await loadSituation(await situationFolder());
    if (!loaded.ok) throw new Error(loaded.error.map(problemInWords).join('\n'));
    const { layers, scenes, problems } = loaded.value;
    expect(problems).toEqual([]);
    expect(layers[0]?.features[0]).toMatchObject({ id: 'a', layer: 'places', anchor: [35.949, 35.401] });
    // noon of the day in Damascus, three hours ahead of UTC
    expect(scenes[0]?.atMs).toBeCloseTo(Date.UTC(2024, 11, 14, 9), -1);
  });

  it('has another version when a byte of a layer changes', async () => {
    const versionOf = async (files: Record<string, unknown>) => {
      const loaded = await loadSituation(await situationFolder(files));
      return loaded.ok ? loaded.value.version : undefined;
    };
    const before = await versionOf({});
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    expect(await versionOf({})).toBe(before);
    expect(await versionOf({ 'layers/places.geojson': layer(feature('a', { name: 'Other' })) })).not.toBe(
      before,
    );
  });

  it('fills in what its layer says once for all', async () => {
    const bare = {
      type: 'Feature',
      id: 'a',
      geometry: null,
      properties: { name: 'Bare', status: 'claimed' },
    };
    const defaults = {
      kind: 'event',
      status: 'reported',
      basis: 'source',
      sources: [{ source: 'S1' }],
      time: '2024-12',
      actor: 'russia',
    };
    const loaded = await loadSituation(
      await situationFolder({
        'situation.json': manifest({
          layers: [{ id: 'places', name: 'Places', file: 'layers/places.geojson', defaults }],
        }),
        'layers/places.geojson': layer(bare),
      }),
    );
    expect(loaded.ok && loaded.value.layers[0]?.features[0]).toMatchObject({
      kind: 'event',
      status: 'claimed',
      actor: 'russia',
      time: { written: '2024-12' },
    });
  });

  it('measures APP-6 symbols in the colour of their actor for whoever draws, and has none for others', async () => {
    const sidc = '10041000001211000000';
    const folder = await situationFolder({
      'layers/places.geojson': layer(feature('a', { sidc, actor: 'russia' })),
    });
    const measure: MeasureSymbol = async (order) => ({
      ...order,
      href: '',
      width: 30,
      height: 20,
      anchor: [15, 10],
    });
    const [drawn, told] = [await loadSituation(folder, measure), await loadSituation(folder)];
    expect(drawn.ok && drawn.value.layers[0]?.features[0]?.app6).toMatchObject({
      sidc,
      colour: 'purple',
      status: 'reported',
    });
    expect(told.ok && told.value.layers[0]?.features[0]).not.toHaveProperty('app6');
  });

  it('keeps markup in a caption as the text it is', async () => {
    const caption = '<script>alert(1)</script> <b>bold</b>';
    const scenes = [{ ...(manifest().scenes as object[])[0], caption }];
    const loaded = await loadSituation(await situationFolder({ 'situation.json': manifest({ scenes }) }));
    expect(loaded.ok && loaded.value.scenes[0]?.caption).toBe(caption);
  });
});

describe('a manifest that cannot be used is refused', () => {
  it.each([
    ['missing', undefined, 'situation.json: /: expected a file that can be read, found no such file'],
    ['empty', '', 'situation.json: /: expected JSON, found an empty file'],
    ['truncated', '{ "format": "situation/1", ', 'situation.json: /: expected JSON, found a fault at line 1'],
    [
      'malformed',
      '{\n  "format": oops\n}',
      'situation.json: /: expected JSON, found a fault at line 2, column 13: invalid symbol',
    ],
    ['no object', '[]', 'situation.json: /: expected an object, found an empty list'],
    [
      'reaching for a prototype',
      '{ "__proto__": { "admin": true } }',
      'situation.json: /: expected ordinary keys, found the key “__proto__”, which is not allowed',
    ],
  ])('when it is %s', async (_, text, line) => {
    const folder = await situationFolder({ 'situation.json': text });
    expect(await problemsOf(folder)).toEqual([expect.stringContaining(line)]);
  });

  it('when it is a folder, no UTF-8, or larger than 4 MiB', async () => {
    const asFolder = await situationFolder({ 'situation.json': undefined });
    await mkdir(join(asFolder, 'situation.json'));
    expect(await problemsOf(asFolder)).toEqual(['situation.json: /: expected a file, found a folder']);

    const asBytes = await situationFolder();
    await writeFile(join(asBytes, 'situation.json'), Uint8Array.of(0xff, 0xfe, 0x7b));
    expect(await problemsOf(asBytes)).toEqual([expect.stringContaining('found bytes that are not UTF-8')]);

    const large = await situationFolder();
    await truncate(join(large, 'situation.json'), 5 * 1024 * 1024);
    expect(await problemsOf(large)).toEqual([
      'situation.json: /: expected at most 4.0 MiB, found a file of 5.0 MiB',
    ]);
  });

  it('with every problem in it, each at its place', async () => {
    const folder = await situationFolder({
      'situation.json': manifest({
        timeZone: 'Asia/Atlantis',
        period: 'December',
        sources: [],
        colour: 'red',
        layers: [{ id: 'places', name: 'Places', file: '../secret.geojson' }],
      }),
    });
    const problems = await problemsOf(folder);
    expect(problems).toHaveLength(6);
    expect(problems).toEqual(
      expect.arrayContaining([
        'situation.json: /timeZone: expected an IANA time zone such as Asia/Damascus, found “Asia/Atlantis”',
        expect.stringMatching(/^situation\.json: \/period: .*December/),
        'situation.json: /sources: expected at least 1 entry, found an empty list',
        'situation.json: /colour: expected a key that this format knows, found the unknown key “colour”',
        expect.stringMatching(
          /^situation\.json: \/layers\/0\/file: expected a path inside the package.*secret/,
        ),
      ]),
    );
  });

  it('with what its ids and its layers have against them in the same run', async () => {
    const scene = (manifest().scenes as object[])[0];
    const folder = await situationFolder({
      'situation.json': manifest({
        period: 'December',
        actors: [{ id: 'russia', name: 'Russia', colour: 'mauve' }],
        sources: [
          { id: 'S1', title: 'A', published: 'lately', kind: 'report' },
          { id: 'S1', title: 'B', published: '2024', kind: 'report' },
        ],
        layers: [
          { id: 'places', name: 'Places', file: 'layers/places.geojson' },
          { id: 'lost', name: 'Lost', file: '../lost.geojson' },
        ],
        scenes: [{ ...scene, at: 'then', layers: ['nowhere', 'places'], highlight: [7, 'perhaps-in-lost'] }],
      }),
      'layers/places.geojson': layer(
        feature('a', { actor: 'russia', sources: [{ source: 'S1' }, { source: 'S9' }] }),
        feature('a', { status: 'sure', actor: 'nobody' }),
      ),
    });
    const problems = await problemsOf(folder);
    expect(problems.map((problem) => problem.replace(/: expected .*/, ''))).toEqual([
      'situation.json: /period',
      'situation.json: /sources/0/published',
      'situation.json: /actors/0/colour',
      'situation.json: /layers/1/file',
      'situation.json: /scenes/0/at',
      'situation.json: /scenes/0/highlight/0',
      'situation.json: /sources/1/id',
      'situation.json: /scenes/0/layers/0',
      'situation.json: /scenes/0/highlight/1',
      'layers/places.geojson: /features/0/properties/sources/1/source',
      'layers/places.geojson: /features/1/properties/status',
      'layers/places.geojson: /features/1/id',
      'layers/places.geojson: /features/1/properties/actor',
    ]);
  });

  it('without a word on ids that may be in what could not be read', async () => {
    const folder = await situationFolder({
      'situation.json': manifest({
        sources: [{ title: 'Without its id', published: '2024', kind: 'report' }],
        actors: 'russia',
      }),
      'layers/places.geojson': layer(feature('a', { actor: 'russia' })),
    });
    expect((await problemsOf(folder)).map((problem) => problem.replace(/: expected .*/, ''))).toEqual([
      'situation.json: /sources/0/id',
      'situation.json: /actors',
    ]);
  });
});

describe('a layer that is wrong is left out, and the rest opens', () => {
  const good = { id: 'good', name: 'Good', file: 'layers/good.geojson' };
  const bad = { id: 'bad', name: 'Bad', file: 'layers/bad.geojson' };

  async function loadWithBad(content: unknown) {
    const folder = await situationFolder({
      'situation.json': manifest({ layers: [good, bad], scenes: [] }),
      'layers/good.geojson': layer(feature('a')),
      'layers/bad.geojson': content,
    });
    const loaded = await loadSituation(folder);
    if (!loaded.ok) throw new Error('the whole situation was refused');
    expect(loaded.value.layers.map(({ id }) => id)).toEqual(['good']);
    return loaded.value.problems.map(problemInWords);
  }

  const ring = [
    [35, 35],
    [36, 35],
    [36, 36],
    [35, 35.5],
  ];
  const area = (coordinates: unknown) => feature('b', {}, { geometry: { type: 'Polygon', coordinates } });
  const point = (...coordinates: unknown[]) => feature('b', {}, { geometry: { type: 'Point', coordinates } });

  it.each([
    ['missing', undefined, ': /: expected a file that can be read, found no such file'],
    [
      'truncated',
      '{ "type": "FeatureCollection", "features": [',
      ': /: expected JSON, found a fault at line 1, column 45: ',
    ],
    [
      'malformed',
      '{ "features": NaN }',
      ': /: expected JSON, found a fault at line 1, column 15: invalid symbol',
    ],
    [
      'no GeoJSON',
      { type: 'Topology', features: [] },
      ': /type: expected “FeatureCollection”, found “Topology”',
    ],
    [
      'without an id',
      layer({ ...feature('b'), id: undefined }),
      ': /features/0/id: expected a string, found nothing',
    ],
    [
      'at latitude 91',
      layer(point(35, 91)),
      ': /features/0/geometry/coordinates/1: expected a latitude from -90 to 90, found 91',
    ],
    [
      'at a position that is no number',
      layer(point(35, null)),
      ': /features/0/geometry/coordinates/1: expected a number, found null',
    ],
    [
      'with a ring of three',
      layer(area([ring.slice(0, 3)])),
      'expected a ring of four or more positions, found a list of 3',
    ],
    [
      'with a ring left open',
      layer(area([ring])),
      'expected a closed ring, its last position the same as its first, found [35, 35.5]',
    ],
    [
      'of an unknown shape',
      layer(feature('b', {}, { geometry: { type: 'Circle' } })),
      ': /features/0/geometry/type: expected a known type, found “Circle”',
    ],
    [
      'with a date that is no EDTF',
      layer(feature('b', { time: 'mid December' })),
      ': /features/0/properties/time: expected',
    ],
    [
      'with 30 February',
      layer(feature('b', { time: '2024-02-30' })),
      ': /features/0/properties/time: expected',
    ],
    [
      'of an unknown kind',
      layer(feature('b', { kind: 'dragon' })),
      ': /features/0/properties/kind: expected one of city, port, base',
    ],
    [
      'with a pictogram that there is not',
      layer(feature('b', { pictogram: 'submarine' })),
      ': /features/0/properties/pictogram: expected one of city, port, airbase',
    ],
    [
      'without a source',
      layer(feature('b', { sources: [] })),
      ': /features/0/properties/sources: expected one source or more, found an empty list',
    ],
    [
      'citing an unknown source',
      layer(feature('b', { sources: [{ source: 'S9' }] })),
      ': /features/0/properties/sources/0/source: expected the id of a source, found “S9”, which nothing has',
    ],
    [
      'of an unknown actor',
      layer(feature('b', { actor: 'nobody' })),
      ': /features/0/properties/actor: expected the id of an actor, found “nobody”',
    ],
    [
      'with a place that is public record and drawn',
      layer(feature('b', { context: ['place'], drawn: ['place'] })),
      ': /features/0/properties/drawn/0: expected a part that is not in context as well, found “place”',
    ],
    [
      'with an id taken in another layer',
      layer(feature('a')),
      ': /features/0/id: expected an id of its own, found “a”, taken already in layers/good.geojson',
    ],
    [
      'with an id used twice',
      layer(feature('b'), feature('b')),
      ': /features/1/id: expected an id of its own, found “b”, taken already in layers/bad.geojson',
    ],
  ])('when it is %s', async (_, content, line) => {
    const problems = await loadWithBad(content);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(line);
    expect(problems[0]).toMatch(/^layers\/bad\.geojson: /);
  });

  it('says of a bound that is itself not allowed that more or less was expected', async () => {
    const [scene] = manifest().scenes as object[];
    const folder = await situationFolder({
      'situation.json': manifest({ scenes: [{ ...scene, plannedSeconds: 0 }] }),
    });
    expect(await problemsOf(folder)).toEqual([
      'situation.json: /scenes/0/plannedSeconds: expected more than 0, found 0',
    ]);
  });

  it('when a track has more instants than positions, or runs backwards', async () => {
    const moving = (datetimes: string[], coordinates: number[][]) =>
      layer(feature('b', {}, { temporalGeometry: { type: 'MovingPoint', datetimes, coordinates } }));
    const day = (n: number) => `2024-12-0${n}T00:00:00Z`;
    expect(await loadWithBad(moving([day(1), day(2)], [[35, 35]]))).toEqual([
      expect.stringContaining('/temporalGeometry/coordinates: expected as many coordinates as datetimes (2)'),
    ]);
    expect(
      await loadWithBad(
        moving(
          [day(2), day(1)],
          [
            [35, 35],
            [36, 36],
          ],
        ),
      ),
    ).toEqual([
      expect.stringContaining(`/temporalGeometry/datetimes/1: expected an instant after ${day(2)}`),
    ]);
  });

  it('when it leaves the package through a link', async () => {
    const outside = await situationFolder({ 'secret.geojson': layer(feature('z')) });
    const folder = await situationFolder({
      'situation.json': manifest({ layers: [{ ...bad, file: 'layers/link.geojson' }], scenes: [] }),
    });
    await symlink(join(outside, 'secret.geojson'), join(folder, 'layers/link.geojson'));
    expect(await problemsOf(folder)).toEqual([
      'layers/link.geojson: /: expected a file inside the package, found a path that leaves it',
    ]);
  });
});

describe('references within the manifest', () => {
  it('are each followed, and what leads nowhere is named', async () => {
    const scene = (manifest().scenes as object[])[0];
    const folder = await situationFolder({
      'situation.json': manifest({
        sources: [
          { id: 'S1', title: 'A', published: '2024', kind: 'report' },
          { id: 'S1', title: 'B', published: '2024', kind: 'report' },
        ],
        scenes: [{ ...scene, layers: ['nowhere'], highlight: ['a', 'nothing'] }],
      }),
    });
    expect(await problemsOf(folder)).toEqual([
      'situation.json: /sources/1/id: expected an id of its own, found “S1” a second time',
      'situation.json: /scenes/0/layers/0: expected the id of a layer, found “nowhere”, which nothing has',
      'situation.json: /scenes/0/highlight/1: expected the id of a feature, found “nothing”, which nothing has',
    ]);
  });

  it('are followed to the features of a layer with faults as far as its ids can be read', async () => {
    const [scene] = manifest().scenes as [object];
    const problemsWith = async (...features: ReturnType<typeof feature>[]) => {
      const folder = await situationFolder({
        'situation.json': manifest({
          layers: ['good', 'bad'].map((id) => ({ id, name: id, file: `layers/${id}.geojson` })),
          scenes: [{ ...scene, layers: ['good'], opacity: { none: 1 }, highlight: ['a', 'b', 'c', 'd'] }],
        }),
        'layers/good.geojson': layer(feature('a')),
        'layers/bad.geojson': layer(...features),
      });
      const loaded = await loadSituation(folder);
      return (loaded.ok ? loaded.value.problems : [])
        .filter(({ file }) => file === 'situation.json')
        .map((problem) => `${problem.severity}: ${problemInWords(problem)}`);
    };
    const faulty = feature('b', { status: 'sure' });
    const backwards = feature('c', { time: '2024-12-12/2024-12-01' });
    const opacity =
      'error: situation.json: /scenes/0/opacity/none: expected the id of a layer, found “none”, which nothing has';
    expect(await problemsWith(faulty, backwards)).toEqual([
      opacity,
      'error: situation.json: /scenes/0/highlight/3: expected the id of a feature, found “d”, which nothing has',
    ]);
    expect(await problemsWith(faulty, { ...faulty, id: undefined })).toEqual([
      opacity,
      'note: situation.json: /scenes/0/highlight/2: expected the id of a feature, found “c”, which nothing has that could be read; it may be in layers/bad.geojson, and 1 more likewise',
    ]);
  });
});
