import type L from 'leaflet';
import { geodesicCircle } from '../../../shared/geodesy/geodesic';
import type { Position } from '../../../shared/position';
import type { Frame, Painter } from '../frame';
import type { ShownFeature } from '../shownFeatures';
import type { DrawnSymbol } from '../symbols/symbolPainter';
import { buildViewportCanvas } from '../viewportCanvas';
import { drawArrowheads } from './arrowheads';

/** The stretch of the recent past a mover draws behind it. */
export const TRAIL_MS = 18 * 3_600_000;
const CIRCLE_POINTS = 64;

/** Paints what lies under the symbols: circles of uncertain place, trails, and the leaders of spread symbols. */
export function buildGroundPainter(map: L.Map, drawnSymbols: () => readonly DrawnSymbol[]): Painter {
  const canvas = buildViewportCanvas(map, 'ground', 420);
  return {
    paint: (frame) => {
      const shown = frame.shown.filter(hasGround);
      const leaders = drawnSymbols().filter((symbol) => symbol.from !== null);
      if (shown.length + leaders.length === 0) return canvas.clear();
      const context = canvas.begin();
      context.lineCap = 'round';
      context.lineJoin = 'round';
      for (const each of shown) {
        drawUncertainty(context, each, frame);
        drawArrowheads(context, each, frame);
        drawTrail(context, each, frame);
      }
      for (const leader of leaders) drawLeader(context, leader, frame);
    },
    detach: canvas.detach,
  };
}

function hasGround({ feature, mover }: ShownFeature): boolean {
  return feature.uncertaintyM !== undefined || feature.kind === 'corridor' || mover !== null;
}

function drawUncertainty(context: CanvasRenderingContext2D, shown: ShownFeature, frame: Frame): void {
  if (!shown.position || shown.feature.uncertaintyM === undefined) return;
  const ring = geodesicCircle(shown.position, shown.feature.uncertaintyM, CIRCLE_POINTS);
  context.beginPath();
  for (const [i, position] of ring.entries()) {
    const { x, y } = toPixel(frame.map, position);
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.closePath();
  const selected = shown.feature.id === frame.state.selected;
  const colour = selected ? frame.palette.accent : shown.style.colour;
  context.fillStyle = colour;
  context.globalAlpha = 0.1 * shown.opacity;
  context.fill();
  context.globalAlpha = 0.75 * shown.opacity;
  context.strokeStyle = colour;
  context.lineWidth = 1.25;
  context.setLineDash([3, 4]);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function drawTrail(
  context: CanvasRenderingContext2D,
  { mover, style, opacity }: ShownFeature,
  frame: Frame,
): void {
  const trail = mover?.trail(frame.nowMs - TRAIL_MS, frame.nowMs) ?? [];
  context.strokeStyle = style.colour;
  for (let i = 1; i < trail.length; i++) {
    const before = trail[i - 1];
    const here = trail[i];
    if (!before || !here) continue;
    const age = i / trail.length;
    const from = toPixel(frame.map, before);
    const to = toPixel(frame.map, here);
    context.globalAlpha = opacity * age * 0.85;
    context.lineWidth = 1 + 2 * age;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function drawLeader(
  context: CanvasRenderingContext2D,
  { from, x, y }: DrawnSymbol,
  { palette }: Frame,
): void {
  if (!from) return;
  context.strokeStyle = palette.label;
  context.fillStyle = palette.label;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(x, y);
  context.stroke();
  context.beginPath();
  context.arc(from.x, from.y, 2, 0, 2 * Math.PI);
  context.fill();
}

function toPixel(map: L.Map, position: Position): L.Point {
  return map.latLngToLayerPoint([position[1], position[0]]);
}
