import { setAxis } from '../../commands/time';
import type { Axis } from '../../store/state';
import type { Viewer } from '../../viewer';
import { type BrushPart, moveBrush } from '../layout/overview';
import { centreAxis, msPerPixel, timeOfX, zoomAxis } from '../layout/scale';
import type { Overview, OverviewElements } from './overview';
import { zoomOf } from './wheel';

/** What a key moves an edge by, in parts of the axis; with Shift it moves both. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -0.02,
  ArrowDown: -0.02,
  ArrowRight: 0.02,
  ArrowUp: 0.02,
  PageDown: -0.2,
  PageUp: 0.2,
  Home: -Infinity,
  End: Infinity,
};

/** Lets the brush and its edges be dragged and keyed; a press beside it brings its middle there, the wheel zooms. Returns what ends it. */
export function registerBrush(
  { store, run }: Viewer,
  overview: Overview,
  { strip, brush, from, to }: OverviewElements,
): () => void {
  let grip: { readonly part: BrushPart; readonly x: number; readonly axis: Axis } | null = null;

  const partAt = (target: EventTarget | null): BrushPart | null => {
    if (target === from) return 'from';
    if (target === to) return 'to';
    return target === brush ? 'whole' : null;
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    strip.setPointerCapture(event.pointerId);
    overview.hold(true);
    const part = partAt(event.target);
    if (part === null) {
      const x = event.clientX - strip.getBoundingClientRect().left;
      run(setAxis(centreAxis(store.getState().axis, timeOfX(overview.scale(), x))));
    }
    grip = { part: part ?? 'whole', x: event.clientX, axis: store.getState().axis };
    strip.dataset.gesture = grip.part;
  };
  const onMove = (event: PointerEvent) => {
    if (!grip) return;
    const scale = overview.scale();
    run(setAxis(moveBrush(grip.part, grip.axis, (event.clientX - grip.x) * msPerPixel(scale), scale)));
  };
  const letGo = () => {
    if (!grip) return;
    grip = null;
    delete strip.dataset.gesture;
    overview.hold(false);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const part = partAt(event.target);
    if (step === undefined || part === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { axis } = store.getState();
    const scale = overview.scale();
    const byMs = Number.isFinite(step) ? step * (axis.toMs - axis.fromMs) : step;
    run(setAxis(moveBrush(event.shiftKey ? 'whole' : part, axis, byMs, scale)));
  };

  // about the place under the pointer, as far as that is on the axis
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const { axis } = store.getState();
    const x = event.clientX - strip.getBoundingClientRect().left;
    const aboutMs = Math.min(Math.max(timeOfX(overview.scale(), x), axis.fromMs), axis.toMs);
    run(setAxis(zoomAxis(axis, zoomOf(event), aboutMs)));
  };

  const on = new AbortController();
  const { signal } = on;
  strip.addEventListener('pointerdown', onDown, { signal });
  strip.addEventListener('pointermove', onMove, { signal });
  strip.addEventListener('pointerup', letGo, { signal });
  strip.addEventListener('pointercancel', letGo, { signal });
  strip.addEventListener('keydown', onKey, { signal });
  strip.addEventListener('wheel', onWheel, { passive: false, signal });
  return () => {
    letGo();
    on.abort();
  };
}
