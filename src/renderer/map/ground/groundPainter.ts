import type L from 'leaflet';
import { trailStartMs } from '../../../shared/symbology/trail';
import type { Frame, Painter } from '../frame';
import { buildSvgOverlay, type OverlayItem } from '../overlay/svgOverlay';
import { pathThrough, toPixels } from '../overlay/svgPath';
import type { ShownFeature } from '../shownFeatures';
import type { DrawnSymbol } from '../symbols/placeSymbols';
import { arrowheads } from './arrowheads';
import { gapLines } from './gapLines';
import { interpolatedMark } from './interpolatedMark';
import { uncertainty } from './uncertainty';

// a trail fades in so many steps; in a window of time, to which all of it belongs, no further than to this
const TRAIL_STEPS = 8;
const LEAST_IN_WINDOW = 0.4;

/** Paints what lies under the symbols: circles of uncertain place, arrowheads, trails, what says that a place is
 * worked out, and the leaders of spread symbols. */
export function buildGroundPainter(map: L.Map, drawnSymbols: () => readonly DrawnSymbol[]): Painter {
  const overlay = buildSvgOverlay(map, 'ground', 420);
  return {
    paint: (frame) =>
      overlay.show([
        ...frame.shown.flatMap((shown) => uncertainty(shown, frame)),
        ...frame.shown.flatMap((shown) => arrowheads(shown, frame)),
        ...frame.shown.flatMap((shown) => gapLines(shown, frame)),
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
  const isWindow = time.fromMs !== time.toMs;
  const startMs = isWindow ? Math.max(time.fromMs, mover.startMs) : trailStartMs(time);
  const endMs = isWindow ? Math.min(time.toMs, mover.endMs) : time.toMs;
  if (endMs <= mover.startMs || startMs >= mover.endMs) return [];
  const least = isWindow ? LEAST_IN_WINDOW : 0;
  const stepMs = (endMs - startMs) / TRAIL_STEPS;
  return Array.from({ length: TRAIL_STEPS }, (_, i) => i).flatMap((i): OverlayItem[] => {
    const pieces = mover.trail(startMs + i * stepMs, startMs + (i + 1) * stepMs);
    if (pieces.length === 0) return [];
    const share = least + ((1 - least) * (i + 1)) / TRAIL_STEPS;
    return [
      {
        key: `${feature.id}/trail/${i}`,
        tag: 'path',
        attributes: {
          d: pieces.map((positions) => pathThrough(toPixels(map, positions))).join(''),
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
