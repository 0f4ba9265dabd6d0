import type { Box, BoxIndex } from '../../../shared/labels/boxIndex';
import { labelBox } from '../../../shared/labels/placeLabels';
import type { Palette } from '../../../shared/symbology/palette';
import type { Frame } from '../frame';
import type { OverlayItem } from '../overlay/svgOverlay';
import { BASE_LABEL_STYLES, LINE_HEIGHT, type PlacedBaseLabel } from './baseLabel';
import { blockItems, type TextStyle } from './textItems';

/** The names of the base map placed for `zoom` that are around the view and touch neither what is taken nor a line. */
export function baseNameItems(
  { labels, zoom }: { readonly labels: readonly PlacedBaseLabel[]; readonly zoom: number },
  taken: BoxIndex,
  lines: BoxIndex,
  { map, palette }: Frame,
): OverlayItem[] {
  const scale = map.getZoomScale(map.getZoom(), zoom);
  const origin = map.getPixelOrigin();
  const size = map.getSize();
  const corner = map.containerPointToLayerPoint([0, 0]);
  return labels.flatMap((label) => {
    const x = label.x * scale - origin.x;
    const y = label.y * scale - origin.y;
    const isNear =
      Math.abs(x - corner.x - size.x / 2) < size.x && Math.abs(y - corner.y - size.y / 2) < size.y;
    if (!isNear) return [];
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
