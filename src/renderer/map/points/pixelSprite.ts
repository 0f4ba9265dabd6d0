import type { CircleShape } from '../../../shared/symbology/symbolShapes';

/** A small picture made ready to be written pixel by pixel: only its pixels that are not clear, each with its place from the centre. */
export interface PixelSprite {
  /** Pixels from the centre to the farthest of them. */
  readonly reach: number;
  readonly dx: Int16Array;
  readonly dy: Int16Array;
  /** As `ImageData` holds them, seen as 32 bits. */
  readonly colours: Uint32Array;
  /** 0 to 255, each. */
  readonly alphas: Uint8Array;
  /** The first so many are opaque. */
  readonly opaque: number;
  /** Places in the rows of a target, worked out once for each width. */
  readonly offsets: { width: number; readonly of: Int32Array };
}

const drawing = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

/** Draws a sprite with the platform's own antialiasing; `reachPx` is half its edge, `alpha` fades all of it. */
export function buildSprite(
  reachPx: number,
  pixelRatio: number,
  alpha: number,
  draw: (context: OffscreenCanvasRenderingContext2D) => void,
): PixelSprite {
  const reach = Math.ceil(reachPx * pixelRatio);
  const edge = 2 * reach + 1;
  if (!drawing) throw new Error('no canvas to draw on');
  drawing.canvas.width = edge;
  drawing.canvas.height = edge;
  drawing.setTransform(pixelRatio, 0, 0, pixelRatio, reach + 0.5, reach + 0.5);
  draw(drawing);
  const { data } = drawing.getImageData(0, 0, edge, edge);
  for (let i = 3; i < data.length; i += 4) data[i] = Math.round((data[i] as number) * alpha);
  return cut(data, edge, reach);
}

/** Paints the shapes of a symbol around the origin. */
export function paintCircles(
  context: OffscreenCanvasRenderingContext2D,
  shapes: readonly CircleShape[],
): void {
  for (const { radius, fill, stroke, strokeWidth, dash, opacity } of shapes) {
    context.globalAlpha = opacity;
    context.beginPath();
    context.arc(0, 0, radius, 0, 2 * Math.PI);
    if (fill !== 'none') {
      context.fillStyle = fill;
      context.fill();
    }
    if (stroke === 'none') continue;
    context.strokeStyle = stroke;
    context.lineWidth = strokeWidth;
    context.lineCap = (dash[0] ?? 1) < 1 ? 'round' : 'butt';
    context.setLineDash([...dash]);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function cut(data: Uint8ClampedArray, edge: number, reach: number): PixelSprite {
  const words = new Uint32Array(data.buffer);
  const alphaAt = (i: number) => data[4 * i + 3] as number;
  const drawn = Array.from(words.keys()).filter((i) => alphaAt(i) > 0);
  const order = [...drawn.filter((i) => alphaAt(i) === 255), ...drawn.filter((i) => alphaAt(i) < 255)];
  return {
    reach,
    dx: Int16Array.from(order, (i) => (i % edge) - reach),
    dy: Int16Array.from(order, (i) => Math.floor(i / edge) - reach),
    colours: Uint32Array.from(order, (i) => words[i] as number),
    alphas: Uint8Array.from(order, alphaAt),
    opaque: drawn.filter((i) => alphaAt(i) === 255).length,
    offsets: { width: 0, of: new Int32Array(order.length) },
  };
}
