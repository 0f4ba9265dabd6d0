import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writePointSituation } from '../../../scripts/lib/pointSituation.mjs';
import { runCli } from '../../../src/main/cli/runCli';
import { situationFolder } from '../../fixtures/situationFolder';
import { manifest } from '../../fixtures/situationJson';
import { packageTexts, zipOf } from '../../fixtures/zip';

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const BUNDLED = 'syria-withdrawal-2024';

const BROKEN_TRACKS = join(import.meta.dirname, '../../fixtures/broken-tracks');

describe('validate', () => {
  it('notes each leg that is too fast for its kind or for what the feature says, and is content', async () => {
    const { code, out, err } = await run('validate', BROKEN_TRACKS);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').slice(0, -1)).toEqual([
      'note: layers/tracks.geojson: /features/2/temporalGeometry/datetimes/2: expected at most 900 km/h, as a jet transport makes, found an implied 1,370 km/h from 2024-12-14T11:30:00+03:00 to 2024-12-14T12:30:00+03:00 (line 50)',
      'note: layers/tracks.geojson: /features/3/temporalGeometry/prisms/1/datetimes/0: expected at most 8 kn, as its maxSpeed says, found an implied 12.5 kn from 2024-12-14T06:00:00+03:00 to 2024-12-14T10:00:00+03:00 (line 71)',
      'Broken tracks: valid',
    ]);
  });

  it('has nothing to note on the speeds of the bundled situation', async () => {
    expect((await run('validate', BUNDLED)).out).not.toContain('note:');
  });

  it('sums up a situation that is right', async () => {
    const { code, out, err } = await run('validate', await situationFolder());
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Small: valid\n1 layer, 1 feature, 1 scene, 1 source, version [0-9a-f]{16}$/);
  });

  it('takes the manifest for the folder that it is in', async () => {
    const { code, out } = await run('validate', join(await situationFolder(), 'situation.json'));
    expect(code).toBe(0);
    expect(out).toContain('Small: valid');
  });

  it('shows the values of a box whose edges are the wrong way round', async () => {
    const view = { bounds: [35.8, 35.6, 36.1, 35.2] };
    const scenes = [{ ...(manifest().scenes as object[])[0], view }];
    const { err } = await run('validate', await situationFolder({ 'situation.json': manifest({ scenes }) }));
    expect(err).toContain(
      'situation.json: /scenes/0/view/bounds: expected [west, south, east, north] with the south below the north, found [35.8, 35.6, 36.1, 35.2]',
    );
  });

  it('lists every problem on a line of its own, and fails', async () => {
    const { code, err } = await run(
      'validate',
      await situationFolder({ 'situation.json': manifest({ title: '', timeZone: 'Mars' }) }),
    );
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual([
      'situation.json: /title: expected text that is not empty, found “”',
      'situation.json: /timeZone: expected an IANA time zone such as Asia/Damascus, found “Mars”',
      expect.stringMatching(/^2 problems in /),
    ]);
  });

  it('names what is wrong in the layers of a manifest that is wrong itself', async () => {
    const folder = await situationFolder({
      'situation.json': manifest({ title: '' }),
      'layers/places.geojson': { type: 'FeatureCollection', features: [{ type: 'Feature', id: 'x y' }] },
    });
    const { err } = await run('validate', folder);
    expect(err).toContain('situation.json: /title');
    expect(err).toContain('layers/places.geojson: /features/0/id');
  });

  it('fails when only a layer is wrong', async () => {
    const { code, err } = await run(
      'validate',
      await situationFolder({ 'layers/places.geojson': undefined }),
    );
    expect(code).toBe(1);
    expect(err).toContain('layers/places.geojson: /: expected a file that can be read, found no such file');
  });
});

describe('a zipped package and a GeoJSON file', () => {
  async function fileOf(name: string, bytes: Uint8Array | string): Promise<string> {
    const path = join(await situationFolder(), name);
    await writeFile(path, bytes);
    return path;
  }

  it('are checked and told like a folder', async () => {
    const zipped = await fileOf('small.situation', zipOf(packageTexts(), 'small/'));
    const folder = await situationFolder();
    expect(await run('validate', zipped)).toEqual(await run('validate', folder));
    expect(await run('describe', zipped)).toEqual(await run('describe', folder));

    const plain = await fileOf('a.geojson', '{ "type": "Point", "coordinates": [35, 34] }');
    const { code, out } = await run('validate', plain);
    expect(code).toBe(0);
    expect(out).toContain('note: a.geojson: /features: expected a status for each feature');
    expect((await run('describe', plain)).out).toContain('a 1 (note); 34°00');
  });

  it('are refused with the name of the file that is wrong', async () => {
    const cut = await fileOf('cut.situation', zipOf(packageTexts()).subarray(0, 200));
    expect(await run('validate', cut)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^cut\.situation: \/: expected a whole zip archive/),
    });
    const { code, err } = await run('serve', await fileOf('x.pdf', '%PDF'));
    expect(code).toBe(1);
    expect(err).toContain('is a file that holds no situation');
  });
});

describe('describe --as-of', () => {
  it('tells only what had been published by the end of that date, and says so', async () => {
    const all = JSON.parse((await run('describe', BUNDLED, '--at', '2024-12-20', '--json')).out);
    const then = JSON.parse(
      (await run('describe', BUNDLED, '--at', '2024-12-20', '--as-of', '2024-12-11', '--json')).out,
    );
    expect(then.asOf).toBe('2024-12-11T23:59:59+03:00');
    expect(then.features.length).toBeLessThan(all.features.length);
    const { out } = await run('describe', BUNDLED, '--at', '2024-12-20', '--as-of', '2024-12-31');
    expect(out).toContain('As known on 31 December 2024. Known then: 47 of 47 features');
  });

  it('refuses what is no time', async () => {
    const { code, err } = await run('describe', BUNDLED, '--as-of', 'last week');
    expect(code).toBe(2);
    expect(err).toContain('--as-of: expected an EDTF time');
  });
});

describe('describe', () => {
  it('tells what is in a gap of its record where it was last known, and until when nothing is', async () => {
    const { out } = await run('describe', BROKEN_TRACKS, '--at', '2024-12-14T12:00+03:00');
    expect(out).toContain(
      'Silent ship (ship); 35°06′00″ N 34°48′00″ E; last known, 14 Dec 2024 08:00; next fix 15 Dec 06:00;',
    );
    const json = JSON.parse(
      (await run('describe', BROKEN_TRACKS, '--at', '2024-12-14T12:00+03:00', '--json')).out,
    );
    const found = (id: string) => json.features.find((each: { id: string }) => each.id === id);
    expect(found('broken-convoy')).toMatchObject({
      position: [36.7, 34.7],
      lastKnown: { at: '2024-12-14T10:00:00+03:00', next: '2024-12-14T14:00:00+03:00' },
    });
    expect(found('fast-flight')).not.toHaveProperty('lastKnown');
  });

  it('tells the bundled situation scene by scene', async () => {
    const { code, out } = await run('describe', BUNDLED);
    expect(code).toBe(0);
    for (let scene = 1; scene <= 8; scene++) expect(out).toMatch(new RegExp(`^${scene}\\. `, 'm'));
    expect(out).toContain('13.0 km · 8.1 mi · 7.0 nmi from the nearest shore');
  });

  it('gives features at a moment as JSON, movers where they are then', async () => {
    const at = async (time: string) => {
      const { code, out } = await run('describe', BUNDLED, '--at', time, '--json');
      expect(code).toBe(0);
      return JSON.parse(out) as { at: string; features: Record<string, unknown>[] };
    };
    const anchored = await at('2024-12-10T18:00+03:00');
    expect(anchored.at).toBe('2024-12-10T18:00:00+03:00');
    for (const feature of anchored.features)
      expect(Object.keys(feature)).toEqual([
        'id',
        'name',
        'layer',
        'kind',
        'status',
        'position',
        'when',
        'sources',
      ]);
    const ships = anchored.features.filter(({ kind }) => kind === 'ship');
    expect(ships.length).toBeGreaterThanOrEqual(3);
    const early = (await at('2024-12-09T00:00+03:00')).features.filter(({ kind }) => kind === 'ship');
    expect(early[0]?.position).not.toEqual(ships[0]?.position);
    expect((await at('1990')).features.some(({ kind }) => kind === 'ship')).toBe(false);
  });

  it('tells one scene, by its number, with the layers of that scene', async () => {
    const { out } = await run('describe', BUNDLED, '--scene', '1', '--json');
    const { features } = JSON.parse(out) as { features: { kind: string }[] };
    expect(features.some(({ kind }) => kind === 'base')).toBe(true);
    expect(features.some(({ kind }) => kind === 'ship')).toBe(false);
  });

  it.each([
    [['--at', 'soon'], '--at: '],
    [['--scene', '9'], '--scene: expected a number from 1 to 8, found “9”'],
    [['--scene', '0'], '--scene: expected a number from 1 to 8, found “0”'],
    [['--scene', '1', '--at', '2024'], 'give one of them'],
  ])('refuses %j', async (args, words) => {
    const { code, err } = await run('describe', BUNDLED, ...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('tells the rest of a situation with a broken layer, and fails', async () => {
    const layers = [
      { id: 'places', name: 'Places', file: 'layers/places.geojson' },
      { id: 'lost', name: 'Lost', file: 'layers/lost.geojson' },
    ];
    const { code, out, err } = await run(
      'describe',
      await situationFolder({ 'situation.json': manifest({ layers }) }),
    );
    expect(code).toBe(1);
    expect(out).toContain('Place a');
    expect(err).toContain('layers/lost.geojson: /: expected a file that can be read, found no such file');
  });

  it.each(['describe', 'validate', 'serve'])(
    '%s names the bundled situations where nothing is found, and fails',
    async (command) => {
      const { code, err } = await run(command, 'nope');
      expect(code).toBe(1);
      expect(err).toBe(
        `“nope” was not found: expected a folder, its situation.json, a .situation or GeoJSON file, or the id of a bundled situation (${BUNDLED})`,
      );
    },
  );

  it('says that a file is no situation', async () => {
    const { code, err } = await run('describe', 'README.md');
    expect(code).toBe(1);
    expect(err).toContain('“README.md” is a file that holds no situation');
  });
});

describe('help', () => {
  it.each([['--help'], ['-h'], ['help']])('%s lists every command', async (asked) => {
    const { code, out } = await run(asked);
    expect(code).toBe(0);
    for (const name of ['validate', 'describe', 'serve']) expect(out).toContain(`situation-viewer ${name}`);
  });

  it.each([
    ['validate', '<situation>'],
    ['describe', '--at <time>'],
    ['serve', '--port <number>'],
  ])('%s --help tells its options, whatever else is given', async (name, option) => {
    const { code, out, err } = await run(name, '--bogus', '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Usage: situation-viewer ${name}`);
    expect(out).toContain(option);
  });
});

describe('a command that cannot be meant', () => {
  it.each([
    [[], 'no command given', 'situation-viewer describe <situation>'],
    [['fly'], 'there is no command “fly”', 'situation-viewer describe <situation>'],
    [['toString'], 'there is no command “toString”', 'situation-viewer describe <situation>'],
    [['validate'], 'no situation given', 'Usage: situation-viewer validate'],
    [['validate', 'a', 'b'], 'one situation expected, 2 given', 'Usage: situation-viewer validate'],
    [['describe', 'a', '--speed', '3'], "Unknown option '--speed'", 'Usage: situation-viewer describe'],
    [['serve', '--port', 'http'], '--port expects a number', 'Usage: situation-viewer serve'],
  ])('%j is refused with what it should be', async (args, reason, usage) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(reason);
    expect(err).toContain(usage);
  });
});

describe('a situation of many points', () => {
  const large = async () => {
    const folder = await situationFolder();
    await writePointSituation(folder, { points: 5000 });
    return folder;
  };

  it('is summed up by validate', async () => {
    const { code, out } = await run('validate', await large());
    expect(code).toBe(0);
    expect(out).toContain('1 layer, 5,000 features, 0 scenes, 5 sources');
  });

  it('is counted by describe, not listed', async () => {
    const { out } = await run('describe', await large(), '--at', '2024-12-01T12:00Z');
    const line = out.split('\n').find((each) => each.includes('Events'));
    expect(line).toMatch(
      /^ {3}- Events: \d{2,3} of 5,000 points: \d+ confirmed, \d+ reported, \d+ claimed, \d+ assessed, \d+ possible$/,
    );
    expect(out.split('\n').length).toBeLessThan(20);
  });

  it('is counted as it was known by a day', async () => {
    const folder = await large();
    const known = async (...args: string[]) => {
      const { out } = await run('describe', folder, '--json', ...args);
      return JSON.parse(out).points[0];
    };
    expect(await known()).toMatchObject({ layer: 'events', count: 5000, of: 5000 });
    const early = await known('--as-of', '2024-11-30');
    expect(early.count).toBeGreaterThan(1700);
    expect(early.count).toBeLessThan(2300);
    const { out } = await run('describe', folder, '--as-of', '2024-11-30');
    expect(out).toContain(
      `Known then: ${early.count.toLocaleString('en')} of 5,000 features, from 2 of 5 sources.`,
    );
  });
});
