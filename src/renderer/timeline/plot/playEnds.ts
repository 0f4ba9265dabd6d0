import { instantInWords } from '../../../shared/time/words';
import { setPlayEnd } from '../../commands/playback';
import { watch } from '../../store/store';
import type { Viewer } from '../../viewer';
import { xOfTime } from '../layout/scale';
import { registerHandle } from './handle';
import type { Plot } from './plot';

/** The parts of the page that show where playback begins and ends: a handle each, and a shade over what is not played. */
export interface PlayEndElements {
  readonly in: HTMLElement;
  readonly out: HTMLElement;
  readonly before: HTMLElement;
  readonly after: HTMLElement;
}

/** Draws the in and the out point on the axis and lets them be dragged, keyed and taken away. Returns what ends it. */
export function registerPlayEnds({ store, run }: Viewer, plot: Plot, elements: PlayEndElements): () => void {
  const timeOf = (end: 'in' | 'out') => {
    const { inMs, outMs } = store.getState().playback;
    return end === 'in' ? inMs : outMs;
  };
  const place = () => {
    const scale = plot.scale();
    const { axis } = store.getState();
    for (const end of ['in', 'out'] as const) {
      const tMs = timeOf(end);
      const [handle, shade] = [elements[end], end === 'in' ? elements.before : elements.after];
      handle.hidden = tMs === null;
      shade.hidden = tMs === null;
      if (tMs === null) continue;
      const x = Math.round(xOfTime(scale, tMs));
      handle.style.transform = `translateX(${x}px)`;
      shade.style.translate = `${end === 'in' ? Math.min(x - scale.width, 0) : Math.max(x, 0)}px`;
      shade.style.width = `${scale.width}px`;
      handle.setAttribute('aria-valuemin', String(Math.round(Math.min(axis.fromMs, tMs))));
      handle.setAttribute('aria-valuemax', String(Math.round(Math.max(axis.toMs, tMs))));
      handle.setAttribute('aria-valuenow', String(Math.round(tMs)));
      handle.setAttribute('aria-valuetext', instantInWords(tMs, plot.zone()).long);
    }
  };

  const ends = [
    plot.onScale(place),
    watch(store, ({ playback }) => playback.inMs, place),
    watch(store, ({ playback }) => playback.outMs, place),
    ...(['in', 'out'] as const).map((end) =>
      registerHandle(plot, elements[end], {
        timeMs: () => timeOf(end) ?? 0,
        moveTo: (tMs) => run(setPlayEnd(end, tMs)),
        clear: () => run(setPlayEnd(end, null)),
      }),
    ),
  ];
  place();
  return () => {
    for (const end of ends) end();
  };
}
