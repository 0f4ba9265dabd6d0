import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../scripts/lib/build.mjs';
import { at } from '../../../scripts/lib/paths.mjs';
import { situationFolder } from '../../fixtures/situationFolder';

// pictures are drawn by a thread that the build makes
beforeAll(async () => {
  const failure = await ensureBuilt();
  if (failure !== undefined) throw new Error(failure);
}, 60_000);

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(situation: string, ...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [at('out/main/cli.js'), 'export', situation, ...args], (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out.trim(), err: err.trim() }),
    );
  });
}

const SMALL = ['--size', '320x180'];

describe('export of pictures', () => {
  it('writes every scene in every format asked for, and names the files', async () => {
    const folder = join(await situationFolder(), 'pictures');
    const { code, out, err } = await run('syria-withdrawal-2024', '--format', 'svg,pdf', '--out', folder);
    expect(code).toBe(0);
    expect(err).toContain('100 %');
    const names = out.split('\n').map((path) => path.slice(folder.length + 1));
    expect(names).toHaveLength(9);
    expect(names[2]).toBe('syria-withdrawal-2024-3-ships-leave.svg');
    expect(names[8]).toBe('syria-withdrawal-2024.pdf');
    expect((await readdir(folder)).sort()).toEqual([...names].sort());
  }, 60_000);

  it('writes one picture to the file that is named, the same bytes each time', async () => {
    const folder = await situationFolder();
    const [first, second] = [join(folder, 'a.png'), join(folder, 'b.png')];
    for (const file of [first, second]) {
      const { code, out } = await run(folder, '--format', 'png', '--scene', '1', ...SMALL, '--out', file);
      expect({ code, out }).toEqual({ code: 0, out: file });
    }
    const png = await readFile(first);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([320, 180]);
    expect(png.equals(await readFile(second))).toBe(true);
  }, 30_000);

  it('pictures a moment and a place of one’s own', async () => {
    const folder = await situationFolder();
    const file = join(folder, 'view.svg');
    const own = ['--at', '2024-01-01', '--bounds', '34,34,37,36', '--window', '2 d', '--theme', 'light'];
    expect((await run(folder, '--format', 'svg', ...own, '--out', file)).code).toBe(0);
    const svg = await readFile(file, 'utf8');
    expect(svg).toContain(
      '&quot;timeWindow&quot;:{&quot;is&quot;:&quot;trailing&quot;,&quot;lengthMs&quot;:172800000}',
    );
    expect(svg).toContain('&quot;scene&quot;:null');
  }, 30_000);

  it('sets words, symbols and names as they are wished for, from right to left as well, and tells letters that no font has', async () => {
    const folder = await situationFolder();
    const file = join(folder, 'own.svg');
    const words = ['--title', 'ميناء Tartus 𓀀', '--caption', '', '--marking', 'DRAFT', '--symbols', 'app6'];
    const { code, err } = await run(folder, '--format', 'svg', '--scene', '1', ...words, '--out', file);
    expect(code).toBe(0);
    expect(err).toContain('U+13000');
    const svg = await readFile(file, 'utf8');
    expect(svg).toContain('DRAFT');
    expect(svg).toContain('&quot;symbols&quot;:&quot;app6&quot;');
  }, 30_000);

  it('finds room for a title of 2,000 letters or says that there is none', async () => {
    const folder = await situationFolder();
    const file = join(folder, 'long.svg');
    const title = 'A very long title '.repeat(112);
    const { code, err } = await run(
      folder,
      '--format',
      'svg',
      '--scene',
      '1',
      '--title',
      title,
      '--out',
      file,
    );
    if (code === 0) expect((await readFile(file, 'utf8')).length).toBeGreaterThan(10_000);
    else expect(err).toContain('title');
  }, 30_000);

  it('leaves a file as it is unless it may be replaced, and tells machines so', async () => {
    const folder = await situationFolder();
    const file = join(folder, 'mine.svg');
    await writeFile(file, 'mine');
    const args = ['--format', 'svg', '--scene', '1', ...SMALL, '--out', file, '--json'];
    const refused = await run(folder, ...args);
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out)).toMatchObject({
      written: [],
      refused: [expect.stringContaining('--force')],
    });
    expect(await readFile(file, 'utf8')).toBe('mine');
    expect((await run(folder, ...args, '--force')).code).toBe(0);
    expect((await readdir(folder)).filter((name) => name.includes('part'))).toEqual([]);
  }, 30_000);

  it('lays a world file, the projection and what GDAL reads beside pictures of the bare map', async () => {
    const folder = await situationFolder();
    const out = join(folder, 'maps');
    const args = ['--bounds', '34,34,37,36', ...SMALL, '--world-file', '--out', out];
    const { code } = await run(folder, '--format', 'png,jpeg', ...args);
    expect(code).toBe(0);
    const endings = (await readdir(out)).map((name) => name.slice(name.indexOf('.'))).sort();
    expect(endings).toEqual(['.jgw', '.jpg', '.jpg.aux.xml', '.pgw', '.png', '.png.aux.xml', '.prj']);
    const world = await readdir(out).then((names) => names.find((name) => name.endsWith('.pgw')) ?? '');
    expect((await readFile(join(out, world), 'utf8')).trim().split('\n')).toHaveLength(6);
  }, 30_000);

  it('writes files of several kinds into one folder, and none where one of them is no kind', async () => {
    const folder = await situationFolder();
    const out = join(folder, 'all');
    const args = ['--scene', '1', '--out', out];
    expect((await run('syria-withdrawal-2024', '--format', 'svg,geojson,csv', ...args)).code).toBe(0);
    expect((await readdir(out)).sort()).toEqual([
      'syria-withdrawal-2024-1-two-bases.svg',
      'syria-withdrawal-2024.csv',
      'syria-withdrawal-2024.geojson',
    ]);
    const refused = await run(folder, '--format', 'svg,docx', '--out', join(folder, 'none'));
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('found docx') });
    expect(await readdir(folder)).not.toContain('none');
  }, 60_000);

  it('hands out every scene in one document', async () => {
    const folder = await situationFolder();
    const file = join(folder, 'handout.pdf');
    expect((await run('syria-withdrawal-2024', '--format', 'handout', '--out', file)).code).toBe(0);
    const pdf = await readFile(file, 'latin1');
    // a bookmark a scene, however many pages there are
    expect(pdf).toMatch(/\/Outlines \d/);
    expect(pdf.match(/\/Title /g)?.length).toBeGreaterThanOrEqual(8);
    expect(pdf).toMatch(/MediaBox \[0 0 595\.2\d* 841\.8\d*\]/);
  }, 60_000);

  it.each([
    [['--world-file', '--projection', 'azimuthal'], '--world-file: goes with --projection mercator'],
    [['--world-file', '--format', 'svg'], '--world-file: goes with png and jpeg, found svg'],
    [['--symbols', 'nato'], '--symbols: expected pictogram or app6, found “nato”'],
    [['--language', 'xx'], '--language: expected english, ar, ru, found “xx”'],
    [['--marking', ' '], '--marking: expected the words of a marking'],
    [['--size', '0x100'], '--size: 0 pixels: expected from 1 to 16,384 a side'],
    [['--size', '99999x99999'], '--size: 99,999 pixels: expected from 1 to 16,384 a side'],
    [['--size', '100x100', '--paper', 'A4'], '--size and --paper'],
    [['--paper', 'A9'], '--paper: expected A3, A4 or Letter'],
    [['--paper', 'A4', '--dpi', '9'], '--dpi: 9 dpi: expected from 36 to 2,400'],
    [['--dpi', '300'], '--dpi: goes with --paper'],
    [['--size', 'large'], '--size: expected pixels such as 3840x2160, found “large”'],
    [['--size', '1x1'], '--size: 1 × 1 pixels: expected at least 160 × 90, or as many in another shape'],
    [['--size', '2000x20'], '--size: 2,000 × 20 pixels are too narrow a strip'],
    [['--paper', 'A4', '--dpi', 'fine'], '--dpi: expected dots an inch, such as 300, found “fine”'],
    [['--bounds', '34,36,37,34'], '--bounds: expected west,south,east,north with the south below the north'],
    [['--bounds', '0,86,10,89'], '--bounds: the Mercator map ends at 85.05° north and south: choose another'],
    [['--theme', 'pink'], '--theme: expected dark or light, found “pink”'],
    [['--projection', 'flat'], '--projection: expected mercator'],
    [['--scene', '99'], '--scene: expected all, a number from 1 to 1, or an id such as one, found “99”'],
    [['--at', 'soon'], '--at: expected an EDTF time'],
    [['--window', 'long'], '--window: expected moment, so-far or a length'],
    [['--bounds', '1,2,3'], '--bounds: expected west,south,east,north'],
    [['--as-of', 'then'], '--as-of: expected an EDTF time'],
  ])(
    'refuses %j and says which option is wrong',
    async (args, reason) => {
      const folder = await situationFolder();
      const out = join(folder, 'out');
      const { code, err } = await run(folder, '--format', 'png', ...args, '--out', out);
      expect(code).toBe(2);
      expect(err).toContain(reason);
      expect(await readdir(folder)).not.toContain('out');
    },
    30_000,
  );

  it('refuses a folder that cannot be one, and a file for several', async () => {
    const folder = await situationFolder();
    await writeFile(join(folder, 'taken'), '');
    const { code, err } = await run(folder, '--format', 'png', '--out', join(folder, 'taken', 'in'));
    expect(code).toBe(1);
    expect(err).toContain('--out: ');
    await mkdir(join(folder, 'deck'));
    const several = await run('syria-withdrawal-2024', '--format', 'png', '--out', join(folder, 'x.png'));
    expect(several.err).toContain('--out: expected a folder for 8 files');
    const misnamed = await run(folder, '--format', 'png', '--scene', '1', '--out', join(folder, 'x.jpg'));
    expect(misnamed).toMatchObject({ code: 2, out: '' });
    expect(misnamed.err).toBe(
      '--out: x.jpg is named as jpeg, and --format is png: end it with .png, or ask for --format jpeg',
    );
    expect(await readdir(folder)).not.toContain('x.jpg');
  }, 30_000);
});
