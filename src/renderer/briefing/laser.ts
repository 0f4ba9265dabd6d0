/** Where the laser dot is, in parts of the window; null while it is nowhere. */
type At = readonly [x: number, y: number] | null;

let dot: HTMLElement | null = null;
let send: (at: At) => void = () => {};

/** Tells where laser dots go from this window; returns what ends that. */
export function tieLaser(sendAt: (at: At) => void): () => void {
  send = sendAt;
  return () => {
    send = () => {};
    showLaser(null);
  };
}

/** The element that is the dot in this window; null when it goes. */
export function holdLaser(element: HTMLElement | null): void {
  dot = element;
  showLaser(null);
}

/** Shows the dot here. It is moved without a render: it must follow the hand. */
export function showLaser(at: At): void {
  if (!dot) return;
  dot.hidden = at === null;
  // in parts of the window, which the element fills: pixels would be others where the type is larger
  if (at) dot.style.transform = `translate(${at[0] * 100}%, ${at[1] * 100}%)`;
}

/** Moves the dot here and in the other windows. */
export function moveLaser(at: At): void {
  showLaser(at);
  send(at);
}
