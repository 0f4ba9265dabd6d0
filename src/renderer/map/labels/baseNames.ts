import type L from 'leaflet';
import type { Box, BoxIndex } from '../../../shared/labels/boxIndex';
import { labelBox } from '../../../shared/labels/placeLabels';
import type { Palette } from '../../../shared/symbology/palette';
import type { Frame } from '../frame';
import type { OverlayItem } from '../overlay/svgOverlay';
import type { ShownFeature } from '../shownFeatures';
import { BASE_LABEL_STYLES, LINE_HEIGHT, type PlacedBaseLabel } from './baseLabel';
import { blockItems, type TextStyle } from './textItems';

/** The names of the base map placed for `zoom` that are around the view and touch neither what is taken nor a line. */
export function baseNameItems(
  { labels, zoom }: { readonly labels: readonly PlacedBaseLabel[]; readonly zoom: number },
  taken: BoxIndex,
  lines: BoxIndex,
  { map, palette, shown }: Frame,
): OverlayItem[] {
  const scale = map.getZoomScale(map.getZoom(), zoom);
  const origin = map.getPixelOrigin();
  const size = map.getSize();
  const corner = map.containerPointToLayerPoint([0, 0]);
  const isNamed = namesAround(map, shown);
  return labels.flatMap((label) => {
    const x = label.x * scale - origin.x;
    const y = label.y * scale - origin.y;
    const isNear =
      Math.abs(x - corner.x - size.x / 2) < size.x && Math.abs(y - corner.y - size.y / 2) < size.y;
    if (!isNear) return [];
    if (isNamed(label.lines[0] ?? '', { x, y })) return [];
    const { dot } = BASE_LABEL_STYLES[label.kind];
    const style = baseTextStyle(label.kind, palette);
    const box = boxOf(label, { x, y });
    const dotBox = { minX: x - dot, minY: y - dot, maxX: x + dot, maxY: y + dot };
    if (taken.touches(box) || lines.touches(box) || (dot > 0 && taken.touches(dotBox))) return [];
    const set = { lineHeight: style.size * LINE_HEIGHT, opacity: 1 };
    const text = blockItems(label.id, label.lines, { side: label.side, box }, set, style);
    return dot > 0 ? [dotItem(label.id, { x, y }, dot, palette), ...text] : text;
  });
}

// the same place stands at coordinates that differ by as much from one list to another
const SAME_PLACE_PX = 60;

/** Whether the situation itself shows a place of a name near there: then the base map does not name it again. */
function namesAround(
  map: L.Map,
  shown: readonly ShownFeature[],
): (name: string, at: { readonly x: number; readonly y: number }) => boolean {
  const places = new Map<string, L.Point>();
  for (const { feature, position, style } of shown)
    if (position && style.symbol.body !== 'none' && style.symbol.body !== 'plate')
      places.set(feature.label, map.latLngToLayerPoint([position[1], position[0]]));
  return (name, { x, y }) => {
    const place = places.get(name);
    return place !== undefined && Math.hypot(place.x - x, place.y - y) < SAME_PLACE_PX;
  };
}

function boxOf(
  { id, kind, lines, side, width }: PlacedBaseLabel,
  at: { readonly x: number; readonly y: number },
): Box {
  const { dot, size } = BASE_LABEL_STYLES[kind];
  const height = lines.length * size * LINE_HEIGHT;
  return labelBox({ id, ...at, width, height, gap: dot > 0 ? dot + 4 : 0, sides: [side] }, side);
}

function baseTextStyle(kind: PlacedBaseLabel['kind'], palette: Palette): TextStyle {
  const { size, weight, italic, spacing, colour } = BASE_LABEL_STYLES[kind];
  return {
    size,
    weight,
    italic,
    spacing,
    colour: palette[colour],
    halo: colour === 'labelWater' ? palette.sea : palette.land,
    haloWidth: 3,
  };
}

function dotItem(
  key: string,
  { x, y }: { x: number; y: number },
  radius: number,
  palette: Palette,
): OverlayItem {
  return {
    key: `${key}/dot`,
    tag: 'circle',
    attributes: {
      cx: Math.round(x * 10) / 10,
      cy: Math.round(y * 10) / 10,
      r: radius,
      fill: palette.label,
      stroke: palette.land,
    },
  };
}
