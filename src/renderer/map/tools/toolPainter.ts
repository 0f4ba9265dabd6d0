import type L from 'leaflet';
import { formatPosition } from '../../../shared/geodesy/coordinates';
import { geodesicCircle, geodesicLine, inverse } from '../../../shared/geodesy/geodesic';
import { bearingInWords, distanceInWords } from '../../../shared/geodesy/units';
import type { Position } from '../../../shared/position';
import type { Frame, Painter } from '../frame';
import { MAP_FONT } from '../labels/baseLabel';
import { drawLines, type TextStyle } from '../labels/drawText';
import { buildViewportCanvas } from '../viewportCanvas';

const STEP_M = 20_000;
const RINGS = 5;

type Context = CanvasRenderingContext2D;

/** Paints the measured path and the range rings. */
export function buildToolPainter(map: L.Map): Painter {
  const canvas = buildViewportCanvas(map, 'tools', 640);
  return {
    paint: (frame) => {
      const { tool, pin } = frame.state;
      const path = tool.is === 'measure' ? tool.path : [];
      const center = tool.is === 'rings' ? tool.center : null;
      if (path.length === 0 && !center && !pin) return canvas.clear();
      const context = canvas.begin();
      drawMeasure(context, path, frame);
      if (tool.is === 'rings' && center) drawRings(context, center, tool.stepM, frame);
      if (pin) drawPin(context, pin, frame);
    },
    detach: canvas.detach,
  };
}

function drawMeasure(context: Context, path: readonly Position[], frame: Frame): void {
  let totalM = 0;
  path.forEach((position, i) => {
    const before = path[i - 1];
    if (before) {
      drawPath(context, geodesicLine(before, position, STEP_M), frame, 2);
      const { distanceM, initialBearing } = inverse(before, position);
      totalM += distanceM;
      const words = i > 1 ? [`${distanceInWords(totalM)} in all`] : [];
      writeAt(
        context,
        position,
        [`${distanceInWords(distanceM)} · ${bearingInWords(initialBearing)}`, ...words],
        frame,
      );
    }
    drawKnot(context, position, frame);
  });
}

function drawRings(context: Context, center: Position, stepM: number, frame: Frame): void {
  for (let ring = 1; ring <= RINGS; ring++) {
    const circle = geodesicCircle(center, ring * stepM, 120);
    drawPath(context, [...circle, circle[0] ?? center], frame, ring === RINGS ? 2 : 1.25);
    const top = circle.reduce(
      (best, position) => (position[1] > best[1] ? position : best),
      circle[0] ?? center,
    );
    writeAt(context, top, [distanceInWords(ring * stepM)], frame);
  }
  drawKnot(context, center, frame);
}

function drawPin(context: Context, pin: Position, frame: Frame): void {
  drawKnot(context, pin, frame);
  writeAt(context, pin, [formatPosition(pin, frame.state.coordinateFormat)], frame);
}

function drawPath(context: Context, line: readonly Position[], { map, palette }: Frame, width: number): void {
  const trace = () => {
    context.beginPath();
    line.forEach((position, i) => {
      const { x, y } = map.latLngToLayerPoint([position[1], position[0]]);
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
  };
  trace();
  context.strokeStyle = palette.halo;
  context.lineWidth = width + 3;
  context.globalAlpha = 0.7;
  context.stroke();
  context.globalAlpha = 1;
  context.strokeStyle = palette.accent;
  context.lineWidth = width;
  context.stroke();
}

function drawKnot(context: Context, position: Position, { map, palette }: Frame): void {
  const { x, y } = map.latLngToLayerPoint([position[1], position[0]]);
  context.fillStyle = palette.accent;
  context.strokeStyle = palette.halo;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, 4, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
}

function writeAt(
  context: Context,
  position: Position,
  lines: readonly string[],
  { map, palette }: Frame,
): void {
  const { x, y } = map.latLngToLayerPoint([position[1], position[0]]);
  const style: TextStyle = {
    font: `600 12px ${MAP_FONT}`,
    colour: palette.accent,
    halo: palette.halo,
    haloWidth: 4,
  };
  drawLines(context, lines, { x: x + 10, y: y - 8 * lines.length, lineHeight: 16, align: 'left' }, style);
}
