import { buildArchive } from '../archive';
import { type FilmWatch, type FrameSource, framesInOrder } from './frameSource';
import type { Sink } from './sink';

/** Turns RGBA of a size into a PNG; 0 is the first frame. */
export type EncodePng = (
  rgba: Uint8Array,
  frame: { readonly width: number; readonly height: number; readonly index: number },
) => Promise<Uint8Array>;

/** Writes a film as numbered pictures, one after the other: `name-0001.png` and on. */
export async function writePngSequence(
  source: FrameSource,
  {
    name,
    encode,
    write,
    ...watch
  }: FilmWatch & {
    readonly name: string;
    readonly encode: EncodePng;
    readonly write: (file: string, bytes: Uint8Array) => Promise<void>;
  },
): Promise<void> {
  // at least four, so that films of one set sort alike
  const digits = Math.max(4, String(source.frameCount).length);
  let index = 0;
  for await (const frame of framesInOrder(source, watch)) {
    const encoded = await encode(frame, { width: source.width, height: source.height, index });
    index += 1;
    await write(`${name}-${String(index).padStart(digits, '0')}.png`, encoded);
  }
}

/** The same in one zip archive; pictures are stored as they are, being compressed. */
export async function writePngArchive(
  source: FrameSource,
  sink: Sink,
  options: FilmWatch & { readonly name: string; readonly encode: EncodePng },
): Promise<void> {
  const archive = buildArchive();
  const drain = async () => {
    for (const piece of archive.take()) await sink.write(piece);
  };
  await writePngSequence(source, {
    ...options,
    write: async (file, bytes) => {
      archive.begin(file, 'stored')(bytes, true);
      await drain();
    },
  });
  archive.end();
  await drain();
}
