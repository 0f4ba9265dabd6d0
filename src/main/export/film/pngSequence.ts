import { Zip, ZipPassThrough } from 'fflate';
import { type FilmWatch, type FrameSource, framesInOrder } from './frameSource';
import type { Sink } from './sink';

/** Turns RGBA of a size into a PNG. */
export type EncodePng = (
  rgba: Uint8Array,
  size: { readonly width: number; readonly height: number },
) => Promise<Uint8Array>;

// the first day that an archive can name: a real one would make other bytes each time
const EPOCH = new Date(1980, 0, 1);

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
  let number = 0;
  for await (const frame of framesInOrder(source, watch)) {
    number += 1;
    await write(`${name}-${String(number).padStart(digits, '0')}.png`, await encode(frame, source));
  }
}

/** The same in one zip archive; pictures are stored as they are, being compressed. */
export async function writePngArchive(
  source: FrameSource,
  sink: Sink,
  options: FilmWatch & { readonly name: string; readonly encode: EncodePng },
): Promise<void> {
  const waiting: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    waiting.push(chunk);
  });
  const drain = async () => {
    for (const chunk of waiting.splice(0)) await sink.write(chunk);
  };
  await writePngSequence(source, {
    ...options,
    write: async (file, bytes) => {
      const entry = new ZipPassThrough(file);
      entry.mtime = EPOCH;
      zip.add(entry);
      entry.push(bytes, true);
      await drain();
    },
  });
  zip.end();
  await drain();
}
