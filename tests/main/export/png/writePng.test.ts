import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { descriptionOf } from '../../../../src/main/export/metadata/descriptionOf';
import { writePng } from '../../../../src/main/export/png/writePng';
import { type Raster, rasterize } from '../../../../src/main/export/raster/rasterize';
import { layText } from '../../../fixtures/fonts';
import { sheetAbout, smallSheet } from '../../../fixtures/smallSheet';

const description = descriptionOf(sheetAbout());

async function written(raster: Raster): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  await writePng(raster, async (bytes) => void parts.push(bytes), { dotsPerInch: 192, description });
  return Buffer.concat(parts);
}

function chunksOf(png: Buffer) {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data });
    at += 12 + length;
  }
  return chunks;
}

/** The colours of a picture that was packed row by row by its difference from the row above. */
function unpacked(png: Buffer, width: number): Uint8Array {
  const rows = inflateSync(
    Buffer.concat(chunksOf(png).flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []))),
  );
  const stride = 1 + 3 * width;
  const colours = new Uint8Array((rows.length / stride) * 3 * width);
  for (let row = 0; row * stride < rows.length; row++)
    for (let i = 0; i < 3 * width; i++) {
      const above = row === 0 ? 0 : (colours[(row - 1) * 3 * width + i] ?? 0);
      colours[row * 3 * width + i] = (rows[row * stride + 1 + i] ?? 0) + above;
    }
  return colours;
}

function colours(pixels: Uint8Array): Uint8Array {
  return new Uint8Array(pixels).filter((_, i) => i % 4 !== 3);
}

/** A picture that cannot be packed, in bands of which each is more than is packed at once. */
function noise(): Raster {
  const [width, height, rows] = [400, 400, 50];
  const bands = function* () {
    let seed = 1;
    for (let top = 0; top < height; top += rows) {
      const pixels = new Uint8Array(width * rows * 4).map(() => {
        seed = (seed * 48_271) % 0x7fffffff;
        return seed & 0xff;
      });
      yield { top, rows, pixels };
    }
  };
  return { width, height, bands };
}

describe('a PNG file', () => {
  const raster = rasterize(smallSheet({ pixelRatio: 2 }), layText);

  it('holds the pixels that were drawn, and not one that can be seen through', async () => {
    const [whole] = [...raster.bands()];
    const png = await written(raster);
    expect(unpacked(png, 400)).toEqual(colours(whole?.pixels ?? new Uint8Array()));
    expect(whole?.pixels.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
  });

  it('is the same whether it was drawn at once or in bands', async () => {
    // in bands groups are not faded as a whole
    const shapes = smallSheet().shapes.map((shape) =>
      shape.is === 'group' ? { ...shape, opacity: 1 } : shape,
    );
    const solid = rasterize(smallSheet({ pixelRatio: 2, shapes }), layText);
    const inBands: Raster = { ...solid, bands: () => solid.bands(7) };
    expect([...inBands.bands()].map(({ rows }) => rows).slice(-2)).toEqual([7, 4]);
    const [banded, whole] = [unpacked(await written(inBands), 400), unpacked(await written(solid), 400)];
    const differences = whole.map((value, i) => Math.abs(value - (banded[i] ?? 0)));
    // a curve that is cut at the edge of a band is not laid out in the very same steps
    expect(differences.reduce((most, by) => Math.max(most, by), 0)).toBeLessThanOrEqual(48);
    expect(differences.filter((by) => by > 0).length).toBeLessThan(differences.length / 100);
  });

  it('says what it shows, how large it prints and what its colours are', async () => {
    const chunks = chunksOf(await written(raster));
    expect(chunks.flatMap(({ type }) => (type === 'IDAT' ? [] : [type]))).toEqual([
      ...['IHDR', 'sRGB', 'pHYs', 'iTXt', 'iTXt', 'iTXt', 'iTXt', 'iTXt', 'iTXt', 'iTXt'],
      'IEND',
    ]);
    expect(chunks[2]?.data.readUInt32BE(0)).toBe(7559);
    const about = chunks.find(({ data }) => data.toString('latin1').startsWith('situation\0'));
    expect(JSON.parse(about?.data.subarray('situation'.length + 5).toString('utf8') ?? '')).toEqual(
      sheetAbout(),
    );
  });

  it('is the same file for the same sheet', async () => {
    expect(
      (await written(raster)).equals(await written(rasterize(smallSheet({ pixelRatio: 2 }), layText))),
    ).toBe(true);
  });

  it('has its data in chunks of one size, however it was handed over', async () => {
    const sizes = chunksOf(await written(noise())).flatMap(({ type, data }) =>
      type === 'IDAT' ? [data.length] : [],
    );
    expect(sizes.length).toBeGreaterThan(3);
    expect(new Set(sizes.slice(0, -1))).toEqual(new Set([65_536]));
    expect(sizes.at(-1)).toBeLessThanOrEqual(65_536);
  });

  it('fails with what its sink said, also while it waits for what was drawn to be packed', async () => {
    const full = Object.assign(new Error('no space left on the disk'), { code: 'ENOSPC', syscall: 'write' });
    let writes = 0;
    const sink = async () => {
      await new Promise(setImmediate);
      if (++writes > 1) throw full;
    };
    await expect(writePng(noise(), sink, { dotsPerInch: 96, description })).rejects.toBe(full);
  });

  it('stops when it is cancelled, and fails with its sink', async () => {
    const signal = AbortSignal.abort();
    const setting = { dotsPerInch: 96, description };
    await expect(writePng(raster, async () => undefined, { ...setting, signal })).rejects.toThrow('aborted');
    let writes = 0;
    const full = async () => {
      if (++writes > 1) throw new Error('no space left on the disk');
    };
    await expect(writePng(raster, full, setting)).rejects.toThrow('no space left');
  });
});
