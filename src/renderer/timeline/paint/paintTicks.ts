import { LABEL_GAP, type Ticks } from '../layout/ticks';
import type { ChromeColours } from './colours';
import { crisp } from './crispCanvas';
import { TICK_FONT } from './measureText';

const BAND_BASELINE = 13;
const TICK_BASELINE = 28;
const TICK_TOP = 17;
const MINOR_PX = 4;

/** Draws the strip of the axis, `height` CSS pixels high: the bands’ names, beneath them the ticks’. */
export function paintTicks(
  context: CanvasRenderingContext2D,
  { major, minor, bands }: Ticks,
  { height, colours }: { readonly height: number; readonly colours: ChromeColours },
): void {
  const twoLevels = bands.length > 0;
  context.font = TICK_FONT;
  context.fillStyle = colours.line;
  for (const x of minor) context.fillRect(crisp(context, x), 0, 1, MINOR_PX);
  for (const { x, strong, label } of major) {
    context.fillStyle = colours.lineStrong;
    context.fillRect(crisp(context, x), 0, 1, strong || !twoLevels ? height : MINOR_PX + 3);
    if (twoLevels && !strong) context.fillRect(crisp(context, x), TICK_TOP, 1, height - TICK_TOP);
    context.fillStyle = colours.textMuted;
    context.fillText(label, Math.round(x) + LABEL_GAP, twoLevels ? TICK_BASELINE : BAND_BASELINE + 6);
  }
  context.fillStyle = colours.lineStrong;
  // a month that begins amid a week has no tick of its own
  for (const { x } of bands) if (x >= 0) context.fillRect(crisp(context, x), 0, 1, TICK_TOP);
  context.fillStyle = colours.text;
  for (const { label, labelX } of bands) context.fillText(label, Math.round(labelX), BAND_BASELINE);
}
