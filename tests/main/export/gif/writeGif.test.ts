import { describe, expect, it } from 'vitest';
import { writeGif } from '../../../../src/main/export/gif/writeGif';
import { memorySink } from '../film/memorySink';
import { movingSquare } from '../film/movingSquare';

async function written(options = {}): Promise<Buffer> {
  const sink = memorySink();
  await writeGif(movingSquare(options), sink, { comment: 'ä view of one’s own'.repeat(20) });
  return Buffer.from(sink.bytes);
}

interface GifFrame {
  readonly delayCs: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Reads the blocks of a GIF (GIF89a specification). */
function readGif(bytes: Buffer): { frames: GifFrame[]; comment: string; end: number } {
  const frames: GifFrame[] = [];
  let [comment, delayCs] = ['', 0];
  let at = 13 + 3 * 2 ** (((bytes[10] ?? 0) & 7) + 1);
  const blocks = (): Buffer => {
    const parts: Buffer[] = [];
    for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) {
      parts.push(bytes.subarray(at + 1, at + 1 + length));
      at += 1 + length;
    }
    at += 1;
    return Buffer.concat(parts);
  };
  for (;;) {
    const separator = bytes[at];
    if (separator === 0x3b) return { frames, comment, end: at + 1 };
    if (separator === 0x2c) {
      const [left, top, width, height] = [1, 3, 5, 7].map((offset) => bytes.readUInt16LE(at + offset));
      frames.push({ delayCs, left: left ?? 0, top: top ?? 0, width: width ?? 0, height: height ?? 0 });
      at += 11;
      blocks();
    } else if (separator === 0x21) {
      const label = bytes[at + 1];
      at += 2;
      if (label === 0xf9) delayCs = bytes.readUInt16LE(at + 2);
      const content = blocks();
      if (label === 0xfe) comment = content.toString('utf8');
    } else throw new Error(`no block at ${at}`);
  }
}

describe('writeGif', () => {
  it('renews only the part that changed', async () => {
    const bytes = await written();
    const { frames, end } = readGif(bytes);
    expect(end).toBe(bytes.length);
    expect(frames[0]).toMatchObject({ left: 0, top: 0, width: 64, height: 48 });
    expect(frames[1]).toMatchObject({ left: 0, top: 16, width: 12, height: 8 });
    expect(frames[2]).toMatchObject({ left: 4, top: 16, width: 12, height: 8 });
  });

  it('keeps a picture that stays instead of writing it again', async () => {
    const { frames } = readGif(await written({ frameCount: 10, stillFrom: 2 }));
    expect(frames.map(({ delayCs }) => delayCs)).toEqual([10, 10, 80]);
  });

  it('plays as long as its frames, whatever their rate', async () => {
    const { frames } = readGif(await written({ frameCount: 12, fps: 12 }));
    expect(frames.reduce((sum, { delayCs }) => sum + delayCs, 0)).toBe(100);
    expect(new Set(frames.map(({ delayCs }) => delayCs))).toEqual(new Set([8, 9]));
  });

  it('carries what it is told of the picture', async () => {
    expect(readGif(await written()).comment).toBe('ä view of one’s own'.repeat(20));
  });

  it('keeps the colours of plain grounds exactly', async () => {
    const bytes = await written();
    const table = bytes.subarray(13, 13 + 3 * 256).toString('hex');
    expect(table.startsWith('0d1520f0b429')).toBe(true);
  });

  it('gives the same bytes for the same pictures', async () => {
    expect((await written()).equals(await written())).toBe(true);
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort();
    await expect(writeGif(movingSquare(), memorySink(), { comment: '', signal })).rejects.toThrow(/abort/i);
  });
});
