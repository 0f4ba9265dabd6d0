import type { LayerDots } from '../../../shared/picture/points/layerDots';
import type { DotSprites } from './dotSprites';
import type { PixelCanvas } from './pixelCanvas';
import type { PixelSprite } from './pixelSprite';

/** Draws the dots of a layer as they were found, each at the device pixel that is nearest. */
export function drawDots(
  dots: LayerDots,
  canvas: PixelCanvas,
  sprites: DotSprites,
  pixelRatio: number,
): void {
  const draw = (sprite: PixelSprite, x: number, y: number) =>
    canvas.draw(sprite, Math.round(x * pixelRatio), Math.round(y * pixelRatio));
  dots.eachMark({
    dot: (x, y, actor, status, size, level) => draw(sprites.dot(actor, status, size, level), x, y),
    bubble: (x, y, actor, points) => {
      draw(sprites.bubble(actor, points), x, y);
      for (const { sprite, dx } of sprites.count(points)) draw(sprite, x + dx / pixelRatio, y);
    },
  });
}
