import type L from 'leaflet';
import type { Position } from '../../../shared/position';
import { trailStartMs } from '../../../shared/symbology/trail';
import { BEGINNING_MS } from '../../../shared/time/span';
import type { Frame, Painter } from '../frame';
import { buildSvgOverlay, type OverlayItem } from '../overlay/svgOverlay';
import { pathThrough } from '../overlay/svgPath';
import type { ShownFeature } from '../shownFeatures';
import type { DrawnSymbol } from '../symbols/placeSymbols';
import { arrowheads } from './arrowheads';
import { interpolatedMark } from './interpolatedMark';
import { uncertainty } from './uncertainty';

// a trail fades in so many steps
const TRAIL_STEPS = 8;

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

// by age, not by place in the line: what a segment looks like never changes, and only its path is written
function trail({ feature, mover, style, opacity }: ShownFeature, { map, time }: Frame): OverlayItem[] {
  if (!mover) return [];
  // of a window without a beginning the whole way is the trail
  const startMs = time.fromMs === BEGINNING_MS ? mover.startMs : trailStartMs(time);
  const stepMs = (time.toMs - startMs) / TRAIL_STEPS;
  if (time.toMs <= mover.startMs || startMs >= mover.endMs) return [];
  return Array.from({ length: TRAIL_STEPS }, (_, i) => i).flatMap((i): OverlayItem[] => {
    const positions = mover.trail(startMs + i * stepMs, startMs + (i + 1) * stepMs);
    if (positions.length < 2) return [];
    const share = (i + 1) / TRAIL_STEPS;
    return [
      {
        key: `${feature.id}/trail/${i}`,
        tag: 'path',
        attributes: {
          d: pathThrough(toPixels(map, positions)),
          fill: 'none',
          stroke: style.colour,
          'stroke-width': 1 + 2 * share,
          'stroke-opacity': (opacity * share * 0.85).toFixed(2),
        },
      },
    ];
  });
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
