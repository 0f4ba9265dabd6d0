import type { Shape } from '../shapes';
import type { Block, Setting } from './block';

const SIZE = 34;
const MIDDLE = SIZE / 2;

/** An arrow to true north at its place; `turn` is by how many degrees clockwise that lies off the sheet's upper edge. */
export function northArrow(turn: number, { inks }: Setting): Block {
  const { labelStrong, halo } = inks.map;
  const glow = { stroke: halo, strokeWidth: 3, strokeOpacity: 0.85, lineJoin: 'round' } as const;
  // half filled, as compass needles are drawn: it reads as a needle and not as a symbol of the map
  const whole = `M0 -15L6 5L0 1.5L-6 5Z`;
  const needle: Shape = {
    is: 'group',
    move: [MIDDLE, MIDDLE],
    turn,
    shapes: [
      { is: 'path', d: whole, ...glow },
      {
        is: 'path',
        d: whole,
        stroke: labelStrong,
        strokeWidth: 1,
        lineJoin: 'round',
        fill: halo,
        fillOpacity: 0.85,
      },
      { is: 'path', d: 'M0 -15L6 5L0 1.5Z', fill: labelStrong },
      {
        is: 'text',
        text: 'N',
        x: 0,
        y: 15.5,
        size: 11,
        weight: 700,
        fill: labelStrong,
        anchor: 'middle',
        halo: { colour: halo, width: 3, opacity: 0.85 },
      },
    ],
  };
  return { width: SIZE, height: SIZE, shapes: [needle] };
}
