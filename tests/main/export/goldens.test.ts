import { readFileSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { measureBy } from '../../../src/main/export/fonts/measureText';
import { descriptionOf } from '../../../src/main/export/metadata/descriptionOf';
import { writePng } from '../../../src/main/export/png/writePng';
import { rasterize } from '../../../src/main/export/raster/rasterize';
import { writeSvg } from '../../../src/main/export/svg/writeSvg';
import { loadSituation } from '../../../src/main/situation/loadSituation';
import { composeSheet } from '../../../src/shared/sheet/composeSheet';
import { pictureOfScene } from '../../../src/shared/sheet/picture';
import type { Sheet } from '../../../src/shared/sheet/sheet';
import { layText } from '../../fixtures/fonts';
import { fixtureMaps, sheetInput } from '../../fixtures/sheet';

// what is meant to look different is drawn anew by UPDATE_GOLDENS=1, and looked at before it is kept
const isUpdate = process.env.UPDATE_GOLDENS === '1';
const goldenOf = (name: string) => new URL(`../../golden/${name}`, import.meta.url);

/** The example situation around a map of the coarsest coast alone, so that no rule of the map changes it. */
async function exampleSheet(theme: 'dark' | 'light'): Promise<Sheet> {
  const loaded = await loadSituation('docs/example-situation');
  const scene = loaded.ok ? loaded.value.scenes[0] : undefined;
  if (!loaded.ok || !scene) throw new Error('the example does not open');
  // the version is made of its files, whatever stands in them
  const situation = { ...loaded.value, version: '0123456789abcdef' };
  const picture = pictureOfScene(situation, scene);
  const input = sheetInput(situation, picture, { width: 640, height: 360, theme });
  const sheet = composeSheet({ ...input, measure: measureBy(layText) }, fixtureMaps(situation, picture));
  if (!sheet.ok) throw new Error(sheet.error.reason);
  return sheet.value;
}

async function pngOf(sheet: Sheet): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  await writePng(rasterize(sheet, layText), async (bytes) => void parts.push(bytes), {
    dotsPerInch: 96,
    description: descriptionOf(sheet.about),
  });
  return Buffer.concat(parts);
}

/** Samples of a PNG file of ours, whose rows are told by their difference from the row above. */
function samplesOf(png: Buffer): Uint8Array {
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const rows = inflateSync(Buffer.concat(packed));
  const length = png.readUInt32BE(16) * 3;
  const samples = new Uint8Array(length * png.readUInt32BE(20));
  for (let i = 0; i < samples.length; i++) {
    const above = i >= length ? (samples[i - length] ?? 0) : 0;
    samples[i] = (rows[i + Math.floor(i / length) + 1] ?? 0) + above;
  }
  return samples;
}

describe.each(['dark', 'light'] as const)('the example situation, %s', (theme) => {
  it('is the SVG file that is kept, to the byte, and the same when it is drawn again', async () => {
    const draw = async () => {
      const sheet = await exampleSheet(theme);
      return writeSvg(sheet, { layText, searchable: true, description: descriptionOf(sheet.about) });
    };
    const golden = goldenOf(`example-${theme}.svg`);
    const svg = await draw();
    if (isUpdate) writeFileSync(golden, svg);
    // told without a difference of a hundred thousand letters
    expect(svg === readFileSync(golden, 'utf8')).toBe(true);
    expect((await draw()) === svg).toBe(true);
  });

  // libraries for other processors round otherwise: of the samples one in two hundred may differ by more than 16
  it('has the pixels of the PNG file that is kept, but for rounding', async () => {
    const golden = goldenOf(`example-${theme}.png`);
    const png = await pngOf(await exampleSheet(theme));
    if (isUpdate) writeFileSync(golden, png);
    const [kept, drawn] = [samplesOf(readFileSync(golden)), samplesOf(png)];
    expect(drawn).toHaveLength(kept.length);
    const different = drawn.filter((value, i) => Math.abs(value - (kept[i] ?? 0)) > 16).length;
    expect(different / kept.length).toBeLessThan(0.005);
    expect((await pngOf(await exampleSheet(theme))).equals(png)).toBe(true);
  });
});
