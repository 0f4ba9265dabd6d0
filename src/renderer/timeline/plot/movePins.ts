import type { State } from '../../store/state';
import { placePins } from '../layout/placePins';
import { type Scale, xOfTime } from '../layout/scale';
import { PINS_PX, type PlotElements } from './elements';

const PIN_PX = 18;
const GAP_PX = 2;
/** Where a pin’s point is, above the line at the bottom of its row. */
const STEM_TOP_PX = 19;

/** Moves the scenes’ pins to where the axis has them; those too close stand side by side, each with a line to its moment. */
export function movePins({ pins, leaders }: PlotElements, { opened }: State, scale: Scale): void {
  const scenes = opened.is === 'open' ? opened.index.situation.scenes : [];
  const shown = scenes
    .map(({ atMs }, index) => ({ x: xOfTime(scale, atMs), pin: pins.children[index] }))
    .filter((entry): entry is { x: number; pin: HTMLElement } => {
      if (!(entry.pin instanceof HTMLElement)) return false;
      const isOn = entry.x >= 0 && entry.x <= scale.width;
      entry.pin.style.visibility = isOn ? 'visible' : 'hidden';
      return isOn;
    })
    .sort((a, b) => a.x - b.x);
  const places = placePins(
    shown.map(({ x }) => x),
    PIN_PX + GAP_PX,
    [PIN_PX / 2, scale.width - PIN_PX / 2],
  );
  const lines = shown.map(({ x, pin }, index) => {
    const at = places[index] ?? x;
    pin.style.transform = `translate(${Math.round(at - PIN_PX / 2)}px, 0)`;
    return `M${Math.round(at) + 0.5} ${STEM_TOP_PX}L${Math.round(x) + 0.5} ${PINS_PX}`;
  });
  leaders.setAttribute('d', lines.join(''));
}
