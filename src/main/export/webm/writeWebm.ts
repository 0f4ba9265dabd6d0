import { type FilmWatch, type FrameSource, framesInOrder } from '../film/frameSource';
import type { Sink } from '../film/sink';
import type { Vp8Encoder, Vp8Setting } from './vp8Encoder';
import { openWebmFile } from './webmFile';

/** What a film says of itself. */
export interface WebmWords {
  readonly title: string;
  readonly application: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** An encoder that may be elsewhere: in a thread of its own. */
export interface RemoteEncoder {
  add(rgba: Uint8Array): Promise<Uint8Array[]>;
  finish(): Promise<Uint8Array[]>;
  close(): Promise<void>;
}

export type OpenEncoder = (setting: Vp8Setting) => Promise<RemoteEncoder>;

/**
 * Writes a film as WebM with pictures of VP8, which every browser plays. Odd sizes lose their last column or row, since colour is told for four pixels at a
 * time.
 */
export async function writeWebm(
  source: FrameSource,
  sink: Sink,
  {
    openEncoder,
    words,
    ...watch
  }: FilmWatch & { readonly openEncoder: OpenEncoder; readonly words: WebmWords },
): Promise<void> {
  const { fps, frameCount } = source;
  const [width, height] = [even(source.width), even(source.height)];
  const file = await openWebmFile(sink, { width, height, fps, frameCount, ...words });
  const encoder = await openEncoder({ width, height, fps, kilobitsPerSecond: bitRate(width, height, fps) });
  try {
    let encoding: Promise<Uint8Array[]> = Promise.resolve([]);
    for await (const frame of framesInOrder(source, watch)) {
      const cut = cropped(frame, source.width, width, height);
      // one is encoded while the next is drawn
      for (const encoded of await encoding) await file.add(encoded);
      encoding = encoder.add(cut);
      encoding.catch(() => undefined);
    }
    for (const encoded of await encoding) await file.add(encoded);
    for (const encoded of await encoder.finish()) await file.add(encoded);
    await file.finish();
  } finally {
    await encoder.close();
  }
}

function even(length: number): number {
  return length - (length % 2);
}

/** Kilobits a second at which the small type of a sheet stays sharp. */
function bitRate(width: number, height: number, fps: number): number {
  return Math.round((width * height * Math.sqrt(fps) * BITS_A_PIXEL) / 1000);
}

// by eye, of sheets at 1280 × 720; a picture that stands needs far fewer frames than its rate says, so that the rate counts by its root
const BITS_A_PIXEL = 1.5;

function cropped(rgba: Uint8Array, from: number, width: number, height: number): Uint8Array {
  if (from === width && rgba.length === width * height * 4) return rgba;
  const cut = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1)
    cut.set(rgba.subarray(y * from * 4, (y * from + width) * 4), y * width * 4);
  return cut;
}

/** An encoder on the thread that asks. */
export function onThisThread(build: (setting: Vp8Setting) => Promise<Vp8Encoder>): OpenEncoder {
  return async (setting) => {
    const encoder = await build(setting);
    return {
      add: async (rgba) => encoder.add(rgba),
      finish: async () => encoder.finish(),
      close: async () => undefined,
    };
  };
}
