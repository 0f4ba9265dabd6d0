import type L from 'leaflet';
import { geodesicLine, inverse } from '../../../shared/geodesy/geodesic';
import { bearingInWords, distanceInWords } from '../../../shared/geodesy/units';
import type { KeyedShape } from '../../../shared/picture/keyedShape';
import { lineShapes } from '../../../shared/picture/names/textShapes';
import { pathThrough } from '../../../shared/picture/path';
import type { Position } from '../../../shared/position';
import type { Frame, Painter } from '../frame';
import { measureLine } from '../labels/measureLine';
import { buildSvgOverlay } from '../overlay/svgOverlay';
import { casedLine } from './casedLine';

const STEP_M = 20_000;
const GAP_PX = 5;
const REACH_PX = 16;
const PLATE_PX = 6;

/** Paints the crosshair of the tool in hand, and the leg that its next point would add. */
export function buildAimPainter(map: L.Map): Painter {
  const overlay = buildSvgOverlay(map, 'aim', 645);
  return {
    paint: (frame) => overlay.show(itemsOf(frame)),
    detach: overlay.detach,
  };
}

function itemsOf(frame: Frame): KeyedShape[] {
  const { tool } = frame.state;
  if (tool.is === 'select' || !tool.aim) return [];
  const last = tool.is === 'measure' && !tool.done ? tool.path.at(-1) : undefined;
  const isThere = last && last[0] === tool.aim[0] && last[1] === tool.aim[1];
  return [...(last && !isThere ? nextLeg(last, tool.aim, frame) : []), ...crosshair(tool.aim, frame)];
}

function nextLeg(from: Position, to: Position, frame: Frame): KeyedShape[] {
  const { map, palette } = frame;
  const points = geodesicLine(from, to, STEP_M).map(([lon, lat]) => map.latLngToLayerPoint([lat, lon]));
  const { distanceM, initialBearing } = inverse(from, to);
  const at = map.latLngToLayerPoint([to[1], to[0]]);
  // written away from the nearer side of the map
  const isRight = map.layerPointToContainerPoint(at).x > map.getSize().x / 2;
  const words = `${distanceInWords(distanceM)} · ${bearingInWords(initialBearing)}`;
  const style = { size: 12, weight: 600, colour: palette.accent, halo: palette.halo, haloWidth: 2 };
  const width = measureLine(words, style) + 2 * PLATE_PX;
  const left = isRight ? at.x - REACH_PX - width : at.x + REACH_PX;
  const top = at.y + REACH_PX - 4;
  return [
    ...casedLine('leg', pathThrough(points), frame, { width: 1.5, dash: [5, 5] }),
    {
      is: 'path',
      key: 'leg/plate',
      d: `M${left} ${top}h${width}v20h${-width}z`,
      fill: palette.halo,
      opacity: 0.85,
    },
    ...lineShapes('leg', [words], { x: left + PLATE_PX, y: top + 2, lineHeight: 16, anchor: 'start' }, style),
  ];
}

function crosshair(position: Position, frame: Frame): KeyedShape[] {
  const { x, y } = frame.map.latLngToLayerPoint([position[1], position[0]]);
  const arm = (dx: number, dy: number) =>
    `M${x + dx * GAP_PX} ${y + dy * GAP_PX}L${x + dx * REACH_PX} ${y + dy * REACH_PX}`;
  return casedLine('cross', [arm(1, 0), arm(-1, 0), arm(0, 1), arm(0, -1)].join(''), frame, { width: 2 });
}
