import {
  BASE_LABEL_STYLES,
  baseLabelGap,
  LINE_HEIGHT,
  type PlacedBaseLabel,
} from '../../../shared/basemap/baseLabel';
import { mercatorPxPerM } from '../../../shared/geodesy/webMercator';
import type { Box, BoxIndex } from '../../../shared/labels/boxIndex';
import { buildNamedPlaces, type NamedPlace } from '../../../shared/labels/namedPlaces';
import { labelBox } from '../../../shared/labels/placeLabels';
import type { Palette } from '../../../shared/symbology/palette';
import type { Frame } from '../frame';
import type { OverlayItem } from '../overlay/svgOverlay';
import { blockItems, type TextStyle } from './textItems';

/** Writes the names of the base map. */
export interface BaseNames {
  /** Items of the names placed for `zoom` that are around the view and touch neither what is taken nor a line. */
  items(names: NamesAtZoom, taken: BoxIndex, lines: BoxIndex, frame: Frame): OverlayItem[];
}

interface NamesAtZoom {
  readonly labels: readonly PlacedBaseLabel[];
  readonly zoom: number;
}

/** A name as it stands on the plane, whether it is shown or not. */
interface LaidName {
  readonly name: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly box: Box;
  readonly dotBox: Box | null;
  readonly items: readonly OverlayItem[];
}

/** Builds the writer. Names are laid on the plane once for a zoom and a theme, since they are asked for in every frame. */
export function buildBaseNames(): BaseNames {
  let laid: readonly LaidName[] = [];
  let laidFor: readonly unknown[] = [];

  return {
    items: (names, taken, lines, frame) => {
      const { map, palette } = frame;
      const { x: originX, y: originY } = map.getPixelOrigin();
      const zoom = map.getZoom();
      const wanted = [names.labels, zoom, originX, originY, palette];
      if (wanted.some((each, i) => each !== laidFor[i])) {
        const scale = map.getZoomScale(zoom, names.zoom);
        laid = names.labels.map((label) =>
          lay(label, { x: label.x * scale - originX, y: label.y * scale - originY }, palette),
        );
        laidFor = wanted;
      }
      const size = map.getSize();
      const corner = map.containerPointToLayerPoint([0, 0]);
      const isNear = ({ x, y }: LaidName['at']) =>
        Math.abs(x - corner.x - size.x / 2) < size.x * NEAR &&
        Math.abs(y - corner.y - size.y / 2) < size.y * NEAR;
      const isNamed = buildNamedPlaces(placesOf(frame));
      return laid
        .filter(
          ({ name, at, box, dotBox }) =>
            isNear(at) &&
            !isNamed(name, at) &&
            !taken.touches(box) &&
            !lines.touches(box) &&
            !(dotBox && taken.touches(dotBox)),
        )
        .flatMap(({ items }) => items);
    },
  };
}

// of the view's size, from its middle: what is beyond its edge by more costs every frame and is seen in none
const NEAR = 0.65;

function lay(label: PlacedBaseLabel, at: LaidName['at'], palette: Palette): LaidName {
  const { dot } = BASE_LABEL_STYLES[label.kind];
  const style = baseTextStyle(label.kind, palette);
  const box = boxOf(label, at);
  const set = { lineHeight: style.size * LINE_HEIGHT, opacity: 1 };
  const text = blockItems(label.id, label.lines, { side: label.side, box }, set, style);
  return {
    name: label.lines[0] ?? '',
    at,
    box,
    dotBox: dot > 0 ? { minX: at.x - dot, minY: at.y - dot, maxX: at.x + dot, maxY: at.y + dot } : null,
    items: dot > 0 ? [dotItem(label.id, at, dot, palette), ...text] : text,
  };
}

function placesOf({ map, shown }: Frame): NamedPlace[] {
  return shown.flatMap(({ feature, position, style }) => {
    if (!position || style.symbol.body === 'none' || style.symbol.body === 'plate') return [];
    const [longitude, latitude] = position;
    const { x, y } = map.latLngToLayerPoint([latitude, longitude]);
    return [{ label: feature.label, x, y, pxPerM: mercatorPxPerM(latitude, map.getZoom()) }];
  });
}

function boxOf(
  { id, kind, lines, side, width }: PlacedBaseLabel,
  at: { readonly x: number; readonly y: number },
): Box {
  const { size } = BASE_LABEL_STYLES[kind];
  const height = lines.length * size * LINE_HEIGHT;
  return labelBox({ id, ...at, width, height, gap: baseLabelGap(kind), sides: [side] }, side);
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
