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
export function tellMore({ scroller, above, below }: PlotElements, abovePx: number, belowPx: number): void {
  tell(above, Math.round(abovePx / ROW_PX), 'above');
  tell(below, Math.round(belowPx / ROW_PX), 'below');
  scroller.toggleAttribute('data-more-above', abovePx >= ROW_PX / 2);
  scroller.toggleAttribute('data-more-below', belowPx >= ROW_PX / 2);
}

function tell(button: HTMLButtonElement, rows: number, where: string): void {
  button.hidden = rows <= 0;
  const words = `${rows} ${rows === 1 ? 'row' : 'rows'} ${where}`;
  if (rows > 0 && button.ariaLabel !== words) {
    button.ariaLabel = words;
    button.lastChild?.replaceWith(String(rows));
  }
}
