import type { PixelSprite } from './pixelSprite';

/** A canvas that is written pixel by pixel: among tens of thousands of dots the calls of a canvas cost more than their pixels. */
export interface PixelCanvas {
  readonly element: HTMLCanvasElement;
  /** Makes it so many device pixels wide and high, and clear. */
  begin(width: number, height: number): void;
  /** Writes a sprite with its centre on a device pixel, over what is there. */
  draw(sprite: PixelSprite, x: number, y: number): void;
  /** Brings what was written to the page. */
  show(): void;
}

// the bytes of a pixel lie in the order of the machine: which of a word's are alpha follows from it
const [ALPHA_MASK = 0] = new Uint32Array(Uint8Array.of(0, 0, 0, 255).buffer);

/** Builds one of no size. */
export function buildPixelCanvas(): PixelCanvas {
  const element = document.createElement('canvas');
  const context = element.getContext('2d');
  let image: ImageData | null = null;
  let pixels = new Uint32Array(0);
  let [width, height] = [0, 0];

  const drawCut = ({ dx, dy, colours, alphas, reach }: PixelSprite, x: number, y: number) => {
    if (x < -reach || y < -reach || x >= width + reach || y >= height + reach) return;
    for (let i = 0; i < colours.length; i++) {
      const [u, v] = [x + (dx[i] as number), y + (dy[i] as number)];
      if (u < 0 || v < 0 || u >= width || v >= height) continue;
      put(pixels, v * width + u, colours[i] as number, alphas[i] as number);
    }
  };

  return {
    element,
    begin: (newWidth, newHeight) => {
      if (image && newWidth === width && newHeight === height) {
        pixels.fill(0);
        return;
      }
      [width, height] = [newWidth, newHeight];
      element.width = width;
      element.height = height;
      image = new ImageData(width, height);
      pixels = new Uint32Array(image.data.buffer);
    },
    draw: (sprite, x, y) => {
      const { reach, colours, alphas, opaque, offsets } = sprite;
      if (x < reach || y < reach || x >= width - reach || y >= height - reach) {
        drawCut(sprite, x, y);
        return;
      }
      if (offsets.width !== width) layOut(sprite, width);
      const at = y * width + x;
      const places = offsets.of;
      for (let i = 0; i < opaque; i++) pixels[at + (places[i] as number)] = colours[i] as number;
      for (let i = opaque; i < colours.length; i++)
        put(pixels, at + (places[i] as number), colours[i] as number, alphas[i] as number);
    },
    show: () => {
      if (image) context?.putImageData(image, 0, 0);
    },
  };
}

function layOut({ dx, dy, offsets }: PixelSprite, width: number): void {
  offsets.width = width;
  for (let i = 0; i < dx.length; i++) offsets.of[i] = (dy[i] as number) * width + (dx[i] as number);
}

// Source over destination, neither premultiplied (W3C Compositing and Blending 1, section 5.1). Where both are translucent the less
// so of the two stands for both: among so many dots a single pixel of a rim is not seen, and to divide would cost as much as all else.
function put(pixels: Uint32Array, at: number, source: number, alpha: number): void {
  const under = pixels[at] as number;
  if (alpha === 255 || under === 0) pixels[at] = source;
  else if ((under & ALPHA_MASK) >>> 0 === ALPHA_MASK) pixels[at] = mix(source | ALPHA_MASK, under, alpha);
  else if ((source & ALPHA_MASK) >>> 0 > (under & ALPHA_MASK) >>> 0) pixels[at] = source;
}

// all four bytes of two words at once, two by two
function mix(over: number, under: number, alpha: number): number {
  const share = alpha + (alpha >>> 7);
  const rest = 256 - share;
  const even = (Math.imul(over & 0xff00ff, share) + Math.imul(under & 0xff00ff, rest)) >>> 8;
  const odd = Math.imul((over >>> 8) & 0xff00ff, share) + Math.imul((under >>> 8) & 0xff00ff, rest);
  return ((even & 0xff00ff) | (odd & 0xff00ff00)) >>> 0;
}
