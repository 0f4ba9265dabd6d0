import { startTransition, useEffect, useState } from 'react';

/**
 * False at first, true once the page has had the chance to show something: what the first picture does not need is rendered
 * then, in slices, while the base map's worker paints.
 */
export function useAfterPicture(): boolean {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setAfter(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isAfter;
}
