import type { FrameSource } from '../../../../src/main/export/film/frameSource';

/** A film of a yellow square of 8 pixels that goes right by 4 in each frame, on a dark ground. */
export function movingSquare({
  width = 64,
  height = 48,
  fps = 10,
  frameCount = 6,
  stillFrom = Infinity,
} = {}): FrameSource {
  return {
    width,
    height,
    fps,
    frameCount,
    frame: async (index) => {
      const rgba = new Uint8Array(width * height * 4);
      const left = 4 * Math.min(index, stillFrom);
      for (let at = 0; at < width * height; at += 1) {
        const [x, y] = [at % width, Math.floor(at / width)];
        const isIn = x >= left && x < left + 8 && y >= 16 && y < 24;
        rgba.set(isIn ? [240, 180, 41, 255] : [13, 21, 32, 255], at * 4);
      }
      return rgba;
    },
  };
}
