import { setImmediate } from 'node:timers/promises';

/** The pictures of a film, drawn when they are asked for. */
export interface FrameSource {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frameCount: number;
  /** RGBA, opaque; 0 is the first. */
  frame(index: number): Promise<Uint8Array>;
}

/** What whoever waits for a film hears and says. */
export interface FilmWatch {
  /** So many frames of all are written. */
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/** The frames of a film in order: the next is drawn while one is written. Throws the signal's reason once it is aborted. */
export async function* framesInOrder(
  source: FrameSource,
  { signal, onProgress }: FilmWatch,
): AsyncGenerator<Uint8Array> {
  let next = source.frameCount > 0 ? source.frame(0) : null;
  for (let index = 0; next; index += 1) {
    // frames that are at hand already would leave whoever cancels no time to be heard
    await setImmediate();
    signal?.throwIfAborted();
    const frame = await next;
    next = index + 1 < source.frameCount ? source.frame(index + 1) : null;
    // who stops here must not leave a failure that nobody hears of
    next?.catch(() => undefined);
    yield frame;
    onProgress?.(index + 1, source.frameCount);
  }
  signal?.throwIfAborted();
}
