import { setAxis } from '../../commands/time';
import type { Viewer } from '../../viewer';
import { msPerPixel, panAxis, timeOfX, zoomAxis } from '../layout/scale';
import { GUTTER_PX, type PlotElements } from './elements';
import type { Plot } from './plot';
import { scrollByRows } from './rows';

// a notch of a wheel is 100 to 120 pixels, a pinch comes as a wheel with Ctrl and a few
const WHEEL_ZOOM = 0.0016;
const PINCH_ZOOM = 0.01;
// a notch is three rows
const WHEEL_ROW_PX = 36;
const LINE_PX = 16;
const PAGE_PX = 400;

/** Lets the wheel zoom the axis at the pointer, and pan it with Shift or sideways. Over the lanes’ names it scrolls row by row. Returns what ends it. */
export function registerWheel(
  { run }: Viewer,
  plot: Plot,
  { root, scroller }: Pick<PlotElements, 'root' | 'scroller'>,
): () => void {
  let overPx = 0;

  const onWheel = (event: WheelEvent) => {
    const x = event.clientX - root.getBoundingClientRect().left - GUTTER_PX;
    event.preventDefault();
    if (x < 0) {
      overPx += event.deltaY * unitOf(event);
      const rows = Math.trunc(overPx / WHEEL_ROW_PX);
      overPx -= rows * WHEEL_ROW_PX;
      return scrollByRows(scroller, rows);
    }
    const scale = plot.scale();
    const unit = unitOf(event);
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (sideways || event.shiftKey) {
      const delta = (sideways ? event.deltaX : event.deltaY) * unit;
      run(setAxis(panAxis(scale, delta * msPerPixel(scale))));
    } else {
      run(setAxis(zoomAxis(scale, zoomOf(event), timeOfX(scale, x))));
    }
  };
  root.addEventListener('wheel', onWheel, { passive: false });
  return () => root.removeEventListener('wheel', onWheel);
}

/** How many times as long the axis is after a turn of the wheel or a pinch. */
export function zoomOf(event: WheelEvent): number {
  return Math.exp(event.deltaY * unitOf(event) * (event.ctrlKey ? PINCH_ZOOM : WHEEL_ZOOM));
}

function unitOf({ deltaMode }: WheelEvent): number {
  if (deltaMode === WheelEvent.DOM_DELTA_LINE) return LINE_PX;
  return deltaMode === WheelEvent.DOM_DELTA_PAGE ? PAGE_PX : 1;
}
