import { closeRoundLengths } from '../../geodesy/roundLength';
import { type DistanceUnit, METRES_IN } from '../../geodesy/units';
import type { Shape } from '../shapes';
import type { Block, Setting } from './block';
import { baseline } from './textBlock';
import { TYPE } from './type';

const UNITS: readonly DistanceUnit[] = ['km', 'mi', 'nmi'];
const ROW = TYPE.scale.lineHeight;
const TICK = 3;

/** How large the map is drawn. */
export interface MapScale {
  /** Metres in a design unit at the middle of the map, measured on the ellipsoid. */
  readonly metresPerUnit: number;
  /** Whether a unit in a corner of the frame is so much longer or shorter that it must be said. */
  readonly varies: boolean;
}

/** Three bars of round lengths in kilometres, miles and nautical miles, about as long as each other and none longer than `maxBar`. */
export function scaleBar(
  { metresPerUnit, varies }: MapScale,
  maxBar: number,
  { measure, inks }: Setting,
): Block {
  const { label, labelStrong, halo } = inks.map;
  const lengths = closeRoundLengths(
    metresPerUnit * maxBar,
    UNITS.map((unit) => METRES_IN[unit]),
  );
  const rows = UNITS.map((unit, i) => {
    const length = lengths[i] ?? 0;
    const text = `${length < 1 ? String(length) : length.toLocaleString('en')} ${unit}`;
    return { bar: (length * METRES_IN[unit]) / metresPerUnit, text };
  });
  const glow = { colour: halo, width: 3, opacity: 0.85 };
  const { size, weight } = TYPE.scale;
  const shapes = rows.flatMap(({ bar, text }, row): Shape[] => {
    const y = row * ROW + ROW / 2;
    const d = `M0.75 ${y - TICK}V${y}H${hundredths(bar - 0.75)}V${y - TICK}`;
    return [
      {
        is: 'path',
        d,
        stroke: halo,
        strokeWidth: 4,
        strokeOpacity: 0.85,
        lineCap: 'round',
        lineJoin: 'round',
      },
      { is: 'path', d, stroke: labelStrong, strokeWidth: 1.5, lineJoin: 'miter' },
      {
        is: 'text',
        text,
        x: hundredths(bar + 6),
        y: row * ROW + baseline(TYPE.scale) - 1.5,
        size,
        weight,
        fill: labelStrong,
        anchor: 'start',
        halo: glow,
      },
    ];
  });
  const widths = rows.map(({ bar, text }) => bar + 6 + measure(text, TYPE.scale));
  if (!varies) return { width: Math.max(...widths), height: rows.length * ROW, shapes };
  const note = 'at the centre of the map';
  const y = rows.length * ROW + baseline(TYPE.graticule);
  return {
    width: Math.max(...widths, measure(note, TYPE.graticule)),
    height: rows.length * ROW + TYPE.graticule.lineHeight,
    shapes: [
      ...shapes,
      {
        is: 'text',
        text: note,
        x: 0,
        y,
        size: TYPE.graticule.size,
        weight: TYPE.graticule.weight,
        fill: label,
        anchor: 'start',
        halo: glow,
      },
    ],
  };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
