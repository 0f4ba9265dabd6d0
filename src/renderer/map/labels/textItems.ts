import type { Box } from '../../../shared/labels/boxIndex';
import { LABEL_MARGIN, type LabelSide } from '../../../shared/labels/placeLabels';
import type { OverlayItem } from '../overlay/svgOverlay';
import { MAP_FONT } from './baseLabel';

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

/** One line centred on a point and turned by an angle in radians. */
export function turnedItem(
  key: string,
  text: string,
  { x, y, angle }: { readonly x: number; readonly y: number; readonly angle: number },
  style: TextStyle,
): OverlayItem {
  return {
    key,
    tag: 'text',
    text,
    attributes: {
      ...textAttributes(style, 'middle'),
      transform: `translate(${round(x)} ${round(y)}) rotate(${round((angle * 180) / Math.PI)})`,
    },
  };
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
