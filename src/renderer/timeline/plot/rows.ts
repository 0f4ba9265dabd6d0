import { tellMore } from '../../ui/more';
import { tellEdges } from '../../ui/scrollCue';
import { ROW_PX } from '../layout/lanes';
import type { PlotElements } from './elements';

/** Brings a row to the top of the lanes, or as near as the last one allows. */
export function scrollToRow(scroller: HTMLElement, row: number): void {
  if (scroller.scrollTop !== row * ROW_PX) scroller.scrollTop = row * ROW_PX;
}

/** Scrolls on or back by so many rows. */
export function scrollByRows(scroller: HTMLElement, rows: number): void {
  scrollToRow(scroller, Math.round(scroller.scrollTop / ROW_PX) + rows);
}

/** Says how much of the lanes lies above and below what is seen. */
export function tellRows({ scroller, more }: PlotElements, abovePx: number, belowPx: number): void {
  const [above, below] = [Math.round(abovePx / ROW_PX), Math.round(belowPx / ROW_PX)];
  tellMore(more, { above, below });
  tellEdges(scroller, { above: above > 0, below: below > 0 });
}

/** Lets the signs of what is out of sight bring it in, a page at a press. Returns what ends it. */
export function registerMore({ scroller, more }: PlotElements): () => void {
  const onClick = ({ target }: Event) => {
    const sign = target instanceof Element ? target.closest<HTMLElement>('[data-more]') : null;
    const page = Math.max(Math.floor(scroller.clientHeight / ROW_PX) - 1, 1);
    if (sign) scrollByRows(scroller, sign.dataset.more === 'above' ? -page : page);
  };
  more.addEventListener('click', onClick);
  return () => more.removeEventListener('click', onClick);
}
