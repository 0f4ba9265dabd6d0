import { hover, select } from '../../commands/selection';
import { goToTime, setAxis, setPlaying } from '../../commands/time';
import type { Axis } from '../../store/state';
import type { Viewer } from '../../viewer';
import { fitSpan } from '../layout/fitSpan';
import { msPerPixel, panAxis, roundToPixel, timeOfX, xOfTime, zoomAxis } from '../layout/scale';
import { GUTTER_PX, type PlotElements } from './elements';
import type { Plot } from './plot';
import { buildTooltip } from './tooltip';

type Gesture =
  | { readonly is: 'none' }
  | { readonly is: 'press'; readonly x: number; readonly y: number; readonly onCursor: boolean }
  | {
      readonly is: 'pan';
      readonly x: number;
      readonly y: number;
      readonly axis: Axis;
      readonly scrollTop: number;
    }
  | { readonly is: 'scrub'; readonly offset: number; readonly playing: boolean };

const DRAG_PX = 4;
const GRIP_PX = 4;
const EDGE_SPEED = 6;
const WHEEL_ZOOM = 0.0016;
const PINCH_ZOOM = 0.01;

/**
 * Gives pointer and wheel their meaning on the plot: a drag pans, on the cursor or the ticks it scrubs; a click selects a bar or
 * jumps; a double click fits a bar; the wheel zooms at the pointer, with Shift it pans. Returns what ends it.
 */
export function registerPointer(viewer: Viewer, plot: Plot, elements: PlotElements): () => void {
  const { store, clock, run } = viewer;
  const { root, scroller, lanes, ticks, cursor, tooltip: tooltipElement } = elements;
  const tooltip = buildTooltip(tooltipElement);
  let gesture: Gesture = { is: 'none' };
  let pointerX = 0;
  let edgeFrame = 0;

  const plotX = (event: MouseEvent) => event.clientX - root.getBoundingClientRect().left - GUTTER_PX;
  const laneY = (event: MouseEvent) =>
    event.clientY - scroller.getBoundingClientRect().top + scroller.scrollTop;
  const barAt = (event: MouseEvent) =>
    event.target === lanes ? plot.barAt(plotX(event), laneY(event)) : null;
  const nearCursor = (x: number) => Math.abs(xOfTime(plot.scale(), clock.nowMs) - x) <= GRIP_PX;

  const goToX = (x: number) => {
    const scale = plot.scale();
    const tMs = timeOfX(scale, Math.min(Math.max(x, 0), scale.width));
    run(goToTime(roundToPixel(tMs, msPerPixel(scale), plot.zone())));
  };

  // held beyond an edge, the axis runs on under the cursor
  const runOn = () => {
    edgeFrame = 0;
    if (gesture.is !== 'scrub') return;
    const scale = plot.scale();
    const over = pointerX < 0 ? pointerX : Math.max(pointerX - scale.width, 0);
    if (over === 0) return;
    run(setAxis(panAxis(scale, (over / 60) * EDGE_SPEED * msPerPixel(scale))));
    goToX(pointerX);
    edgeFrame = requestAnimationFrame(runOn);
  };

  const beginScrub = (event: PointerEvent, offset: number) => {
    gesture = { is: 'scrub', offset, playing: store.getState().playback.playing };
    if (gesture.playing) run(setPlaying(false));
    capture(event);
    root.dataset.gesture = 'scrub';
  };
  const capture = (event: PointerEvent) => {
    root.setPointerCapture(event.pointerId);
    hoverOver(null, event);
  };
  const hoverOver = (feature: string | null, event: MouseEvent) => {
    if (store.getState().hovered !== feature) run(hover(feature));
    const bar = feature === null ? null : barAt(event);
    if (bar) tooltip.show(bar.bar.feature, plot.zone(), event.clientX, event.clientY);
    else tooltip.hide();
  };

  const onDown = (event: PointerEvent) => {
    const onCursor = event.target instanceof Node && cursor.contains(event.target);
    const onTicks = event.target === ticks;
    if (event.button > 1 || (event.target !== lanes && !onTicks && !onCursor)) return;
    const x = plotX(event);
    if (event.button === 1) event.preventDefault();
    else if (onTicks || onCursor) {
      beginScrub(event, onCursor ? xOfTime(plot.scale(), clock.nowMs) - x : 0);
      if (onTicks) goToX(x);
      return;
    }
    gesture = {
      is: 'press',
      x: event.clientX,
      y: event.clientY,
      onCursor: event.button === 0 && nearCursor(x),
    };
  };

  const onMove = (event: PointerEvent) => {
    pointerX = plotX(event);
    switch (gesture.is) {
      case 'none': {
        const bar = barAt(event);
        root.dataset.over = bar ? 'bar' : event.target === lanes && nearCursor(pointerX) ? 'cursor' : 'none';
        return hoverOver(bar?.bar.feature.id ?? null, event);
      }
      case 'press': {
        const { x, y, onCursor } = gesture;
        if (Math.hypot(event.clientX - x, event.clientY - y) < DRAG_PX) return;
        if (onCursor) return beginScrub(event, 0);
        gesture = { is: 'pan', x, y, axis: store.getState().axis, scrollTop: scroller.scrollTop };
        root.dataset.gesture = 'pan';
        return capture(event);
      }
      case 'pan':
        run(setAxis(panAxis(gesture.axis, (gesture.x - event.clientX) * msPerPixel(plot.scale()))));
        scroller.scrollTop = gesture.scrollTop + gesture.y - event.clientY;
        return;
      case 'scrub':
        goToX(pointerX + gesture.offset);
        edgeFrame ||= requestAnimationFrame(runOn);
    }
  };

  const onUp = (event: PointerEvent) => {
    const ended = gesture;
    letGo();
    if (ended.is === 'scrub' && ended.playing) run(setPlaying(true));
    if (ended.is !== 'press' || event.button !== 0) return;
    const bar = plot.barAt(plotX(event), laneY(event));
    if (bar) run(select(bar.bar.feature.id));
    else goToX(plotX(event));
  };
  const letGo = () => {
    cancelAnimationFrame(edgeFrame);
    edgeFrame = 0;
    gesture = { is: 'none' };
    delete root.dataset.gesture;
  };

  const onDoubleClick = (event: MouseEvent) => {
    const span = barAt(event)?.bar.span;
    if (span) run(setAxis(fitSpan(span, clock.nowMs)));
  };
  const onLeave = (event: PointerEvent) => {
    if (gesture.is === 'none') hoverOver(null, event);
  };

  const onWheel = (event: WheelEvent) => {
    const x = plotX(event);
    if (x < 0) return;
    event.preventDefault();
    const scale = plot.scale();
    const unit =
      event.deltaMode === WheelEvent.DOM_DELTA_LINE
        ? 16
        : event.deltaMode === WheelEvent.DOM_DELTA_PAGE
          ? 400
          : 1;
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (sideways || event.shiftKey) {
      const delta = (sideways ? event.deltaX : event.deltaY) * unit;
      run(setAxis(panAxis(scale, delta * msPerPixel(scale))));
    } else {
      const factor = Math.exp(event.deltaY * unit * (event.ctrlKey ? PINCH_ZOOM : WHEEL_ZOOM));
      run(setAxis(zoomAxis(scale, factor, timeOfX(scale, x))));
    }
    hoverOver(null, event);
  };

  const on = new AbortController();
  const { signal } = on;
  root.addEventListener('pointerdown', onDown, { signal });
  root.addEventListener('pointermove', onMove, { signal });
  root.addEventListener('pointerup', onUp, { signal });
  root.addEventListener('pointercancel', letGo, { signal });
  root.addEventListener('pointerleave', onLeave, { signal });
  root.addEventListener('dblclick', onDoubleClick, { signal });
  root.addEventListener('wheel', onWheel, { signal, passive: false });
  return () => {
    letGo();
    tooltip.hide();
    on.abort();
  };
}
