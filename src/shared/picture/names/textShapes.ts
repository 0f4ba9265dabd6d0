import type { Box } from '../../labels/boxIndex';
import { LABEL_MARGIN, type LabelSide } from '../../labels/placeLabels';
import type { TextShape } from '../../sheet/shapes';
import type { Palette } from '../../symbology/palette';
import type { KeyedShape } from '../keyedShape';
import { hundredth } from '../rounding';

/** Type as it is set on the map. */
export interface MapTextStyle {
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

/** How far below the middle of a line of Inter its baseline lies, in parts of its size: half of ascent less descent. */
export const BASELINE = 0.364;

/** Lines of text, each on a halo that keeps it readable on any ground. `y` is the top of the block. */
export function lineShapes(
  key: string,
  lines: readonly string[],
  at: {
    readonly x: number;
    readonly y: number;
    readonly lineHeight: number;
    readonly anchor: TextShape['anchor'];
    readonly opacity?: number;
  },
  style: MapTextStyle,
): KeyedShape[] {
  return lines.map((line, i) => ({
    ...textShape(`${key}/${i}`, line, at.anchor, style, at.opacity),
    x: hundredth(at.x),
    y: hundredth(at.y + at.lineHeight * (i + 0.5) + style.size * BASELINE),
  }));
}

/** Lines in the rectangle they were placed in, set from the edge that faces what they name. */
export function blockShapes(
  key: string,
  lines: readonly string[],
  { side, box }: { readonly side: LabelSide; readonly box: Box },
  { lineHeight, opacity }: { readonly lineHeight: number; readonly opacity: number },
  style: MapTextStyle,
): KeyedShape[] {
  const anchor = side.endsWith('right') ? 'start' : side.endsWith('left') ? 'end' : 'middle';
  const x = {
    start: box.minX + LABEL_MARGIN.x,
    middle: (box.minX + box.maxX) / 2,
    end: box.maxX - LABEL_MARGIN.x,
  }[anchor];
  return lineShapes(key, lines, { x, y: box.minY + LABEL_MARGIN.y, lineHeight, anchor, opacity }, style);
}

interface TurnedPlace {
  readonly x: number;
  readonly y: number;
  /** In radians. */
  readonly angle: number;
}

/** One line centred on a point and turned. */
export function turnedShape(key: string, text: string, at: TurnedPlace, style: MapTextStyle): KeyedShape {
  const drop = style.size * BASELINE;
  return {
    ...textShape(key, text, 'middle', style),
    x: hundredth(at.x - Math.sin(at.angle) * drop),
    y: hundredth(at.y + Math.cos(at.angle) * drop),
    turn: hundredth((at.angle * 180) / Math.PI),
  };
}

/** The ground of words that must be read whatever lies under them: a plate over a rectangle. */
export function plateShape(key: string, box: Box, palette: Palette): KeyedShape {
  const middle = { x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2, angle: 0 };
  return turnedPlate(key, box.maxX - box.minX, box.maxY - box.minY, middle, palette);
}

/** The plate under a turned line of text. */
export function turnedPlateShape(
  key: string,
  size: { readonly width: number; readonly height: number },
  at: TurnedPlace,
  palette: Palette,
): KeyedShape {
  return turnedPlate(key, size.width + 2 * LABEL_MARGIN.x, size.height, at, palette);
}

function turnedPlate(
  key: string,
  width: number,
  height: number,
  at: TurnedPlace,
  palette: Palette,
): KeyedShape {
  return {
    is: 'path',
    key,
    d: roundedBox(width / 2, height / 2, at),
    fill: palette.disc,
    fillOpacity: 0.92,
    stroke: palette.coastline,
    strokeWidth: 1,
  };
}

const PLATE_RADIUS = 3;

function roundedBox(halfWidth: number, halfHeight: number, { x, y, angle }: TurnedPlace): string {
  const r = PLATE_RADIUS;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const at = (dx: number, dy: number) =>
    `${hundredth(x + dx * cos - dy * sin)} ${hundredth(y + dx * sin + dy * cos)}`;
  const [w, h] = [halfWidth, halfHeight];
  const arc = `A${r} ${r} 0 0 1 `;
  return [
    `M${at(r - w, -h)}L${at(w - r, -h)}${arc}${at(w, r - h)}`,
    `L${at(w, h - r)}${arc}${at(w - r, h)}L${at(r - w, h)}${arc}${at(-w, h - r)}`,
    `L${at(-w, r - h)}${arc}${at(r - w, -h)}Z`,
  ].join('');
}

function textShape(
  key: string,
  text: string,
  anchor: TextShape['anchor'],
  { size, weight, italic, colour, halo, haloWidth, spacing }: MapTextStyle,
  opacity = 1,
) {
  return {
    is: 'text',
    key,
    text,
    size,
    weight,
    fill: colour,
    anchor,
    ...(haloWidth > 0 && { halo: { colour: halo, width: haloWidth } }),
    ...(italic && { italic }),
    ...(spacing && { spacing }),
    ...(opacity < 1 && { opacity: hundredth(opacity) }),
  } as const;
}
