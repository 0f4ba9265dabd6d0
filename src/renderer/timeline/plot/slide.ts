/** Moves an element sideways many times a second. */
export interface Slide {
  /** Puts it so many CSS pixels to the right of where the page has it, or to the left when negative. */
  to(x: number): void;
  end(): void;
}

/** Pixels an element can be moved either way: more than the widest of displays has. */
export const REACH_PX = 20_000;

/**
 * Builds a slide from an animation that stands still, a millisecond a pixel: the compositor takes its place as it is, where a
 * new transform would have the whole page put in layers again, in every frame of a scrub.
 */
export function buildSlide(element: HTMLElement): Slide {
  const animation = element.animate(
    [{ transform: `translateX(${-REACH_PX}px)` }, { transform: `translateX(${REACH_PX}px)` }],
    { duration: 2 * REACH_PX, fill: 'both' },
  );
  animation.pause();
  return {
    to: (x) => {
      const ratio = window.devicePixelRatio;
      const within = Math.min(Math.max(x, -REACH_PX), REACH_PX);
      animation.currentTime = Math.round(within * ratio) / ratio + REACH_PX;
    },
    end: () => animation.cancel(),
  };
}
