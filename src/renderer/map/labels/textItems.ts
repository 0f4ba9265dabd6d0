import { MAP_FONT } from '../../../shared/basemap/baseLabel';
import type { Box } from '../../../shared/labels/boxIndex';
import { LABEL_MARGIN, type LabelSide } from '../../../shared/labels/placeLabels';
import type { Palette } from '../../../shared/symbology/palette';
import type { OverlayItem } from '../overlay/svgOverlay';

/** Type as it is set on the map. */
export interface TextStyle {
  readonly size: number;
  readonly weight: number;
  readonly italic?: boolean;
  readonly colour: string;
  readonly halo: string;
  readonly haloWidth: number;
  /** Letter spacing in pixels. */
  readonly spacing?: number;
}

/** The word for what no source gives, only the map. */
export const ILLUSTRATIVE = 'illustrative';

/** Lines of text, each on a halo that keeps it readable on any ground. `y` is the top of the block. */
export function lineItems(
  key: string,
  lines: readonly string[],
  at: {
    readonly x: number;
    readonly y: number;
    readonly lineHeight: number;
    readonly anchor: 'start' | 'middle' | 'end';
    readonly opacity?: number;
  },
  style: TextStyle,
): OverlayItem[] {
  return lines.map((line, i) => ({
    key: `${key}/${i}`,
    tag: 'text',
    text: line,
    attributes: {
      ...textAttributes(style, at.anchor, at.opacity),
      x: round(at.x),
      y: round(at.y + at.lineHeight * (i + 0.5)),
    },
  }));
}

/** Lines in the rectangle they were placed in, set from the edge that faces what they name. */
export function blockItems(
  key: string,
  lines: readonly string[],
  { side, box }: { readonly side: LabelSide; readonly box: Box },
  { lineHeight, opacity }: { readonly lineHeight: number; readonly opacity: number },
  style: TextStyle,
): OverlayItem[] {
  const anchor = side.endsWith('right') ? 'start' : side.endsWith('left') ? 'end' : 'middle';
  const x = {
    start: box.minX + LABEL_MARGIN.x,
    middle: (box.minX + box.maxX) / 2,
    end: box.maxX - LABEL_MARGIN.x,
  }[anchor];
  return lineItems(key, lines, { x, y: box.minY + LABEL_MARGIN.y, lineHeight, anchor, opacity }, style);
}

/** The ground of words that must be read whatever lies under them: a plate over a rectangle. */
export function plateItem(key: string, { minX, minY, maxX, maxY }: Box, palette: Palette): OverlayItem {
  const [width, height] = [maxX - minX, maxY - minY];
  return {
    key,
    tag: 'path',
    attributes: {
      d: roundedBox(minX, minY, width, height),
      fill: palette.disc,
      'fill-opacity': 0.92,
      stroke: palette.coastline,
      'stroke-width': 1,
    },
  };
}

const PLATE_RADIUS = 3;

function roundedBox(x: number, y: number, width: number, height: number): string {
  const r = PLATE_RADIUS;
  return `M${round(x + r)} ${round(y)}h${round(width - 2 * r)}a${r} ${r} 0 0 1 ${r} ${r}v${round(height - 2 * r)}a${r} ${r} 0 0 1 ${-r} ${r}h${round(2 * r - width)}a${r} ${r} 0 0 1 ${-r} ${-r}v${round(2 * r - height)}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

interface TurnedPlace {
  readonly x: number;
  readonly y: number;
  /** In radians. */
  readonly angle: number;
}

/** One line centred on a point and turned. */
export function turnedItem(key: string, text: string, at: TurnedPlace, style: TextStyle): OverlayItem {
  return {
    key,
    tag: 'text',
    text,
    attributes: { ...textAttributes(style, 'middle'), transform: turned(at) },
  };
}

/** The plate under a turned line of text. */
export function turnedPlateItem(
  key: string,
  size: { readonly width: number; readonly height: number },
  at: TurnedPlace,
  palette: Palette,
): OverlayItem {
  const [halfWidth, halfHeight] = [size.width / 2 + LABEL_MARGIN.x, size.height / 2];
  const box = { minX: -halfWidth, minY: -halfHeight, maxX: halfWidth, maxY: halfHeight };
  const { attributes, ...item } = plateItem(key, box, palette);
  return { ...item, attributes: { ...attributes, transform: turned(at) } };
}

function turned({ x, y, angle }: TurnedPlace): string {
  return `translate(${round(x)} ${round(y)}) rotate(${round((angle * 180) / Math.PI)})`;
}

const measuring = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();

/** Width in pixels of a line; kept, since the same names are measured in every frame. */
export function measureLine(line: string, style: TextStyle): number {
  const font = `${style.italic ? 'italic ' : ''}${style.weight} ${style.size}px ${MAP_FONT}`;
  const key = `${font}|${style.spacing ?? 0}|${line}`;
  const kept = widths.get(key);
  if (kept !== undefined || !measuring) return kept ?? 0;
  measuring.font = font;
  measuring.letterSpacing = `${style.spacing ?? 0}px`;
  const { width } = measuring.measureText(line);
  if (widths.size > 4000) widths.clear();
  widths.set(key, width);
  return width;
}

/** Forgets all widths: another font has come. */
export function forgetWidths(): void {
  widths.clear();
}

function textAttributes(style: TextStyle, anchor: string, opacity = 1): Record<string, string | number> {
  return {
    'font-size': style.size,
    'font-weight': style.weight,
    'font-style': style.italic ? 'italic' : 'normal',
    'letter-spacing': style.spacing ?? 0,
    'text-anchor': anchor,
    'dominant-baseline': 'central',
    fill: style.colour,
    stroke: style.halo,
    'stroke-width': style.haloWidth,
    opacity: round(opacity),
  };
}

// a hundredth of a pixel is not seen, and equal words mean an equal picture
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
