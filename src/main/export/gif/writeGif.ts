import { type FilmWatch, type FrameSource, framesInOrder } from '../film/frameSource';
import type { Sink } from '../film/sink';
import { openGifFile } from './gifFile';
import { buildPalette } from './palette';

// more would show few colours more
const MAX_SAMPLES = 8;

/** Writes a film as a GIF. The colours are those of a few of its frames, so that they are the same from its beginning to its end. */
export async function writeGif(
  source: FrameSource,
  sink: Sink,
  { comment, ...watch }: FilmWatch & { readonly comment: string },
): Promise<void> {
  const samples: Uint8Array[] = [];
  for (const index of sampleFrames(source.frameCount)) {
    watch.signal?.throwIfAborted();
    samples.push((await source.frame(index)).slice());
  }
  const { width, height, fps } = source;
  const file = await openGifFile(sink, { width, height, fps, palette: buildPalette(samples), comment });
  for await (const frame of framesInOrder(source, watch)) await file.add(frame);
  await file.finish();
}

/** Frames spread evenly over a film, the first and the last among them. */
function sampleFrames(frameCount: number): number[] {
  const count = Math.min(MAX_SAMPLES, frameCount);
  return Array.from({ length: count }, (_, index) =>
    count === 1 ? 0 : Math.round((index * (frameCount - 1)) / (count - 1)),
  );
}
