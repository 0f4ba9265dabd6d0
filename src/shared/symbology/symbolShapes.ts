import type { Palette } from './palette';
import { PICTOGRAMS } from './pictograms';
import type { FeatureStyle } from './symbology';

/** A shape of a symbol. Lengths are pixels from the symbol's centre, y downwards; paint them in order. */
export type SymbolShape = CircleShape | PathShape;

interface Paint {
  readonly fill: string;
  /** `none` where there is no line. */
  readonly stroke: string;
  /** For a path in the units of its own grid, before `scale`. */
  readonly strokeWidth: number;
  /** As {@link strokeWidth}; empty for a solid line. Ends are round. */
  readonly dash: readonly number[];
  readonly opacity: number;
}

export interface CircleShape extends Paint {
  readonly type: 'circle';
  readonly radius: number;
}

/** A path on the 24 × 24 grid of the pictograms, filled even-odd; `offset` brings the scaled grid's centre to the symbol's. */
export interface PathShape extends Paint {
  readonly type: 'path';
  readonly path: string;
  readonly scale: number;
  /** To be added to x and y after scaling. */
  readonly offset: number;
}

export interface SymbolDrawing {
  /** Edge of the square that holds everything, the ring of a selection included. */
  readonly size: number;
  /** Edge of the symbol without room for a selection. */
  readonly bodySize: number;
  readonly shapes: readonly SymbolShape[];
}

// ground around a symbol that no line enters: what passes under it is seen to pass, and what ends at it to end
const RIM = 3;
const SELECTION_GAP = 3;
const SELECTION_WIDTH = 2;
const GRID = 24;

/**
 * The shapes of a feature's symbol, the same on the map, in the legend and on the sheet. The ring of a disc and the outline of a
 * bare pictogram tell the status; turning to a heading is left to who draws (`PICTOGRAMS[...].turns`).
 */
export function symbolShapes(
  style: FeatureStyle,
  palette: Palette,
  { selected = false }: { readonly selected?: boolean } = {},
): SymbolDrawing {
  const { body, size } = style.symbol;
  const bodySize = size + 2 * RIM;
  const ring = circle(bodySize / 2 + SELECTION_GAP - 1, {
    stroke: palette.accent,
    strokeWidth: SELECTION_WIDTH,
  });
  return {
    size: bodySize + 2 * (SELECTION_GAP + SELECTION_WIDTH),
    bodySize,
    shapes: [...BODIES[body](style, palette, size), ...(selected ? [ring] : [])],
  };
}

type Body = (style: FeatureStyle, palette: Palette, size: number) => readonly SymbolShape[];

const BODIES: Readonly<Record<FeatureStyle['symbol']['body'], Body>> = {
  disc: (style, palette, size) => [
    rim(palette, size),
    circle(size / 2, { fill: palette.disc }),
    statusRing(style, size / 2 - style.stroke.width / 2),
    pictogram(style, size * 0.64, { fill: style.colour }),
  ],
  dot: (style, palette, size) => [
    rim(palette, size),
    circle(size / 2, { fill: palette.disc }),
    statusRing(
      { ...style, stroke: { ...style.stroke, width: Math.min(style.stroke.width, 2) } },
      size / 2 - 0.75,
    ),
    circle(size / 5, { fill: style.colour }),
  ],
  bare: (style, palette, size) => {
    const halo = pictogram(style, size, {
      fill: palette.halo,
      stroke: palette.halo,
      strokeWidth: 3.5,
      opacity: 0.9,
    });
    const { dash, width, opacity } = style.stroke;
    // what stands on no more than a word is hollow, its outline in the line of its status
    if (dash.length > 0) {
      const outline = {
        stroke: style.colour,
        strokeWidth: width * 0.8,
        dash: dash.map((length) => length * 0.45),
      };
      return [halo, pictogram(style, size, { fill: palette.disc, ...outline, opacity })];
    }
    const rim = width >= 3 ? { stroke: style.colour, strokeWidth: 1.2 } : {};
    return [halo, pictogram(style, size, { fill: style.colour, ...rim, opacity })];
  },
  plate: (style, palette, size) => [
    plate(size, { fill: palette.disc, stroke: palette.halo, strokeWidth: style.stroke.width + 2.5 }),
    plate(size, {
      fill: palette.disc,
      stroke: style.colour,
      strokeWidth: style.stroke.width * 0.8,
      dash: style.stroke.dash.map((length) => length * 0.6),
      opacity: style.stroke.opacity,
    }),
    pictogram(style, size * 0.56, { fill: style.colour }),
  ],
  none: (style, palette, size) => [
    pictogram(style, size, { fill: palette.halo, stroke: palette.halo, strokeWidth: 3, opacity: 0.9 }),
    pictogram(style, size, { fill: style.colour, opacity: style.stroke.opacity }),
  ],
};

function rim({ halo }: Palette, size: number): CircleShape {
  return circle(size / 2 + RIM, { fill: halo, opacity: 0.85 });
}

function statusRing({ colour, stroke }: FeatureStyle, radius: number): CircleShape {
  return circle(radius, {
    stroke: colour,
    strokeWidth: stroke.width,
    dash: dashAround(stroke.dash, radius),
    opacity: stroke.opacity,
  });
}

/** A dash pattern stretched to go round a circle a whole number of times, and shortened where the circle is small. */
export function dashAround(dash: readonly number[], radius: number): readonly number[] {
  const period = dash.reduce((sum, length) => sum + length, 0);
  if (period === 0) return [];
  const around = 2 * Math.PI * radius;
  const wanted = period * Math.min(1, Math.max(0.45, radius / 16));
  const times = Math.max(4, Math.round(around / wanted));
  return dash.map((length) => (length * around) / (times * period));
}

/** A circle around the symbol’s centre; what is not said is not painted. */
export function circle(radius: number, paint: Partial<Paint>): CircleShape {
  return { type: 'circle', radius, ...NO_PAINT, ...paint };
}

// lower than wide, as the plate of a note is on the map
function plate(size: number, paint: Partial<Paint>): PathShape {
  return { type: 'path', path: PLATE_PATH, scale: size / GRID, offset: -size / 2, ...NO_PAINT, ...paint };
}

const PLATE_PATH =
  'M4 4.5H20A2.5 2.5 0 0 1 22.5 7V17A2.5 2.5 0 0 1 20 19.5H4A2.5 2.5 0 0 1 1.5 17V7A2.5 2.5 0 0 1 4 4.5Z';

function pictogram(style: FeatureStyle, size: number, paint: Partial<Paint>): PathShape {
  const scale = size / GRID;
  return {
    type: 'path',
    path: PICTOGRAMS[style.pictogram].path,
    scale,
    offset: -size / 2,
    ...NO_PAINT,
    ...paint,
  };
}

const NO_PAINT: Paint = { fill: 'none', stroke: 'none', strokeWidth: 0, dash: [], opacity: 1 };
