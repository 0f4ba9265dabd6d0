import type L from 'leaflet';
import { formatPosition } from '../../../shared/geodesy/coordinates';
import { geodesicCircle, geodesicLine, inverse } from '../../../shared/geodesy/geodesic';
import { bearingInWords, distanceInWords } from '../../../shared/geodesy/units';
import type { LabelSide } from '../../../shared/labels/placeLabels';
import type { KeyedShape } from '../../../shared/picture/keyedShape';
import { pathThrough } from '../../../shared/picture/path';
import type { Position } from '../../../shared/position';
import type { Pin } from '../../store/state';
import type { Frame, Painter } from '../frame';
import { buildSvgOverlay } from '../overlay/svgOverlay';
import { casedLine } from './casedLine';
import { type ToolWords, toolLabels } from './toolLabels';

const STEP_M = 20_000;
const RINGS = 5;
const RING_POINTS = 120;
// where on a ring its distance may be written, by the index of the point: north, south, west, east, then anywhere
const LABEL_PLACES = [0, 60, 30, 90, ...Array.from({ length: RING_POINTS / 4 }, (_, i) => i * 4)];

/** Paints the measured path, the range rings and the position that was looked up. */
export function buildToolPainter(map: L.Map): Painter {
  const overlay = buildSvgOverlay(map, 'tools', 640);
  return {
    paint: (frame) => {
      const { tool, measured, pin } = frame.state;
      const ringed = tool.is === 'rings' ? tool : measured.rings;
      const drawings = [
        measure(tool.is === 'measure' ? tool.path : measured.path, frame),
        ringed?.center ? rings(ringed.center, ringed.stepM, frame) : NOTHING,
        pin ? pinned(pin, frame) : NOTHING,
      ];
      overlay.show([
        ...drawings.flatMap(({ items }) => items),
        ...toolLabels(
          drawings.flatMap(({ words }) => words),
          frame,
        ),
      ]);
    },
    detach: overlay.detach,
  };
}

/** What a tool draws and what it says. */
interface ToolDrawing {
  readonly items: readonly KeyedShape[];
  readonly words: readonly ToolWords[];
}

const NOTHING: ToolDrawing = { items: [], words: [] };
const BESIDE: readonly LabelSide[] = [
  'right',
  'left',
  'above',
  'below',
  'above-right',
  'below-right',
  'above-left',
  'below-left',
];
const BESIDE_PX = 12;

function measure(path: readonly Position[], frame: Frame): ToolDrawing {
  let totalM = 0;
  const legs = path.map((position, i): ToolDrawing => {
    const before = path[i - 1];
    if (!before) return { items: [knot(`knot/${i}`, position, frame)], words: [] };
    const { distanceM, initialBearing } = inverse(before, position);
    totalM += distanceM;
    const leg = `${distanceInWords(distanceM)} · ${bearingInWords(initialBearing)}`;
    const lines = i > 1 ? [leg, `${distanceInWords(totalM)} in all`] : [leg];
    return {
      items: [
        ...line(`leg/${i}`, geodesicLine(before, position, STEP_M), frame, 2),
        knot(`knot/${i}`, position, frame),
      ],
      words: [beside(`leg/${i}`, position, lines, frame)],
    };
  });
  // the last leg, with the whole length, finds its place first
  return {
    items: legs.flatMap(({ items }) => items),
    words: legs.flatMap(({ words }) => words).reverse(),
  };
}

function rings(center: Position, stepM: number, frame: Frame): ToolDrawing {
  const drawings = Array.from({ length: RINGS }, (_, i): ToolDrawing => {
    const radiusM = (i + 1) * stepM;
    const circle = geodesicCircle(center, radiusM, RING_POINTS);
    const points = LABEL_PLACES.map((place) => circle[place] ?? center);
    return {
      items: line(`ring/${i}`, [...circle, circle[0] ?? center], frame, i === RINGS - 1 ? 2 : 1.25),
      words: [
        {
          key: `ring/${i}`,
          lines: [distanceInWords(radiusM)],
          points: points.map((position) => toPixels(position, frame)),
          sides: ['center'],
          gap: 0,
        },
      ],
    };
  });
  return {
    items: [...drawings.flatMap(({ items }) => items), knot('ring', center, frame)],
    // where all are too small to be told apart, the widest is named
    words: drawings.flatMap(({ words }) => words).reverse(),
  };
}

function pinned({ position, name }: Pin, frame: Frame): ToolDrawing {
  const text = name ?? formatPosition(position, frame.state.coordinateFormat);
  return { items: [knot('pin', position, frame)], words: [beside('pin', position, [text], frame)] };
}

function beside(key: string, position: Position, lines: readonly string[], frame: Frame): ToolWords {
  return { key, lines, points: [toPixels(position, frame)], sides: BESIDE, gap: BESIDE_PX };
}

function line(key: string, positions: readonly Position[], frame: Frame, width: number): KeyedShape[] {
  return casedLine(key, pathThrough(positions.map((position) => toPixels(position, frame))), frame, {
    width,
  });
}

function knot(key: string, position: Position, frame: Frame): KeyedShape {
  const { palette } = frame;
  const { x, y } = toPixels(position, frame);
  return {
    is: 'circle',
    key: `${key}/knot`,
    x,
    y,
    radius: 4,
    fill: palette.accent,
    stroke: palette.halo,
    strokeWidth: 2,
  };
}

function toPixels([longitude, latitude]: Position, { map }: Frame): L.Point {
  return map.latLngToLayerPoint([latitude, longitude]);
}
