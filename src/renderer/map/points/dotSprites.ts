import { MAP_FONT } from '../../../shared/basemap/baseLabel';
import { COUNT_TEXT, type DotSize, levelOpacity, SIZE_RADII } from '../../../shared/picture/points/dotSize';
import { LEVELS } from '../../../shared/points/presentPoints';
import type { Actor } from '../../../shared/situation/compiled';
import { STATUSES } from '../../../shared/situation/vocabulary';
import type { Palette } from '../../../shared/symbology/palette';
import { bubbleRadius, bubbleShapes, countInShort, dotShapes } from '../../../shared/symbology/pointShapes';
import { buildSprite, type PixelSprite, paintCircles } from './pixelSprite';

/** What the dots of a layer look like: its actors' colours, and how faint the layer is. */
export interface DotLook {
  readonly palette: Palette;
  readonly actors: readonly Actor[];
  readonly pixelRatio: number;
  /** Of the layer, 0 to 1. */
  readonly opacity: number;
}

/** Sprites for the dots of a layer, each drawn when it is first asked for. Actors and statuses are numbers, as the table has them. */
export interface DotSprites {
  dot(actor: number, status: number, size: DotSize, level: number): PixelSprite;
  /** The bubble for a count, without it. */
  bubble(actor: number, size: number): PixelSprite;
  /** The signs of a count, each with its place to the right of the bubble's centre in device pixels. */
  count(size: number): readonly PlacedSign[];
}

interface PlacedSign {
  readonly sprite: PixelSprite;
  readonly dx: number;
}

interface Sign {
  readonly sprite: PixelSprite;
  /** In CSS pixels. */
  readonly width: number;
}

const COUNT_PX = COUNT_TEXT.size;
const COUNT_FONT = `${COUNT_TEXT.weight} ${COUNT_PX}px ${MAP_FONT}`;

/** Builds those of a layer, for one look of it. */
export function buildDotSprites({ palette, actors, pixelRatio, opacity }: DotLook): DotSprites {
  const dots = new Map<number, PixelSprite>();
  const bubbles = new Map<number, PixelSprite>();
  const signs = new Map<string, Sign>();
  const counts = new Map<string, readonly PlacedSign[]>();
  const colourOf = (actor: number) => {
    const known = actors[actor];
    return known ? palette.actors[known.colour] : palette.neutral;
  };
  const alphaOf = (level: number) => opacity * levelOpacity(level, LEVELS);
  // a sprite a sign, not a count: counts change with every step of time
  const signOf = (text: string): Sign => {
    const kept = signs.get(text);
    if (kept) return kept;
    let width = 0;
    const sprite = buildSprite(COUNT_PX, pixelRatio, opacity, (context) => {
      context.font = COUNT_FONT;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillStyle = palette.labelStrong;
      width = context.measureText(text).width;
      context.fillText(text, 0, 0.5);
    });
    const sign = { sprite, width };
    signs.set(text, sign);
    return sign;
  };
  return {
    dot: (actor, status, size, level) => {
      const key = (((actor + 1) * 8 + (status + 1)) * 8 + size) * 8 + level;
      const kept = dots.get(key);
      if (kept) return kept;
      const radius = SIZE_RADII[size];
      const shapes = dotShapes(STATUSES[status] ?? null, colourOf(actor), palette, radius);
      const sprite = buildSprite(radius + ROOM_PX, pixelRatio, alphaOf(level), (context) =>
        paintCircles(context, shapes),
      );
      dots.set(key, sprite);
      return sprite;
    },
    bubble: (actor, size) => {
      const radius = bubbleRadius(size);
      const key = actor * 64 + radius;
      const kept = bubbles.get(key);
      if (kept) return kept;
      const shapes = bubbleShapes(colourOf(actor), palette, radius);
      const sprite = buildSprite(radius + ROOM_PX, pixelRatio, opacity, (context) =>
        paintCircles(context, shapes),
      );
      bubbles.set(key, sprite);
      return sprite;
    },
    count: (size) => {
      const text = countInShort(size);
      const kept = counts.get(text);
      if (kept) return kept;
      const written = [...text].map(signOf);
      let at = -written.reduce((sum, { width }) => sum + width, 0) / 2;
      const count = written.map(({ sprite, width }) => {
        at += width;
        return { sprite, dx: Math.round((at - width / 2) * pixelRatio) };
      });
      counts.set(text, count);
      return count;
    },
  };
}

// rims and halos beyond the radius
const ROOM_PX = 3;
