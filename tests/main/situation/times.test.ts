import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSituation } from '../../../src/main/situation/loadSituation';
import { problemInWords } from '../../../src/shared/situation/problem';
import { situationFolder } from '../../fixtures/situationFolder';
import { feature, layer, manifest } from '../../fixtures/situationJson';

async function problemsOf(files: Record<string, unknown>): Promise<string[]> {
  const loaded = await loadSituation(await situationFolder(files));
  return (loaded.ok ? loaded.value.problems : loaded.error).map(problemInWords);
}

const withTime = (time: string) => ({ 'layers/places.geojson': layer(feature('a', { time })) });
const moving = (datetimes: readonly string[], coordinates = datetimes.map((_, i) => [35 + i, 34])) => ({
  'layers/places.geojson': layer(
    feature('a', {}, { temporalGeometry: { type: 'MovingPoint', datetimes, coordinates } }),
  ),
});

describe('a time that cannot be is refused where it stands', () => {
  it.each([
    ['an interval that ends before it begins', '2024-12-14/2024-12-13', /ends after it begins/],
    [
      'a reversed interval of hours in other zones',
      '2024-12-14T08:00+03:00/2024-12-14T08:00+05:00',
      /ends after/,
    ],
    ['29 February of a year that has none', '2023-02-29', /a day from 1 to 28 in February 2023/],
    ['30 February', '2024-02-30', /a day from 1 to 29 in February 2024/],
    ['a leap second', '2016-12-31T23:59:60Z', /leap seconds cannot be shown/],
    ['a thirteenth month', '2024-13-01', /a month from 01 to 12/],
    ['a year without Y that has five digits', '10000', /an EDTF time/],
    ['a year beyond what can be shown', 'Y300000', /a year from −270000 to 270000/],
    ['an hour that no day has', '2024-12-14T25:00Z', /an hour from 00 to 23/],
    ['an offset that no zone has', '2024-12-14T08:00+25:00', /an EDTF time/],
  ])('%s', async (_, time, expected) => {
    const problems = await problemsOf(withTime(time));
    expect(problems.join('\n')).toMatch(/layers\/places.geojson: \/features\/0\/properties\/time: expected/);
    expect(problems.join('\n')).toMatch(expected);
  });

  it('a zone that does not exist', async () => {
    const problems = await problemsOf({ 'situation.json': manifest({ timeZone: 'Mars/Olympus' }) });
    expect(problems).toEqual([
      'situation.json: /timeZone: expected an IANA time zone such as Asia/Damascus, found “Mars/Olympus”',
    ]);
  });

  it('a date of publication that is no time', async () => {
    const sources = [{ id: 'S1', title: 'A report', published: 'last week', kind: 'report' }];
    const problems = await problemsOf({ 'situation.json': manifest({ sources }) });
    expect(problems.join('\n')).toContain('/sources/0/published: expected an EDTF time');
  });

  it('instants of a track that are out of order, too few, a leap second or no instants', async () => {
    const at = '/features/0/temporalGeometry';
    const lines = async (...args: Parameters<typeof moving>) =>
      (await problemsOf(moving(...args))).join('\n');
    expect(await lines(['2024-12-14T08:00Z', '2024-12-14T07:00Z'])).toContain(
      `${at}/datetimes/1: expected an instant after`,
    );
    expect(await lines(['2024-12-14T08:00Z', '2024-12-14T08:00Z'])).toContain(`${at}/datetimes/1`);
    expect(await lines(['2024-12-14T08:00:00Z', '2024-12-14T09:00:00Z'], [[35, 34]])).toContain(
      `${at}/coordinates: expected as many coordinates as datetimes (2)`,
    );
    expect(await lines(['2016-12-31T23:59:60Z'])).toContain(`${at}/datetimes/0`);
    expect(await lines(['2024-12-14T08:00:00'])).toContain(
      `${at}/datetimes/0: expected an ISO 8601 instant with its offset`,
    );
  });
});

describe('what moves is refused where it cannot be read', () => {
  const at = '/features/0/temporalGeometry';
  const read = async (temporalGeometry: unknown, properties = {}) =>
    (
      await problemsOf({
        'layers/places.geojson': layer(feature('a', properties, { temporalGeometry })),
      })
    ).join('\n');
  const piece = (datetimes: readonly string[], more = {}) => ({
    type: 'MovingPoint',
    datetimes: datetimes.map((clock) => `2024-12-14T${clock}:00Z`),
    coordinates: datetimes.map((_, index) => [35 + index / 10, 34]),
    ...more,
  });
  const pieces = (...prisms: unknown[]) => ({ type: 'MovingGeometryCollection', prisms });

  it('by a curve, or by a word that the standard has not', async () => {
    for (const interpolation of ['Quadratic', 'Cubic', 'Stepwise'])
      expect(await read(piece(['08:00', '09:00'], { interpolation }))).toBe(
        `layers/places.geojson: ${at}/interpolation: expected one of Linear, Step, Discrete, found “${interpolation}”`,
      );
  });

  it('in pieces that overlap, are empty, or are continuous in two ways', async () => {
    expect(await read(pieces(piece(['08:00', '10:00']), piece(['10:00', '11:00'])))).toContain(
      `${at}/prisms/1/datetimes/0: expected an instant after 2024-12-14T10:00:00Z, the last of the piece before`,
    );
    expect(await read(pieces())).toContain(`${at}/prisms: expected at least 1 entry`);
    expect(await read(pieces(piece([])))).toContain(`${at}/prisms/0/datetimes`);
    expect(await read(pieces(piece(['10:00', '09:00'])))).toContain(`${at}/prisms/0/datetimes/1`);
    expect(
      await read(pieces(piece(['08:00']), piece(['09:00', '09:30'], { interpolation: 'Step' }))),
    ).toContain(`${at}/prisms/1/interpolation: expected Linear as in a piece before, or Discrete`);
  });

  it('with a kind of motion that is no point’s', async () => {
    expect(await read({ type: 'MovingPolygon', datetimes: [], coordinates: [] })).toContain(
      `${at}/type: expected a known type`,
    );
  });

  it('with a position that is no number or off the globe', async () => {
    expect(await read(piece(['08:00'], { coordinates: [['NaN', 34]] }))).toContain(`${at}/coordinates/0/0`);
    expect(await read(piece(['08:00'], { coordinates: [[null, 34]] }))).toContain(`${at}/coordinates/0/0`);
    expect(await read(piece(['08:00'], { coordinates: [[35, 91]] }))).toContain(
      `${at}/coordinates/0/1: expected a latitude from -90 to 90, found 91`,
    );
  });

  it('by a longest gap or a speed that is none', async () => {
    const moving = piece(['08:00', '09:00']);
    for (const maxGap of ['6 h', 'P1M', 'PT0S', 21_600])
      expect(await read(moving, { maxGap }), String(maxGap)).toContain(
        '/features/0/properties/maxGap: expected',
      );
    for (const maxSpeed of ['35', '0 kn', '35 mph', 35])
      expect(await read(moving, { maxSpeed }), String(maxSpeed)).toContain(
        '/features/0/properties/maxSpeed: expected',
      );
  });

  it('and not by a single fix', async () => {
    expect(await read(piece(['08:00']))).toBe('');
  });
});

describe('a time at the rim of the calendar', () => {
  it.each(['0000', '0000-02-29', '-0044-03-15', '9999-12-31', 'Y10000', '2024-02-29', '2024-12-14T24:00Z'])(
    '%s opens as it is written',
    async (time) => {
      const loaded = await loadSituation(await situationFolder(withTime(time)));
      if (!loaded.ok) throw new Error(loaded.error.map(problemInWords).join('\n'));
      const [first] = loaded.value.layers[0]?.features ?? [];
      expect(first?.time?.written).toBe(time);
      expect(first?.time && first.time.span.start[0] <= first.time.span.end[1]).toBe(true);
    },
  );
});

it('every time of the bundled situation reaches whoever draws it byte for byte as it was written', async () => {
  const folder = join(import.meta.dirname, '../../../resources/situations/syria-withdrawal-2024');
  const loaded = await loadSituation(folder);
  if (!loaded.ok) throw new Error(loaded.error.map(problemInWords).join('\n'));
  const { layers, sources, scenes, period } = loaded.value;
  const json = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8'));
  const written = await json('situation.json');
  expect(period.written).toBe(written.period);
  expect(sources.map(({ published }) => published.written)).toEqual(
    written.sources.map(({ published }: { published: string }) => published),
  );
  expect(scenes.map(({ time }) => time.written)).toEqual(written.scenes.map(({ at }: { at: string }) => at));
  for (const { file } of written.layers) {
    for (const { id, properties } of (await json(file)).features) {
      const compiled = layers.flatMap(({ features }) => features).find((each) => each.id === id);
      expect(compiled, id).toBeDefined();
      expect(compiled?.time?.written, id).toBe(properties.time ?? compiled?.time?.written);
    }
  }
});

it('a feature is known from when the first of its sources was certainly out', async () => {
  const sources = [
    { id: 'S1', title: 'A report', published: '2024-12-15', kind: 'report' },
    { id: 'S2', title: 'An earlier one', published: '2024-11', kind: 'report' },
    { id: 'S3', title: 'An undated one', published: 'XXXX', kind: 'report' },
  ];
  const cites = (...ids: string[]) => ({ sources: ids.map((source) => ({ source })) });
  const loaded = await loadSituation(
    await situationFolder({
      'situation.json': manifest({ sources }),
      'layers/places.geojson': layer(
        feature('a', cites('S1')),
        feature('b', cites('S1', 'S2')),
        feature('c', cites('S3')),
      ),
    }),
  );
  if (!loaded.ok) throw new Error(loaded.error.map(problemInWords).join('\n'));
  const known = loaded.value.layers[0]?.features.map(({ knownMs }) => knownMs);
  expect(known).toEqual([
    Date.parse('2024-12-16T00:00+03:00') - 1,
    Date.parse('2024-12-01T00:00+03:00') - 1,
    -8.64e15,
  ]);
});
