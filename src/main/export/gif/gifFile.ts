import { type Colour, GIFEncoder } from 'gifenc';
import type { Sink } from '../film/sink';
import { buildNearest, MAX_COLOURS } from './palette';

export interface GifSetting {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  /** At most {@link MAX_COLOURS}. */
  readonly palette: readonly Colour[];
  /** Kept in the file beside the picture. */
  readonly comment: string;
}

/** A GIF that is written frame by frame. */
export interface GifFile {
  /** The next frame, RGBA. */
  add(rgba: Uint8Array): Promise<void>;
  finish(): Promise<void>;
}

const TRANSPARENT = MAX_COLOURS;
const LONGEST_CS = 65_535;

/** A frame whose time on screen is not known before another picture comes. */
interface Waiting {
  readonly indexed: Uint8Array;
  readonly part: Part;
  readonly fromCs: number;
}

/** The part of the picture that a frame renews. */
interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Writes a GIF that plays for ever: each frame renews only the part that changed, with what stayed transparent in it, and a picture that stays is
 * not written again. Times are hundredths of a second, as the format has them, rounded from the beginning.
 */
export async function openGifFile(sink: Sink, setting: GifSetting): Promise<GifFile> {
  const { width, height, fps, palette, comment } = setting;
  const encoder = GIFEncoder({ auto: false });
  const nearest = buildNearest(palette);
  const whole: Part = { left: 0, top: 0, width, height };
  let shown: Uint8Array | null = null;
  let next: Uint8Array = new Uint8Array(width * height);
  let waiting: Waiting | null = null;
  let isFirst = true;
  let count = 0;

  const write = async (untilCs: number) => {
    if (!waiting) return;
    const { indexed, part, fromCs } = waiting;
    encoder.reset();
    if (isFirst) encoder.writeHeader();
    const before = encoder.bytesView().length;
    encoder.writeFrame(indexed, part.width, part.height, {
      first: isFirst,
      // a table of all 256, so that the transparent one is in it
      ...(isFirst && {
        palette: [...palette, ...Array<Colour>(TRANSPARENT + 1 - palette.length).fill([0, 0, 0])],
      }),
      transparent: !isFirst,
      transparentIndex: TRANSPARENT,
      delay: Math.min(untilCs - fromCs, LONGEST_CS) * 10,
      repeat: 0,
      dispose: 1,
    });
    if (!isFirst) placeFrame(encoder.bytesView(), before, part);
    await sink.write(encoder.bytesView().slice());
    if (isFirst) await sink.write(commentBlock(comment));
    isFirst = false;
    waiting = null;
  };

  return {
    add: async (rgba) => {
      for (let pixel = 0, at = 0; pixel < next.length; pixel += 1, at += 4)
        next[pixel] = nearest(rgba[at] as number, rgba[at + 1] as number, rgba[at + 2] as number);
      const part = shown ? changedPart(shown, next, width, height) : whole;
      const atCs = Math.round((count * 100) / fps);
      count += 1;
      if (!part) return;
      await write(atCs);
      waiting = { indexed: cutOut(shown, next, part, width), part, fromCs: atCs };
      [shown, next] = [next, shown ?? new Uint8Array(width * height)];
    },
    finish: async () => {
      await write(Math.round((count * 100) / fps));
      await sink.write(Uint8Array.of(0x3b));
    },
  };
}

// gifenc puts every frame at the upper left: after the eight bytes of its timing comes the separator, then the place
function placeFrame(bytes: Uint8Array, start: number, { left, top }: Part): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start);
  view.setUint16(9, left, true);
  view.setUint16(11, top, true);
}

/** The smallest part that holds all that changed; null where nothing did. */
function changedPart(before: Uint8Array, after: Uint8Array, width: number, height: number): Part | null {
  let [left, top, right, bottom] = [width, -1, -1, -1];
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    let first = 0;
    while (first < width && before[row + first] === after[row + first]) first += 1;
    if (first === width) continue;
    let last = width - 1;
    while (before[row + last] === after[row + last]) last -= 1;
    if (top === -1) top = y;
    bottom = y;
    if (first < left) left = first;
    if (last > right) right = last;
  }
  return top === -1 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

function cutOut(before: Uint8Array | null, after: Uint8Array, part: Part, width: number): Uint8Array {
  if (!before) return after.slice();
  const cut = new Uint8Array(part.width * part.height);
  for (let y = 0, to = 0; y < part.height; y += 1) {
    const row = (part.top + y) * width + part.left;
    for (let x = 0; x < part.width; x += 1, to += 1) {
      const colour = after[row + x] as number;
      cut[to] = colour === before[row + x] ? TRANSPARENT : colour;
    }
  }
  return cut;
}

/** A comment in blocks of at most 255 bytes. */
function commentBlock(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const blocks: number[] = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const block = bytes.subarray(at, at + 255);
    blocks.push(block.length, ...block);
  }
  return Uint8Array.of(0x21, 0xfe, ...blocks, 0);
}
