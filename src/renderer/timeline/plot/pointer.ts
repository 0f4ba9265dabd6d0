import { fitSpan } from '../../commands/fitSpan';
import { setPlaying } from '../../commands/playback';
import { hoverShown, selectShown } from '../../commands/pointFeatures';
import { hover } from '../../commands/selection';
import { goToTime, setAxis } from '../../commands/time';
import type { Axis } from '../../store/state';
import type { Viewer } from '../../viewer';
import { ROW_PX } from '../layout/lanes';
import { centreAxis, msPerPixel, panAxis, roundToPixel, timeOfX, xOfTime } from '../layout/scale';
import { GUTTER_PX, type PlotElements } from './elements';
import type { Plot } from './plot';
import { scrollToRow } from './rows';
import { binTip, buildTooltip, featureTip } from './tooltip';

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
const HANDLE_PX = 10;
const EDGE_SPEED = 6;
const EDGE_PX = 60;

/**
 * Gives the pointer its meaning on the plot: a drag pans, on the cursor or the ticks it scrubs; a click selects a bar or jumps;
 * a double click fits a bar or a part of a histogram; where it rests, it names one. Returns what ends it.
 */
export function registerPointer(viewer: Viewer, plot: Plot, elements: PlotElements): () => void {
  const { store, clock, run } = viewer;
  const { root, scroller, lanes, ticks, cursor, tooltip: tooltipElement } = elements;
  const tooltip = buildTooltip(tooltipElement);
  let gesture: Gesture = { is: 'none' };
  let pointerX = 0;
  let edgeFrame = 0;

  // measured where a gesture begins: in each of its moves the page would be laid out for it
  let left = 0;
  const measure = () => {
    left = root.getBoundingClientRect().left;
  };
  const plotX = (event: MouseEvent) => event.clientX - left - GUTTER_PX;
  const laneY = (event: MouseEvent) =>
    event.clientY - scroller.getBoundingClientRect().top + scroller.scrollTop;
  const barAt = (event: MouseEvent) =>
    event.target === lanes ? plot.barAt(plotX(event), laneY(event)) : null;
  const binUnder = (event: MouseEvent) =>
    event.target === lanes ? plot.binAt(plotX(event), laneY(event)) : null;
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
    const speed = Math.min(Math.max(over / EDGE_PX, -1.5), 1.5) * EDGE_SPEED;
    run(setAxis(panAxis(scale, speed * msPerPixel(scale))));
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
    leave();
  };

  const onDown = (event: PointerEvent) => {
    measure();
    const onCursor = event.target instanceof Node && cursor.contains(event.target);
    const onTicks = event.target === ticks;
    if (event.button > 1 || (event.target !== lanes && !onTicks && !onCursor)) return;
    const x = plotX(event);
    if (event.button === 1) event.preventDefault();
    else if (onTicks || onCursor) {
      const offset = xOfTime(plot.scale(), clock.nowMs) - x;
      // a handle that waits at the edge brings the axis to its moment
      if (onCursor && Math.abs(offset) > HANDLE_PX)
        return run(setAxis(centreAxis(plot.scale(), clock.nowMs)));
      // taken by its rim it stays under the hand as it was taken
      beginScrub(event, onCursor ? offset : 0);
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

  const nameBin = (event: PointerEvent) => {
    leave();
    const { opened } = store.getState();
    const counted = binUnder(event);
    if (!counted || opened.is !== 'open') return;
    const { actors } = opened.index.situation;
    tooltip.show(binTip(counted, actors, plot.zone()), event.clientX, event.clientY);
  };

  const onMove = (event: PointerEvent) => {
    pointerX = plotX(event);
    switch (gesture.is) {
      case 'none': {
        const bar = barAt(event);
        root.dataset.over = bar ? 'bar' : event.target === lanes && nearCursor(pointerX) ? 'cursor' : 'none';
        if (!bar) return nameBin(event);
        if (store.getState().hovered !== bar.feature.id) run(hoverShown(bar.feature));
        return tooltip.show(
          featureTip(bar.feature, plot.zone(), store.getState().asOfMs),
          event.clientX,
          event.clientY,
        );
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
        scrollToRow(scroller, Math.round((gesture.scrollTop + gesture.y - event.clientY) / ROW_PX));
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
    if (bar) run(selectShown(bar.feature));
    else goToX(plotX(event));
  };
  const letGo = () => {
    cancelAnimationFrame(edgeFrame);
    edgeFrame = 0;
    gesture = { is: 'none' };
    delete root.dataset.gesture;
  };

  const onDoubleClick = (event: MouseEvent) => {
    const span = barAt(event)?.span;
    if (span) return run(setAxis(fitSpan(span, clock.nowMs)));
    const bin = binUnder(event)?.bin;
    if (bin) run(setAxis(bin));
  };
  // what was under the pointer is elsewhere once it has left, or the axis has moved beneath it
  const leave = () => {
    if (store.getState().hovered !== null && !tooltipElement.hidden) run(hover(null));
    tooltip.hide();
  };

  const on = new AbortController();
  const { signal } = on;
  root.addEventListener('pointerenter', measure, { signal });
  root.addEventListener('pointerdown', onDown, { signal });
  root.addEventListener('pointermove', onMove, { signal });
  root.addEventListener('pointerup', onUp, { signal });
  root.addEventListener('pointercancel', letGo, { signal });
  root.addEventListener('pointerleave', leave, { signal });
  root.addEventListener('dblclick', onDoubleClick, { signal });
  const unfollow = plot.onScale(leave);
  return () => {
    letGo();
    leave();
    unfollow();
    on.abort();
  };
}
