import { lengthInWords, roundLength } from '../../../shared/time/length';
import { windowStartMs } from '../../../shared/time/timeWindow';
import { instantInWords } from '../../../shared/time/words';
import { setTrailing } from '../../commands/timeWindow';
import { watch } from '../../store/store';
import type { Viewer } from '../../viewer';
import { msPerPixel } from '../layout/scale';
import { registerHandle } from './handle';
import type { Plot } from './plot';
import { buildSlide, REACH_PX } from './slide';
import { buildTelling } from './telling';

// a band longer than the plot may begin and end off it, so it is as long as two
const OVER_PX = 40;

/**
 * Draws the window of time as a band that ends at the cursor; its far edge can be dragged and keyed and says how long the window is.
 * The clock moves it as the cursor is moved, by an animation that stands still. Returns what ends it.
 */
export function registerWindowBand(
  viewer: Viewer,
  plot: Plot,
  { band, edge }: { readonly band: HTMLElement; readonly edge: HTMLElement },
): () => void {
  const { store, clock, run } = viewer;
  let lengthPx = 0;
  let bandPx = 0;

  const slide = buildSlide(band);

  const move = () => {
    if (band.hidden) return;
    const { fromMs, toMs, width } = plot.scale();
    const endPx = ((clock.nowMs - fromMs) / (toMs - fromMs)) * width;
    const startPx = endPx - lengthPx;
    // cut to what the band is long: its visible edge, or both, stay where they belong
    const isWhole = lengthPx <= bandPx || startPx >= -OVER_PX;
    slide.to(isWhole ? startPx : Math.min(endPx, width + OVER_PX) - bandPx);
  };
  const tell = () => {
    const { timeWindow } = store.getState();
    if (timeWindow.is !== 'trailing') return;
    const startMs = windowStartMs(timeWindow, clock.nowMs);
    const { axis } = store.getState();
    edge.setAttribute('aria-valuemin', String(Math.round(Math.min(axis.fromMs, startMs))));
    edge.setAttribute('aria-valuemax', String(Math.round(clock.nowMs)));
    edge.setAttribute('aria-valuenow', String(Math.round(startMs)));
    const from = instantInWords(startMs, plot.zone()).long;
    edge.setAttribute('aria-valuetext', `${lengthInWords(timeWindow.lengthMs)}, from ${from}`);
  };
  const telling = buildTelling(tell);
  const follow = () => {
    move();
    telling.changed();
  };
  const layOut = () => {
    const { timeWindow } = store.getState();
    const scale = plot.scale();
    band.hidden = timeWindow.is === 'moment';
    edge.hidden = timeWindow.is !== 'trailing';
    lengthPx = timeWindow.is === 'trailing' ? timeWindow.lengthMs / msPerPixel(scale) : REACH_PX;
    bandPx = Math.min(lengthPx, 2 * scale.width + 2 * OVER_PX);
    band.style.width = `${bandPx}px`;
    follow();
  };

  const ends = [
    clock.subscribe(follow),
    plot.onScale(layOut),
    watch(store, (state) => state.timeWindow, layOut),
    registerHandle(plot, edge, {
      timeMs: () => windowStartMs(store.getState().timeWindow, clock.nowMs),
      moveTo: (tMs) => run(setTrailing(roundLength(clock.nowMs - tMs))),
    }),
  ];
  layOut();
  tell();
  return () => {
    telling.end();
    slide.end();
    for (const end of ends) end();
  };
}
