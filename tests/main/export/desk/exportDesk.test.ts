import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../../scripts/lib/build.mjs';
import { at } from '../../../../scripts/lib/paths.mjs';
import { APPLICATION } from '../../../../src/main/application';
import { buildExportDesk } from '../../../../src/main/export/desk/exportDesk';
import { parseExportRequest } from '../../../../src/main/export/desk/parseRequests';
import { buildChosenPlaces } from '../../../../src/main/export/desk/places';
import { buildWaitingFiles } from '../../../../src/main/export/desk/waitingFiles';
import { app6Symbol } from '../../../../src/main/situation/app6';
import { loadSituation } from '../../../../src/main/situation/loadSituation';
import { sizeOfPixels } from '../../../../src/shared/export/sheetSize';
import { pictureOfScene } from '../../../../src/shared/sheet/picture';
import { situationFolder } from '../../../fixtures/situationFolder';

const BUNDLED = 'syria-withdrawal-2024';

// threads and pages are made of what the build made
beforeAll(async () => {
  const failure = await ensureBuilt();
  if (failure !== undefined) throw new Error(failure);
}, 120_000);

/** The third scene as a page asks for it. */
async function byTheDesk(format: string, file: string, more: object): Promise<readonly string[]> {
  const places = buildChosenPlaces();
  const desk = buildExportDesk({
    preview: () => Promise.reject(new Error('nothing is looked at here')),
    places,
    waiting: buildWaitingFiles(),
    resourcesDir: at('resources'),
    standaloneDir: at('out/standalone'),
    application: APPLICATION,
    sheetsWorker: at('out/main/exportWorker.js'),
    fileWorker: at('out/main/fileWorker.js'),
    encoder: { workerFile: at('out/main/encodeWorker.js'), wasmFile: at('out/main/vp8.wasm') },
  });
  const open = await loadSituation(at(`resources/situations/${BUNDLED}`), app6Symbol);
  const scene = open.ok ? open.value.scenes[2] : undefined;
  if (!open.ok || !scene) throw new Error('the bundled situation does not open');
  const { theme, ...wished } = { theme: 'dark', ...more };
  const body = {
    version: open.value.version,
    format,
    pictures: [pictureOfScene(open.value, scene)],
    options: { ...sizeOfPixels(640, 360), theme },
    destination: places.keep({ path: file, is: 'file' }),
    ...wished,
  };
  const request = parseExportRequest(JSON.parse(JSON.stringify(body)));
  if (!request.ok) throw new Error(request.error.reason);
  const written = await desk.write(open, request.value, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  if (!written?.ok) throw new Error(written?.error.reason ?? 'cancelled');
  return written.value.notes;
}

function byTheCommandLine(...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [at('out/main/cli.js'), 'export', BUNDLED, '--scene', '3', ...args],
      (error) => (error ? reject(error) : resolve()),
    );
  });
}

const SIZE = ['--size', '640x360'];
const FILM = { film: { seconds: 0.5, fps: 4, play: null } };

describe('what a page asks for', () => {
  it.each([
    ['png', SIZE, {}],
    ['jpeg', SIZE, {}],
    ['svg', SIZE, {}],
    ['pdf', SIZE, {}],
    ['handout', SIZE, { theme: 'light' }],
    ['pptx', ['--size', '640x360'], {}],
    ['webm', [...SIZE, '--film', '0.5s', '--fps', '4'], FILM],
    ['gif', [...SIZE, '--film', '0.5s', '--fps', '4'], FILM],
    ['frames', [...SIZE, '--film', '0.5s', '--fps', '4'], FILM],
    ['kmz', [], {}],
    ['geojson', [], {}],
    ['csv', ['--bom'], {}],
    ['html', [], {}],
  ])(
    'is written by the command line with the same bytes: %s',
    async (format, args, more) => {
      const folder = await situationFolder();
      const [asked, told] = [join(folder, 'asked'), join(folder, 'told')];
      await byTheDesk(format, asked, more);
      const ending = format === 'frames' ? 'zip' : format === 'handout' ? 'pdf' : format;
      await byTheCommandLine('--format', format, ...args, '--out', `${told}.${ending}`);
      const [one, other] = await Promise.all([readFile(asked), readFile(`${told}.${ending}`)]);
      expect(one.length).toBeGreaterThan(500);
      expect(one.equals(other)).toBe(true);
    },
    60_000,
  );

  it('is as a picture what is seen first of another format', async () => {
    const file = join(await situationFolder(), 'seen.png');
    const sizeOf = async (shows: string) => {
      await byTheDesk('png', file, { shows, options: { ...sizeOfPixels(800, 800), theme: 'dark' } });
      const png = await readFile(file);
      return png.readUInt32BE(16) / png.readUInt32BE(20);
    };
    expect(await sizeOf('svg')).toBeCloseTo(1);
    expect(await sizeOf('pptx')).toBeCloseTo(16 / 9);
    expect(await sizeOf('handout')).toBeCloseTo(210 / 297, 2);
  }, 60_000);
});
