import { calendarStep } from '../../../shared/time/steps';
import { stepUnit } from '../../commands/time';
import { msPerPixel, roundToPixel, timeOfX, xOfTime } from '../layout/scale';
import type { Plot } from './plot';

/** What a handle on the axis stands for. */
export interface Handle {
  /** The moment at which it stands. */
  readonly timeMs: () => number;
  readonly moveTo: (tMs: number) => void;
  /** Takes it away, with Delete or a double click. */
  readonly clear?: () => void;
}

/**
 * Lets an element be dragged along the axis, and moved by the arrow keys: a step of the axis, with Page up and Page down ten.
 * Returns what ends it.
 */
export function registerHandle(plot: Plot, element: HTMLElement, handle: Handle): () => void {
  let grip: { readonly leftPx: number } | null = null;

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    // taken by its rim it stays under the hand as it was taken
    grip = { leftPx: event.clientX - xOfTime(plot.scale(), handle.timeMs()) };
    element.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    if (!grip) return;
    const scale = plot.scale();
    const x = Math.min(Math.max(event.clientX - grip.leftPx, 0), scale.width);
    handle.moveTo(roundToPixel(timeOfX(scale, x), msPerPixel(scale), plot.zone()));
  };
  const letGo = () => {
    grip = null;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isClearing = event.key === 'Delete' || event.key === 'Backspace';
    const steps = STEPS[event.key];
    if (isClearing && handle.clear) handle.clear();
    else if (steps !== undefined)
      handle.moveTo(calendarStep(handle.timeMs(), plot.zone(), stepUnit(plot.scale()), steps));
    else return;
    event.preventDefault();
  };

  const on = new AbortController();
  const { signal } = on;
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', letGo, { signal });
  element.addEventListener('pointercancel', letGo, { signal });
  element.addEventListener('keydown', onKey, { signal });
  if (handle.clear) element.addEventListener('dblclick', handle.clear, { signal });
  return () => on.abort();
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};
