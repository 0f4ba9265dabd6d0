import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildVp8Encoder } from '../../../../src/main/export/webm/vp8Encoder';
import { buildFrameReader } from '../../../../src/main/export/webm/vp8Frames';
import { type OpenEncoder, onThisThread, writeWebm } from '../../../../src/main/export/webm/writeWebm';
import { memorySink } from '../film/memorySink';
import { movingSquare } from '../film/movingSquare';

const WORDS = { title: 'A square', application: 'Situation Viewer 0.1.0', tags: { SCENE: 'three' } };

let openEncoder: OpenEncoder;
beforeAll(async () => {
  const wasm = await readFile('node_modules/webm-wasm/dist/webm-wasm.wasm');
  openEncoder = onThisThread((setting) => buildVp8Encoder(wasm, setting));
});

async function written(options = {}): Promise<Uint8Array> {
  const sink = memorySink();
  await writeWebm(movingSquare(options), sink, { openEncoder, words: WORDS });
  return sink.bytes;
}

describe('writeWebm', () => {
  it('writes a frame of VP8 for each picture, a key frame first', async () => {
    const frames = buildFrameReader().read(await written());
    expect(frames).toHaveLength(6);
    expect(frames.map((frame) => (frame[0] ?? 0) & 1)).toEqual([0, 1, 1, 1, 1, 1]);
    // RFC 6386, 9.1: start code, then width and height of fourteen bits each
    const [key = new Uint8Array()] = frames;
    expect([...key.subarray(3, 6)]).toEqual([0x9d, 0x01, 0x2a]);
    expect((key[6] ?? 0) | (((key[7] ?? 0) & 0x3f) << 8)).toBe(64);
    expect((key[8] ?? 0) | (((key[9] ?? 0) & 0x3f) << 8)).toBe(48);
  });

  it('gives the same bytes for the same pictures', async () => {
    expect(Buffer.from(await written()).equals(Buffer.from(await written()))).toBe(true);
  });

  it('says how long it is, what it is called and what it shows', async () => {
    const text = Buffer.from(await written()).toString('latin1');
    expect(text).toContain('A square');
    expect(text).toContain('SCENE');
    const at = text.indexOf('\x44\x89\x88');
    expect(Buffer.from(text.slice(at + 3, at + 11), 'latin1').readDoubleBE()).toBe(600);
  });

  it('takes an odd size one smaller', async () => {
    const [key = new Uint8Array()] = buildFrameReader().read(await written({ width: 65, height: 49 }));
    expect((key[6] ?? 0) | (((key[7] ?? 0) & 0x3f) << 8)).toBe(64);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const stopping = writeWebm(movingSquare({ frameCount: 50 }), memorySink(), {
      openEncoder,
      words: WORDS,
      signal: controller.signal,
      onProgress: (done) => done === 3 && controller.abort(),
    });
    await expect(stopping).rejects.toThrow(/abort/i);
  });

  it('tells how far it is', async () => {
    const told: string[] = [];
    const onProgress = (done: number, of: number) => told.push(`${done}/${of}`);
    await writeWebm(movingSquare({ frameCount: 3 }), memorySink(), { openEncoder, words: WORDS, onProgress });
    expect(told).toEqual(['1/3', '2/3', '3/3']);
  });
});

describe('the head of the file', () => {
  it('names the size of all that follows', async () => {
    const bytes = Buffer.from(await written());
    const at = bytes.indexOf(Buffer.from([0x18, 0x53, 0x80, 0x67]));
    // a byte that says how many follow, then seven
    expect(bytes.readUIntBE(at + 6, 6)).toBe(bytes.length - at - 12);
  });
});
