import type { BasemapKind } from '../../basemap/catalogue';
import { BASEMAP_LINES, RIM } from '../../symbology/basemapLines';
import type { Palette } from '../../symbology/palette';
import type { PathShape, Shape } from '../shapes';
import type { MapProjection } from './mapProjection';
import { buildPathWriter, type PathWriter } from './pathWriter';

const FILLS = [
  ['land', 'land'],
  ['lake', 'lake'],
  ['island', 'land'],
] as const;
const STROKES = ['river', 'border', 'border-disputed', 'lakeshore', 'coastline'] as const;

// where land runs on beyond the antimeridian a stroke closes the seam
const SEAM = 1.5;

/** What is drawn, by kind. */
export interface BasemapPaths {
  readonly rim: PathWriter;
  readonly seam: PathWriter;
  readonly fills: ReadonlyMap<string, PathWriter>;
  readonly strokes: ReadonlyMap<BasemapKind, PathWriter>;
}

/** The land in its colours, with all lines on it. */
export function landShapes(
  zoom: number,
  palette: Palette,
  { rim, seam, fills, strokes }: BasemapPaths,
): PathShape[] {
  const rimShape: PathShape = {
    is: 'path',
    d: rim.end(),
    stroke: palette.coastline,
    strokeWidth: RIM.width,
    strokeOpacity: RIM.opacity,
    lineJoin: 'round',
  };
  const areas = FILLS.map(
    ([fill, colour]): PathShape => ({
      is: 'path',
      d: fills.get(fill)?.end() ?? '',
      fill: palette[colour],
      fillRule: 'nonzero',
    }),
  );
  const lines = STROKES.map((kind): PathShape => {
    const { colour, width, dash } = lineOf(kind);
    return {
      is: 'path',
      d: strokes.get(kind)?.end() ?? '',
      stroke: palette[colour],
      strokeWidth: width(zoom),
      ...(dash.length > 0 && { dash }),
      lineCap: 'round',
      lineJoin: 'round',
    };
  });
  const seamShape: PathShape = {
    is: 'path',
    d: seam.end(),
    stroke: palette.land,
    strokeWidth: SEAM,
  };
  const [land, ...water] = areas;
  return [rimShape, ...(land ? [land] : []), seamShape, ...water, ...lines].filter(({ d }) => d !== '');
}

/** The sea: all of the map, or the disc of a globe. */
export function seaShapes({ plane: { view }, globe }: MapProjection, palette: Palette): Shape[] {
  const { minX, minY, maxX, maxY } = view;
  const whole: PathShape = {
    is: 'path',
    d: `M${minX} ${minY}H${maxX}V${maxY}H${minX}Z`,
    fill: globe ? palette.disc : palette.sea,
  };
  if (!globe) return [whole];
  const disc = buildPathWriter();
  for (const ring of globe) disc.ring(ring);
  return [
    whole,
    { is: 'path', d: disc.end(), fill: palette.sea, stroke: palette.coastline, strokeWidth: 0.7 },
  ];
}

/** How a kind is lined. */
export function lineOf(kind: BasemapKind) {
  return BASEMAP_LINES[kind === 'land' || kind === 'lake' ? 'lakeshore' : kind];
}
