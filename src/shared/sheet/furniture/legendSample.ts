import { shapeOf, symbolShapesOf } from '../../picture/symbols/symbolShape';
import type { App6Symbol } from '../../situation/compiled';
import type { Kind, Status } from '../../situation/vocabulary';
import { GAP_STROKE } from '../../symbology/gap';
import { INTERPOLATED_MARK } from '../../symbology/interpolation';
import type { LegendEntry } from '../../symbology/legend';
import {
  bubbleRadius,
  bubbleShapes,
  countInShort,
  DOT_RADII,
  dotShapes,
  ROOMY_SCALE,
} from '../../symbology/pointShapes';
import { STATUS_STROKES } from '../../symbology/status';
import { KIND_SYMBOLS } from '../../symbology/symbology';
import { symbolShapes } from '../../symbology/symbolShapes';
import type { PathShape, Shape } from '../shapes';
import type { Setting } from './block';

/** Room for a sample, in design units; its shapes stand about the middle of it. */
export const SAMPLE = { width: 34, height: 18 } as const;

const CROWD = 12;
const ROUND = { lineCap: 'round', lineJoin: 'round' } as const;

/** What an entry explains as the map draws it, about 0, 0. */
export function legendSample(entry: LegendEntry, { inks, app6 }: Setting): readonly Shape[] {
  const palette = inks.map;
  const colour = palette.neutral;
  switch (entry.is) {
    case 'kind': {
      const shapes = entry.app6 && app6?.(entry.app6);
      return entry.app6 && shapes
        ? [app6Sample(entry.app6, shapes)]
        : kindSample(entry.kind, entry.pictogram, inks.map);
    }
    case 'actor':
      return [
        {
          is: 'path',
          d: 'M-6 -3a3 3 0 0 1 3 -3h6a3 3 0 0 1 3 3v6a3 3 0 0 1 -3 3h-6a3 3 0 0 1 -3 -3z',
          fill: palette.actors[entry.actor.colour],
        },
      ];
    case 'status':
      return statusSample(entry.status, entry.drawnAs !== 'line', inks);
    case 'crowd': {
      const count = countInShort(CROWD);
      const text: Shape = {
        is: 'text',
        text: count,
        x: 0,
        y: 3.6,
        size: 10,
        weight: 600,
        fill: palette.labelStrong,
        anchor: 'middle',
      };
      return [
        scaled(0.7, [...bubbleShapes(palette.labelRiver, palette, bubbleRadius(CROWD)).map(shapeOf), text]),
      ];
    }
    case 'largerDot':
      return [DOT_RADII.one, DOT_RADII.many].map((radius, index) => ({
        is: 'group',
        move: [index === 0 ? -8 : 6, 0],
        shapes: dotShapes('reported', palette.labelRiver, palette, radius).map(shapeOf),
      }));
    case 'stack':
      return [
        {
          is: 'path',
          d: 'M-3.5 -7.5h7a7.5 7.5 0 0 1 0 15h-7a7.5 7.5 0 0 1 0 -15z',
          fill: palette.labelStrong,
        },
        {
          is: 'text',
          text: '+2',
          x: 0,
          y: 3.4,
          size: 9.5,
          weight: 700,
          fill: palette.halo,
          anchor: 'middle',
        },
      ];
    case 'uncertain':
      return [
        {
          is: 'circle',
          x: 0,
          y: 0,
          radius: 8,
          fill: colour,
          fillOpacity: 0.12,
          stroke: colour,
          strokeWidth: 1,
          dash: [3, 3],
        },
        { is: 'circle', x: 0, y: 0, radius: 2, fill: colour },
      ];
    case 'fading':
      return [-9, 9].map((x) => ({
        is: 'circle',
        x,
        y: 0,
        radius: 6,
        stroke: colour,
        strokeWidth: 1.75,
        ...(x > 0 && { opacity: 0.45 }),
      }));
    case 'interpolated':
      return [
        {
          is: 'group',
          move: [-4.5, 0],
          shapes: INTERPOLATED_MARK.lines.map((line) => ({
            is: 'path',
            d: `M${line.map((point) => point.join(' ')).join('L')}`,
            stroke: colour,
            strokeWidth: INTERPOLATED_MARK.strokeWidth,
            ...ROUND,
          })),
        },
      ];
    case 'lastKnown':
      return [
        { is: 'path', d: 'M-7 0H16', stroke: colour, strokeWidth: GAP_STROKE.width, dash: GAP_STROKE.dash },
        { is: 'circle', x: -11, y: 0, radius: 4, fill: colour, opacity: 0.5 },
      ];
    case 'trail':
      return [
        { ...line('M-16 0H-6', colour, 1), opacity: 0.3 },
        { ...line('M-6 0H5', colour, 2), opacity: 0.6 },
        { ...line('M5 0H16', colour, 3), opacity: 0.85 },
      ];
    case 'illustrative':
      return [
        {
          is: 'text',
          text: 'illustr.',
          x: 0,
          y: 3.2,
          size: 9.5,
          weight: 500,
          fill: colour,
          anchor: 'middle',
        },
      ];
  }
}

function app6Sample({ width, height }: App6Symbol, shapes: readonly Shape[]): Shape {
  const scale = Math.min(1, 30 / width, 22 / height);
  return { is: 'group', move: [(-width / 2) * scale, (-height / 2) * scale], scale, shapes };
}

// what is a line or an area on the map is one here
function kindSample(
  kind: Kind,
  pictogram: (LegendEntry & { is: 'kind' })['pictogram'],
  palette: Setting['inks']['map'],
): readonly Shape[] {
  const colour = palette.neutral;
  const stroke = STATUS_STROKES.reported;
  switch (kind) {
    case 'corridor':
      return [
        line('M-16 0H9', colour, stroke.width),
        { is: 'path', d: 'M16 0L7 -4.5L9.5 0L7 4.5Z', fill: colour },
      ];
    case 'measure':
      return [line('M-16 0H16', colour, stroke.width)];
    case 'area':
      return [
        {
          is: 'path',
          d: 'M-13 -7H13V7H-13Z',
          fill: colour,
          fillOpacity: 0.12,
          stroke: colour,
          strokeWidth: 1.25,
        },
      ];
    default: {
      const symbol = KIND_SYMBOLS[kind];
      const style = { symbol, pictogram, stroke, colour, fill: colour, fillOpacity: 0 };
      const { bodySize } = symbolShapes(style, palette);
      return [scaled(Math.min(1, 20 / bodySize), symbolShapesOf(style, palette))];
    }
  }
}

function statusSample(status: Status, asDot: boolean, { map }: Setting['inks']): readonly Shape[] {
  if (asDot) return dotShapes(status, map.labelRiver, map, DOT_RADII.many * ROOMY_SCALE).map(shapeOf);
  const { width, dash, opacity } = STATUS_STROKES[status];
  return [
    {
      ...line('M-16 0H16', map.neutral, width),
      ...(dash.length > 0 && { dash }),
      ...(opacity < 1 && { opacity }),
    },
  ];
}

function line(d: string, stroke: string, strokeWidth: number): PathShape {
  return { is: 'path', d, stroke, strokeWidth, ...ROUND };
}

function scaled(scale: number, shapes: readonly Shape[]): Shape {
  return { is: 'group', scale, shapes };
}
