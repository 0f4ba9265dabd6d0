import { useEffect, useRef } from 'react';
import './Tooltips.css';

const DELAY_MS = 350;
const GAP = 6;

/**
 * Shows the `data-tooltip` of whatever the pointer rests on or the keyboard reaches: one for the whole page, above everything,
 * never cut off at an edge. Screen readers have the control's own name.
 */
export function Tooltips() {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => (element.current ? registerTooltips(element.current) : undefined), []);
  return <div ref={element} className="tooltips" popover="manual" aria-hidden="true" />;
}

function registerTooltips(tip: HTMLElement): () => void {
  let timer = 0;
  let shownFor: Element | null = null;
  const hide = () => {
    clearTimeout(timer);
    shownFor = null;
    if (tip.matches(':popover-open')) tip.hidePopover();
  };
  const show = (control: HTMLElement) => {
    if (!control.isConnected) return;
    tip.textContent = control.dataset.tooltip ?? '';
    // shown anew, it lies above a dialog that has opened meanwhile
    if (tip.matches(':popover-open')) tip.hidePopover();
    tip.showPopover();
    place(tip, control.getBoundingClientRect());
  };
  // Escape gives the focus back to what it had opened from, which needs no words then
  let isDismissed = false;
  const onKey = (event: Event) => {
    isDismissed = event instanceof KeyboardEvent && event.key === 'Escape';
    hide();
  };
  const prepare = (target: EventTarget | null, delayMs: number) => {
    const control = target instanceof Element ? target.closest<HTMLElement>('[data-tooltip]') : null;
    if (control === shownFor) return;
    hide();
    shownFor = control;
    if (control) timer = window.setTimeout(() => show(control), delayMs);
  };
  const listeners: readonly [string, (event: Event) => void][] = [
    ['pointerover', ({ target }) => prepare(target, DELAY_MS)],
    [
      'focusin',
      ({ target }) => {
        if (!isDismissed && target instanceof Element && target.matches(':focus-visible')) prepare(target, 0);
      },
    ],
    ['focusout', hide],
    ['pointerdown', hide],
    ['keydown', onKey],
    ['wheel', hide],
  ];
  for (const [type, listener] of listeners)
    document.addEventListener(type, listener, { passive: true, capture: true });
  return () => {
    hide();
    for (const [type, listener] of listeners) document.removeEventListener(type, listener, true);
  };
}

// below its control, above it at the lower edge of the page
function place(tip: HTMLElement, control: DOMRect): void {
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.min(
    Math.max(control.left + control.width / 2 - width / 2, GAP),
    innerWidth - width - GAP,
  );
  const below = control.bottom + GAP;
  tip.style.left = `${Math.round(left)}px`;
  tip.style.top = `${Math.round(below + height > innerHeight ? control.top - GAP - height : below)}px`;
}
