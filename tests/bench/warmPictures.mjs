import { Resvg } from '@resvg/resvg-js';
import { createServer } from 'vite';
import { at } from '../../scripts/lib/paths.mjs';
import { median, ms, report } from './statistics.mjs';

const RUNS = 5;

/** Sheets and their files in one process that has fonts and base map at hand, beside resvg alone on the same drawing. */
export async function benchWarmPictures() {
  const server = await createServer({
    configFile: false,
    root: at('.'),
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, ws: false },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const load = (/** @type {string} */ file) => server.ssrLoadModule(`/src/${file}.ts`);
    const { buildSheetMaker } = await load('main/export/sheets/sheetMaker');
    const { SHEET_FORMATS } = await load('main/export/formats');
    const { loadSituation } = await load('main/situation/loadSituation');
    const { pictureOfScene } = await load('shared/sheet/picture');
    const { DEFAULT_OPTIONS } = await load('shared/sheet/options');
    const loaded = await loadSituation(at('resources/situations/syria-withdrawal-2024'));
    const source = {
      situation: loaded.value,
      points: loaded.points,
      resourcesDir: at('resources'),
      application: { name: 'bench', version: '0' },
    };
    const maker = buildSheetMaker(source, () => undefined);
    /** @param {string} format @param {number[]} scenes @param {number} pixelRatio */
    const write = async (format, scenes, pixelRatio) => {
      const options = { ...DEFAULT_OPTIONS, pixelRatio };
      const sheets = scenes.map((scene) => {
        const made = maker.sheetOf(pictureOfScene(loaded.value, loaded.value.scenes[scene]), options);
        if (!made.ok) throw new Error(made.error.reason);
        return made.value;
      });
      /** @type {Uint8Array[]} */
      const parts = [];
      const sink = async (/** @type {Uint8Array} */ bytes) => void parts.push(bytes);
      await SHEET_FORMATS[format].write(sheets, sink, { layText: maker.layText });
      return Buffer.concat(parts);
    };
    const all = loaded.value.scenes.map((/** @type {unknown} */ _, /** @type {number} */ index) => index);
    const svg = (await write('svg', [5], 1)).toString();
    for (const [what, format, scenes, ratio, bound] of /** @type {const} */ ([
      ['SVG', 'svg', [5], 1, 250],
      ['PNG 1920×1080', 'png', [5], 1.5, 700],
      ['PNG 3840×2160', 'png', [5], 3, 1800],
      ['PDF of eight scenes', 'pdf', all, 1, 4000],
    ])) {
      await write(format, scenes, ratio);
      const times = [];
      for (let run = 0; run < RUNS; run++) {
        const start = performance.now();
        await write(format, scenes, ratio);
        times.push(performance.now() - start);
      }
      const figure = median(times);
      report({
        what: `warm: ${what}`,
        figure: ms(figure),
        baseline: format === 'png' ? `resvg alone ${ms(resvgAlone(svg, 1280 * ratio))}` : '',
        bound: `≤ ${bound} ms`,
        holds: figure <= bound,
      });
    }
  } finally {
    await server.close();
  }
}

/** @param {string} svg @param {number} width */
function resvgAlone(svg, width) {
  const start = performance.now();
  new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: width } }).render();
  return performance.now() - start;
}
