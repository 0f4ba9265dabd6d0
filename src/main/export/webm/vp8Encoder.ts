import createModule, { type WebmModule } from 'webm-wasm/dist/webm-wasm.js';
import { buildFrameReader } from './vp8Frames';

/** Encodes pictures to frames of VP8, in their order. */
export interface Vp8Encoder {
  /** The next picture, RGBA of the encoder's size; answers the frames that are done. */
  add(rgba: Uint8Array): Uint8Array[];
  /** The frames that are left. */
  finish(): Uint8Array[];
}

export interface Vp8Setting {
  /** Even ones, since colour has half the resolution. */
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly kilobitsPerSecond: number;
}

/**
 * libvpx as WebAssembly (webm-wasm, of the Chrome team). Its live mode chooses how hard it tries by the time that it took; with a clock that
 * stands it takes the middle of its steps each time, and the same pictures give the same bytes. Throws what the library says where it fails.
 */
export async function buildVp8Encoder(wasm: Uint8Array, setting: Vp8Setting): Promise<Vp8Encoder> {
  const module = await instantiate(wasm);
  const reader = buildFrameReader();
  let frames: Uint8Array[] = [];
  const encoder = new module.WebmEncoder(
    1,
    setting.fps,
    setting.width,
    setting.height,
    setting.kilobitsPerSecond,
    true,
    true,
    (chunk) => frames.push(...reader.read(chunk)),
  );
  const taken = (): Uint8Array[] => {
    const done = frames;
    frames = [];
    return done;
  };
  return {
    add: (rgba) => {
      if (!withStandingClock(() => encoder.addRGBAFrame(rgba)))
        throw new Error(`VP8: ${encoder.lastError()}`);
      return taken();
    },
    finish: () => {
      if (!withStandingClock(() => encoder.finalize())) throw new Error(`VP8: ${encoder.lastError()}`);
      encoder.delete();
      return taken();
    },
  };
}

function instantiate(wasmBinary: Uint8Array): Promise<WebmModule> {
  return new Promise((resolve, reject) => {
    const module = createModule({
      noInitialRun: true,
      wasmBinary,
      onAbort: reject,
      onRuntimeInitialized: () => {
        // it calls itself a promise of itself, and would be waited for without end
        delete module.then;
        resolve(module);
      },
    });
  });
}

function withStandingClock<T>(act: () => T): T {
  const { now } = Date;
  Date.now = () => 0;
  try {
    return act();
  } finally {
    Date.now = now;
  }
}
