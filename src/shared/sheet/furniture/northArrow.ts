import type { Shape } from '../shapes';
import type { Block, Setting } from './block';

const SIZE = 36;
const MIDDLE = SIZE / 2;
const LETTER_AT = 15;

/** An arrow to true north at its place; `turn` is by how many degrees clockwise that lies off the sheet’s upper edge. */
export function northArrow(turn: number, { inks }: Setting): Block {
  const { labelStrong, halo } = inks.map;
  // half filled, as compass needles are drawn: it reads as a needle and not as a symbol of the map
  const whole = 'M0 -9L6 11L0 7.5L-6 11Z';
  const needle: Shape = {
    is: 'group',
    move: [MIDDLE, MIDDLE + 3],
    turn,
    shapes: [
      { is: 'path', d: whole, stroke: halo, strokeWidth: 3, strokeOpacity: 0.85, lineJoin: 'round' },
      {
        is: 'path',
        d: whole,
        stroke: labelStrong,
        strokeWidth: 1,
        lineJoin: 'round',
        fill: halo,
        fillOpacity: 0.85,
      },
      { is: 'path', d: 'M0 -9L6 11L0 7.5Z', fill: labelStrong },
    ],
  };
  const radians = (turn * Math.PI) / 180;
  // the letter stands upright before the tip, wherever that points
  const letter: Shape = {
    is: 'text',
    text: 'N',
    x: tenths(MIDDLE + Math.sin(radians) * LETTER_AT),
    y: tenths(MIDDLE + 3 - Math.cos(radians) * LETTER_AT + 4),
    size: 11,
    weight: 700,
    fill: labelStrong,
    anchor: 'middle',
    halo: { colour: halo, width: 3, opacity: 0.85 },
  };
  return { width: SIZE, height: SIZE, shapes: [needle, letter] };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
