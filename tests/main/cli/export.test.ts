import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../scripts/lib/build.mjs';
import { at } from '../../../scripts/lib/paths.mjs';
import { runCli } from '../../../src/main/cli/runCli';
import { situationFolder } from '../../fixtures/situationFolder';
import { manifest } from '../../fixtures/situationJson';

const BUNDLED = 'syria-withdrawal-2024';

// the page is made of what the build made
beforeAll(async () => {
  const failure = await ensureBuilt();
  if (failure !== undefined) throw new Error(failure);
}, 60_000);

/** Runs the built command line. */
function runBuilt(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [at('out/main/cli.js'), 'export', ...args], (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out.trim(), err: err.trim() }),
    );
  });
}

describe('export', () => {
  it('writes a situation as one page, whole, and names the file', async () => {
    const file = join(await situationFolder(), 'page.html');
    const written = await runBuilt(BUNDLED, '--format', 'html', '--out', file, '--scene', '3');
    expect(written).toEqual({ code: 0, out: file, err: '' });
    const page = await readFile(file, 'utf8');
    expect(page).toContain('"scene":"ships-leave"');
    expect(page.trimEnd().endsWith('</html>')).toBe(true);
  });

  it('replaces a file only when told to, and leaves nothing half-written', async () => {
    const folder = await situationFolder();
    const file = join(folder, 'page.html');
    await writeFile(file, 'mine');
    const args = [folder, '--format', 'html', '--out', file];
    const refused = await runBuilt(...args);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('--force');
    expect(await readFile(file, 'utf8')).toBe('mine');
    expect((await runBuilt(...args, '--force')).code).toBe(0);
    expect(await readFile(file, 'utf8')).toContain('<!doctype html>');
    expect((await readdir(folder)).filter((name) => name.includes('part'))).toEqual([]);
  });

  it('says when there is no such folder to write to', async () => {
    const folder = await situationFolder();
    const { code, err } = await runBuilt(folder, '--format', 'html', '--out', join(folder, 'no', 'x.html'));
    expect(code).toBe(1);
    expect(err).toContain('no such folder');
  });

  it.each([
    [['--out', 'x.html'], '--format'],
    [['--format', 'bmp', '--out', 'x'], '--format'],
    [['--format', 'csv', '--out', 'x', '--bounds', '1,2,3'], '--bounds'],
    [['--format', 'csv', '--out', 'x', '--bounds', '5,50,4,40'], '--bounds'],
    [['--format', 'csv', '--out', 'x', '--bounds', '0,0,200,10'], '--bounds'],
    [['--format', 'csv', '--out', 'x', '--at', 'noon'], '--at'],
    [['--format', 'webm', '--out', 'x', '--film', '0s'], '--film'],
    [['--format', 'webm', '--out', 'x', '--film', 'soon'], '--film'],
    [['--format', 'gif', '--out', 'x', '--fps', '0'], '--fps'],
    [['--format', 'gif', '--out', 'x', '--fps', '1000'], '--fps'],
    [['--format', 'frames', '--out', 'x', '--size', '0x720'], '--'],
    [['--format', 'webm', '--out', 'x', '--scene', '3', '--at', '2024-12-08T12:00Z/..'], '--'],
    [['--format', 'html'], '--out'],
    [['--format', 'html', '--out', 'x', '--theme', 'pink'], '--theme'],
    [['--format', 'html', '--out', 'x', '--scene', '99'], '--scene: expected all, a number from 1 to 8'],
    [['--format', 'csv', '--out', 'x', '--bounds', 'NaN,1,2,3'], '--bounds: expected west,south,east,north'],
    [['--format', 'webm', '--out', 'x', '--film', '-5s'], '--film'],
    [['--format', 'gif', '--out', 'x', '--fps', '12.5'], '--fps: expected a whole number'],
    [['--format', 'gif', '--out', 'x', '--size', '40x40'], '--size: 40 × 40 pixels: expected at least'],
    [['--format', 'pptx', '--out', 'x', '--size', '1920x1200'], '--size: slides are 16 by 9'],
    [['--format', 'pptx', '--out', 'x', '--size', '40'], '--size: expected slides from 320 to 7,680'],
    [['--format', 'csv', '--out', 'x.geojson'], '--out: x.geojson is named as geojson, and --format is csv'],
    [['--format', 'frames', '--out', 'x.webm'], '--out: x.webm is named as webm'],
  ])('refuses %j and says which option is wrong', async (args, option) => {
    const err: string[] = [];
    const output = { out: () => {}, err: (line: string) => err.push(line) };
    expect(await runCli(['export', BUNDLED, ...args], output)).toBe(2);
    expect(err.join('\n')).toContain(option);
  });
});

describe('export of data', () => {
  it.each(['geojson', 'csv', 'kmz'])(
    'writes what a scene shows as %s, and names the file',
    async (format) => {
      const file = join(await situationFolder(), `scene.${format}`);
      const written = await runBuilt(BUNDLED, '--format', format, '--scene', '3', '--out', file);
      expect(written).toEqual({ code: 0, out: file, err: '' });
      expect((await readFile(file)).length).toBeGreaterThan(1000);
    },
  );

  it('lays the picture of the map under the features on a globe', async () => {
    const file = join(await situationFolder(), 'scene.kmz');
    await runBuilt(BUNDLED, '--format', 'kmz', '--scene', '3', '--out', file);
    const parts = unzipSync(await readFile(file));
    expect(Object.keys(parts)).toEqual(['doc.kml', 'files/map.png']);
    expect(strFromU8(parts['doc.kml'] ?? new Uint8Array())).toContain('<north>35.034</north>');
    const picture = Buffer.from(parts['files/map.png'] ?? []);
    // as many pixels a degree of latitude as keeps its shape at 34.9° north
    const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
    expect(height / width).toBeCloseTo(
      (35.034 - 34.796) / (35.937 - 35.674) / Math.cos((34.915 * Math.PI) / 180),
      2,
    );
  });

  it('takes everything where no scene is named, and another time or place where one is', async () => {
    const folder = await situationFolder();
    const idsAt = async (...args: string[]) => {
      const file = join(folder, 'data.geojson');
      await runBuilt(BUNDLED, '--format', 'geojson', '--out', file, '--force', ...args);
      const { features } = JSON.parse(await readFile(file, 'utf8')) as { features: { id: string }[] };
      return features.map(({ id }) => id);
    };
    const all = await idsAt();
    expect(all).toEqual(expect.arrayContaining(['khmeimim-airbase', 'tartus', 'moscow']));
    expect(await idsAt('--at', '1980')).not.toContain('khmeimim-airbase');
    expect(await idsAt('--bounds', '35,34,37,36')).not.toContain('moscow');
  });

  it('begins a table with a byte order mark where that is wished for', async () => {
    const file = join(await situationFolder(), 'data.csv');
    await runBuilt(BUNDLED, '--format', 'csv', '--bom', '--out', file);
    expect([...(await readFile(file)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe('export of films', () => {
  it.each([
    ['webm', [0x1a, 0x45, 0xdf, 0xa3]],
    ['gif', [0x47, 0x49, 0x46, 0x38]],
    ['frames', [0x50, 0x4b, 0x03, 0x04]],
  ])('writes a film as %s, tells how far it is, and names the file', async (format, start) => {
    const file = join(await situationFolder(), 'film');
    const args = ['--scene', '3', '--film', '0.5s', '--fps', '4', '--size', '640x360'];
    const written = await runBuilt(BUNDLED, '--format', format, '--out', file, ...args);
    expect(written).toMatchObject({ code: 0, out: file });
    expect(written.err).toMatch(
      /^ *50 % film\n100 % film\nnote: .* stands still unless a time is played: --at /,
    );
    expect([...(await readFile(file)).subarray(0, 4)]).toEqual(start);
  });

  it('leaves no file when it is cancelled in its middle', async () => {
    const folder = await situationFolder();
    const film = ['--scene', '3', '--film', '60s', '--size', '640x360', '--out', join(folder, 'film.webm')];
    const child = spawn(process.execPath, [
      at('out/main/cli.js'),
      'export',
      BUNDLED,
      '--format',
      'webm',
      ...film,
    ]);
    child.stderr.once('data', () => child.kill('SIGINT'));
    const [code] = await once(child, 'exit');
    expect(code).toBe(1);
    expect((await readdir(folder)).filter((name) => name.startsWith('film'))).toEqual([]);
  });

  it('gives the same bytes each time', async () => {
    const folder = await situationFolder();
    const filmed = async (name: string) => {
      const at = ['--scene', '3', '--at', '2024-12-09/2024-12-10'];
      const size = ['--film', '1s', '--fps', '3', '--size', '640x360'];
      await runBuilt(BUNDLED, '--format', 'webm', '--out', join(folder, name), ...at, ...size);
      return readFile(join(folder, name));
    };
    expect((await filmed('one')).equals(await filmed('two'))).toBe(true);
  });
});

describe('export of slides', () => {
  it('writes a slide a scene, the same bytes each time', async () => {
    const folder = await situationFolder();
    const slides = async (name: string) => {
      const file = join(folder, name);
      const written = await runBuilt(BUNDLED, '--format', 'pptx', '--out', file, '--size', '640');
      expect(written).toMatchObject({ code: 0, out: file });
      expect(written.err.split('\n').at(-1)).toBe(`100 % ${name}`);
      return readFile(file);
    };
    const first = await slides('one.pptx');
    expect(Object.keys(unzipSync(first)).filter((path) => /slides\/slide\d+\.xml$/.test(path))).toHaveLength(
      8,
    );
    expect(first.equals(await slides('two.pptx'))).toBe(true);
  });

  it('says so where there is nothing to make slides of', async () => {
    const folder = await situationFolder({ 'situation.json': manifest({ scenes: [] }) });
    const refused = await runBuilt(folder, '--format', 'pptx', '--out', join(folder, 'x.pptx'));
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('no scenes');
  });
});

describe('export --json', () => {
  it.each([
    ['csv', ['--scene', '3']],
    ['gif', ['--scene', '3', '--film', '0.5s', '--fps', '2', '--size', '320x180']],
    ['html', []],
    ['svg,geojson', ['--scene', '1']],
  ])(
    'tells alike of every kind of file: %s',
    async (format, args) => {
      const folder = join(await situationFolder(), 'out');
      await mkdir(folder);
      const told = await runBuilt(BUNDLED, '--format', format, ...args, '--json', '--out', folder);
      expect(told.code).toBe(0);
      const { written, refused, notes } = JSON.parse(told.out) as Record<string, string[]>;
      expect(written).toHaveLength(format.split(',').length);
      expect((await readdir(folder)).map((name) => join(folder, name)).sort()).toEqual(written?.sort());
      expect(refused).toEqual([]);
      expect(notes).toEqual(format === 'gif' ? [expect.stringContaining('stands still')] : []);
      expect(told.err).not.toContain('%');
    },
    60_000,
  );

  it('tells of what is refused before anything is begun', async () => {
    const told = await runBuilt(BUNDLED, '--format', 'csv', '--scene', '99', '--json', '--out', 'x');
    expect(told.code).toBe(2);
    expect(JSON.parse(told.out)).toEqual({
      written: [],
      refused: [expect.stringMatching(/^--scene: /)],
      notes: [],
    });
  });
});
