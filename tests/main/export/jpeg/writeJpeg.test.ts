import { decode } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { writeJpeg } from '../../../../src/main/export/jpeg/writeJpeg';
import { descriptionOf } from '../../../../src/main/export/metadata/descriptionOf';
import { rasterize } from '../../../../src/main/export/raster/rasterize';
import { layText } from '../../../fixtures/fonts';
import { sheetAbout, smallSheet } from '../../../fixtures/smallSheet';

const raster = rasterize(smallSheet({ pixelRatio: 2 }), layText);
const setting = { dotsPerInch: 192, description: descriptionOf(sheetAbout()) };

async function written(changes = {}): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  await writeJpeg(raster, async (bytes) => void parts.push(bytes), { ...setting, ...changes });
  return Buffer.concat(parts);
}

/** How far a channel is from what was drawn, on average. */
function meanDifference(jpeg: Buffer): number {
  const { data, width, height } = decode(jpeg, { useTArray: true });
  expect([width, height]).toEqual([raster.width, raster.height]);
  const [whole] = [...raster.bands()];
  return data.reduce((sum, value, i) => sum + Math.abs(value - (whole?.pixels[i] ?? 0)), 0) / data.length;
}

describe('a JPEG file', () => {
  it('holds what was drawn', async () => {
    expect(meanDifference(await written())).toBeLessThan(2);
  });

  it('is one picture when it was coded in strips', async () => {
    const jpeg = await written({ stripPixels: 400 * 16 });
    expect(jpeg.includes(Buffer.from([0xff, 0xdd, 0, 4, 0, 100]))).toBe(true);
    expect(meanDifference(jpeg)).toBeLessThan(2);
  });

  it('says what it shows and how large it prints', async () => {
    const jpeg = await written();
    expect(jpeg.subarray(6, 10).toString('latin1')).toBe('JFIF');
    expect(jpeg.readUInt16BE(14)).toBe(192);
    expect(jpeg.toString('utf8')).toContain('<rdf:li xml:lang="x-default">The ferry waits</rdf:li>');
  });
});
