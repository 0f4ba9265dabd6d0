import { type FocusEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import './FocusKeeper.css';

interface FocusKeeperProps {
  /** Changes whenever what is within is replaced. */
  readonly content: string;
  readonly children: ReactNode;
}

/** Keeps the keyboard's place when what held the focus is replaced by something else: it goes to the first button of that. */
export function FocusKeeper({ content, children }: FocusKeeperProps) {
  const box = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks again whenever the content is another
  useLayoutEffect(() => {
    if (hadFocus.current && !box.current?.contains(document.activeElement))
      box.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [content]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the focus of what is within
    <div
      ref={box}
      className="focus-keeper"
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget, currentTarget }: FocusEvent) => {
        hadFocus.current = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      }}
    >
      {children}
    </div>
  );
}
