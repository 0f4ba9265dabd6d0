import type L from 'leaflet';
import { geodesicCircle } from '../../../shared/geodesy/geodesic';
import type { Position } from '../../../shared/position';
import { trailStartMs } from '../../../shared/symbology/trail';
import type { Frame, Painter } from '../frame';
import { buildSvgOverlay, type OverlayItem } from '../overlay/svgOverlay';
import { pathThrough } from '../overlay/svgPath';
import type { ShownFeature } from '../shownFeatures';
import type { DrawnSymbol } from '../symbols/placeSymbols';
import { arrowheads } from './arrowheads';
import { interpolatedMark } from './interpolatedMark';

// a trail fades in so many steps
const TRAIL_STEPS = 8;
const CIRCLE_POINTS = 64;

/** Paints what lies under the symbols: circles of uncertain place, arrowheads, trails, what says that a place is
 * worked out, and the leaders of spread symbols. */
export function buildGroundPainter(map: L.Map, drawnSymbols: () => readonly DrawnSymbol[]): Painter {
  const overlay = buildSvgOverlay(map, 'ground', 420);
  return {
    paint: (frame) =>
      overlay.show([
        ...frame.shown.flatMap((shown) => uncertainty(shown, frame)),
        ...frame.shown.flatMap((shown) => arrowheads(shown, frame)),
        ...frame.shown.flatMap((shown) => trail(shown, frame)),
        ...drawnSymbols().flatMap((symbol) => interpolatedMark(symbol, frame)),
        ...drawnSymbols().flatMap((symbol) => leader(symbol, frame)),
      ]),
    detach: overlay.detach,
  };
}

function uncertainty({ feature, position, style, opacity }: ShownFeature, frame: Frame): OverlayItem[] {
  if (feature.uncertaintyM === undefined || !position) return [];
  const ring = ringAround(position, feature.uncertaintyM);
  const colour = feature.id === frame.state.selected ? frame.palette.accent : style.colour;
  return [
    {
      key: `${feature.id}/circle`,
      tag: 'path',
      attributes: {
        d: `${pathThrough(toPixels(frame.map, ring))}Z`,
        fill: colour,
        'fill-opacity': 0.1,
        stroke: colour,
        'stroke-opacity': 0.75,
        'stroke-width': 1.25,
        'stroke-dasharray': '3 4',
        opacity: opacity.toFixed(2),
      },
    },
  ];
}

// around what does not move it is the same in every frame
const rings = new WeakMap<Position, Position[]>();

function ringAround(position: Position, radiusM: number): Position[] {
  const ring = rings.get(position) ?? geodesicCircle(position, radiusM, CIRCLE_POINTS);
  rings.set(position, ring);
  return ring;
}

function trail({ feature, mover, style, opacity }: ShownFeature, frame: Frame): OverlayItem[] {
  const positions = mover?.trail(trailStartMs(frame.time), frame.time.toMs) ?? [];
  if (positions.length < 2) return [];
  const points = toPixels(frame.map, positions);
  const step = Math.max(1, Math.ceil((points.length - 1) / TRAIL_STEPS));
  const items: OverlayItem[] = [];
  for (let i = 0; i < points.length - 1; i += step) {
    const age = (i + step) / points.length;
    items.push({
      key: `${feature.id}/trail/${items.length}`,
      tag: 'path',
      attributes: {
        d: pathThrough(points.slice(i, i + step + 1)),
        fill: 'none',
        stroke: style.colour,
        'stroke-width': 1 + 2 * age,
        opacity: (opacity * Math.min(1, age) * 0.85).toFixed(2),
      },
    });
  }
  return items;
}

function leader({ from, x, y, shown }: DrawnSymbol, { palette }: Frame): OverlayItem[] {
  if (!from) return [];
  const { id } = shown.feature;
  return [
    {
      key: `${id}/leader`,
      tag: 'path',
      attributes: {
        d: pathThrough([from, { x, y }]),
        fill: 'none',
        stroke: palette.label,
        'stroke-width': 1,
      },
    },
    { key: `${id}/place`, tag: 'circle', attributes: { cx: from.x, cy: from.y, r: 2, fill: palette.label } },
  ];
}

function toPixels(map: L.Map, positions: readonly Position[]): L.Point[] {
  return positions.map(([longitude, latitude]) => map.latLngToLayerPoint([latitude, longitude]));
}
