/** Marks a box that scrolls (class `scroll-cue`) with the edges beyond which there is more. */
export function tellEdges(
  box: HTMLElement,
  more: { readonly above: boolean; readonly below: boolean },
): void {
  box.toggleAttribute('data-more-above', more.above);
  box.toggleAttribute('data-more-below', more.below);
}

/** Keeps the edges of a box told while it scrolls, and while it or what it holds changes its size. A ref of React’s: returns what ends that. */
export function registerScrollCue(box: HTMLElement | null): (() => void) | undefined {
  if (!box) return;
  const tell = () =>
    tellEdges(box, {
      above: box.scrollTop > 1,
      below: box.scrollHeight - box.clientHeight - box.scrollTop > 1,
    });
  const sizes = new ResizeObserver(tell);
  for (const element of [box, ...box.children]) sizes.observe(element);
  box.addEventListener('scroll', tell, { passive: true });
  return () => {
    sizes.disconnect();
    box.removeEventListener('scroll', tell);
  };
}
