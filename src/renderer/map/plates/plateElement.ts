import { MAP_FONT } from '../../../shared/basemap/baseLabel';
import type { Palette } from '../../../shared/symbology/palette';
import { PICTOGRAMS } from '../../../shared/symbology/pictograms';
import { PLATE } from '../../../shared/symbology/plate';
import type { FeatureStyle } from '../../../shared/symbology/symbology';
import type { TextStyle } from '../labels/textItems';

const SVG = 'http://www.w3.org/2000/svg';

/** What a plate shows. */
export interface PlateLook {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly style: FeatureStyle;
  readonly text: TextStyle;
  readonly selected: boolean;
  readonly palette: Palette;
}

/** Draws a plate: its ground, its edge in the line of its status, its pictogram and its words. */
export function drawPlate({
  lines,
  width,
  height,
  style,
  text,
  selected,
  palette,
}: PlateLook): SVGSVGElement {
  const { padding, pictogram, gap, radius } = PLATE;
  const { colour, stroke } = style;
  const frame = { width, height, rx: radius };
  const middle = lines.length > 0 ? padding.y + PLATE.text.lineHeight / 2 : height / 2;
  const left = lines.length > 0 ? padding.x : (width - pictogram) / 2;
  const svg = create('svg', { width, height, viewBox: `0 0 ${width} ${height}`, overflow: 'visible' });
  svg.append(
    // a rim of the ground's colour keeps it off what lies beside it
    create('rect', {
      ...frame,
      fill: palette.disc,
      stroke: palette.halo,
      'stroke-width': stroke.width + 2.5,
      'stroke-opacity': 0.85,
    }),
    create('rect', {
      ...frame,
      fill: palette.disc,
      stroke: colour,
      'stroke-width': stroke.width * EDGE,
      'stroke-dasharray': stroke.dash.map((length) => length * EDGE).join(' '),
      'stroke-opacity': stroke.opacity,
      'stroke-linecap': 'round',
    }),
    create('path', {
      d: PICTOGRAMS[style.pictogram].path,
      fill: colour,
      'fill-rule': 'evenodd',
      transform: `translate(${left} ${middle - pictogram / 2}) scale(${pictogram / 24})`,
    }),
    ...lines.map((line, i) => {
      const element = create('text', {
        x: left + pictogram + gap,
        y: middle + i * PLATE.text.lineHeight,
        fill: text.colour,
        'font-family': MAP_FONT,
        'font-size': text.size,
        'font-weight': text.weight,
        'dominant-baseline': 'central',
      });
      element.textContent = line;
      return element;
    }),
    ...(selected ? [selectionRing(width, height, palette)] : []),
  );
  return svg;
}

// the edge of something this small
const EDGE = 0.7;
const RING_GAP = 3;

function selectionRing(width: number, height: number, palette: Palette): SVGElement {
  return create('rect', {
    x: -RING_GAP,
    y: -RING_GAP,
    width: width + 2 * RING_GAP,
    height: height + 2 * RING_GAP,
    rx: PLATE.radius + RING_GAP,
    fill: 'none',
    stroke: palette.accent,
    'stroke-width': 2,
  });
}

function create<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | number>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== '') element.setAttribute(name, String(value));
  return element;
}
