import type { SheetPreview } from '../../shared/export/exportRequest';
import { positionOnSheet } from '../../shared/export/positionOnSheet';
import type { Run } from '../commands/action';
import { wish } from '../commands/export/wishes';

// less is a click
const LEAST_PX = 8;
const DIGITS = 1e4;

/** Lets a part of the world be drawn on the sheet with the pointer; Esc gives it up. Returns what ends that. */
export function registerExtentDrag(sheet: HTMLElement, shown: SheetPreview, run: Run): () => void {
  const drawn = sheet.querySelector<HTMLElement>('.sheet-view-extent');
  let from: readonly [x: number, y: number] | null = null;
  const placeOf = ({ clientX, clientY }: PointerEvent): [x: number, y: number] => {
    const { left, top, width, height } = sheet.getBoundingClientRect();
    const { minX, minY, maxX, maxY } = shown.frame;
    const x = ((clientX - left) / width) * shown.width;
    const y = ((clientY - top) / height) * shown.height;
    return [Math.min(Math.max(x, minX), maxX), Math.min(Math.max(y, minY), maxY)];
  };
  const end = () => {
    from = null;
    if (drawn) drawn.hidden = true;
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    from = placeOf(event);
    sheet.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    if (!from || !drawn) return;
    const [x, y] = placeOf(event);
    const share = (units: number, of: number) => `${(units / of) * 100}%`;
    drawn.hidden = false;
    drawn.style.left = share(Math.min(x, from[0]), shown.width);
    drawn.style.top = share(Math.min(y, from[1]), shown.height);
    drawn.style.width = share(Math.abs(x - from[0]), shown.width);
    drawn.style.height = share(Math.abs(y - from[1]), shown.height);
  };
  const onUp = (event: PointerEvent) => {
    if (!from) return;
    const [start, stop] = [from, placeOf(event)];
    end();
    const pxPerUnit = sheet.clientWidth / shown.width;
    const [w, h] = [Math.abs(stop[0] - start[0]), Math.abs(stop[1] - start[1])];
    if (Math.min(w, h) * pxPerUnit < LEAST_PX) return;
    const [west, north] = positionOnSheet(shown, Math.min(start[0], stop[0]), Math.min(start[1], stop[1]));
    const [east, south] = positionOnSheet(shown, Math.max(start[0], stop[0]), Math.max(start[1], stop[1]));
    const round = (degrees: number) => Math.round(degrees * DIGITS) / DIGITS;
    run(wish({ bounds: [round(west), round(south), round(east), round(north)] }));
  };
  sheet.addEventListener('pointerdown', onDown);
  sheet.addEventListener('pointermove', onMove);
  sheet.addEventListener('pointerup', onUp);
  sheet.addEventListener('pointercancel', end);
  return () => {
    end();
    sheet.removeEventListener('pointerdown', onDown);
    sheet.removeEventListener('pointermove', onMove);
    sheet.removeEventListener('pointerup', onUp);
    sheet.removeEventListener('pointercancel', end);
  };
}
