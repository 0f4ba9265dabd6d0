import { instantInWords } from '../../../shared/time/words';
import type { Viewer } from '../../viewer';
import { xOfTime } from '../layout/scale';
import type { Plot } from './plot';
import { buildSlide } from './slide';
import { buildTelling } from './telling';

/** Keeps the now-cursor where the clock is, by its transform alone. `slider` carries the moment in words. Returns what ends it. */
export function registerCursor(
  { store, clock }: Viewer,
  plot: Plot,
  { cursor, slider }: { readonly cursor: HTMLElement; readonly slider: HTMLElement },
): () => void {
  let off = '';

  const slide = buildSlide(cursor);

  const move = () => {
    const scale = plot.scale();
    const x = xOfTime(scale, clock.nowMs);
    slide.to(Math.min(Math.max(x, 0), scale.width));
    const nextOff = x < -0.5 ? 'left' : x > scale.width + 0.5 ? 'right' : 'no';
    if (nextOff === off) return;
    off = nextOff;
    cursor.dataset.off = off;
  };
  const tell = () => {
    const { axis } = store.getState();
    slider.setAttribute('aria-valuemin', String(Math.round(axis.fromMs)));
    slider.setAttribute('aria-valuemax', String(Math.round(axis.toMs)));
    slider.setAttribute('aria-valuenow', String(Math.round(clock.nowMs)));
    slider.setAttribute('aria-valuetext', instantInWords(clock.nowMs, plot.zone()).long);
  };
  const telling = buildTelling(tell);
  const follow = () => {
    move();
    telling.changed();
  };

  const ends = [clock.subscribe(follow), plot.onScale(follow)];
  move();
  tell();
  return () => {
    telling.end();
    slide.end();
    for (const end of ends) end();
  };
}
