import type L from 'leaflet';
import { formatPosition } from '../../../shared/geodesy/coordinates';
import { geodesicCircle, geodesicLine, inverse } from '../../../shared/geodesy/geodesic';
import { bearingInWords, distanceInWords } from '../../../shared/geodesy/units';
import type { Position } from '../../../shared/position';
import type { Frame, Painter } from '../frame';
import { lineItems } from '../labels/textItems';
import { buildSvgOverlay, type OverlayItem } from '../overlay/svgOverlay';
import { pathThrough } from '../overlay/svgPath';

const STEP_M = 20_000;
const RINGS = 5;

/** Paints the measured path, the range rings and the position that was looked up. */
export function buildToolPainter(map: L.Map): Painter {
  const overlay = buildSvgOverlay(map, 'tools', 640);
  return {
    paint: (frame) => {
      const { tool, pin } = frame.state;
      overlay.show([
        ...(tool.is === 'measure' ? measure(tool.path, frame) : []),
        ...(tool.is === 'rings' && tool.center ? rings(tool.center, tool.stepM, frame) : []),
        ...(pin
          ? [
              knot('pin', pin, frame),
              ...words('pin', pin, [formatPosition(pin, frame.state.coordinateFormat)], frame),
            ]
          : []),
      ]);
    },
    detach: overlay.detach,
  };
}

function measure(path: readonly Position[], frame: Frame): OverlayItem[] {
  let totalM = 0;
  return path.flatMap((position, i) => {
    const before = path[i - 1];
    if (!before) return [knot(`knot/${i}`, position, frame)];
    const { distanceM, initialBearing } = inverse(before, position);
    totalM += distanceM;
    const leg = `${distanceInWords(distanceM)} · ${bearingInWords(initialBearing)}`;
    return [
      line(`leg/${i}`, geodesicLine(before, position, STEP_M), frame, 2),
      knot(`knot/${i}`, position, frame),
      ...words(`leg/${i}`, position, i > 1 ? [leg, `${distanceInWords(totalM)} in all`] : [leg], frame),
    ].flat();
  });
}

function rings(center: Position, stepM: number, frame: Frame): OverlayItem[] {
  const circles = Array.from({ length: RINGS }, (_, i) => {
    const radiusM = (i + 1) * stepM;
    const circle = geodesicCircle(center, radiusM, 120);
    const top = circle.reduce(
      (best, position) => (position[1] > best[1] ? position : best),
      circle[0] ?? center,
    );
    return [
      ...line(`ring/${i}`, [...circle, circle[0] ?? center], frame, i === RINGS - 1 ? 2 : 1.25),
      ...words(`ring/${i}`, top, [distanceInWords(radiusM)], frame),
    ];
  });
  return [...circles.flat(), knot('ring', center, frame)];
}

// a casing in the ground's colour, and the line on it
function line(
  key: string,
  positions: readonly Position[],
  { map, palette }: Frame,
  width: number,
): OverlayItem[] {
  const d = pathThrough(positions.map(([lon, lat]) => map.latLngToLayerPoint([lat, lon])));
  const path = { d, fill: 'none' };
  return [
    {
      key: `${key}/casing`,
      tag: 'path',
      attributes: { ...path, stroke: palette.halo, 'stroke-width': width + 3, opacity: 0.7 },
    },
    {
      key: `${key}/line`,
      tag: 'path',
      attributes: { ...path, stroke: palette.accent, 'stroke-width': width },
    },
  ];
}

function knot(key: string, position: Position, { map, palette }: Frame): OverlayItem {
  const { x, y } = map.latLngToLayerPoint([position[1], position[0]]);
  return {
    key: `${key}/knot`,
    tag: 'circle',
    attributes: { cx: x, cy: y, r: 4, fill: palette.accent, stroke: palette.halo, 'stroke-width': 2 },
  };
}

function words(
  key: string,
  position: Position,
  lines: readonly string[],
  { map, palette }: Frame,
): OverlayItem[] {
  const { x, y } = map.latLngToLayerPoint([position[1], position[0]]);
  const style = { size: 12, weight: 600, colour: palette.accent, halo: palette.halo, haloWidth: 4 };
  return lineItems(
    key,
    lines,
    { x: x + 10, y: y - 8 * lines.length, lineHeight: 16, anchor: 'start' },
    style,
  );
}
