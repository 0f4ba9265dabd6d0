import type L from 'leaflet';
import { type BoxIndex, buildBoxIndex } from '../../../shared/labels/boxIndex';
import {
  type LabelCandidate,
  type LabelSide,
  labelBox,
  type PlacedLabel,
  placeLabels,
} from '../../../shared/labels/placeLabels';
import type { Palette } from '../../../shared/symbology/palette';
import type { Frame, Painter } from '../frame';
import type { ShownFeature } from '../shownFeatures';
import type { DrawnSymbol } from '../symbols/symbolPainter';
import { buildViewportCanvas } from '../viewportCanvas';
import { BASE_LABEL_STYLES, baseLabelFont, LINE_HEIGHT, MAP_FONT, type PlacedBaseLabel } from './baseLabel';
import type { BaseLabels } from './baseLabels';
import { drawLines, drawTurned, measureLine, type TextStyle } from './drawText';
import { type LineLabel, placeLineLabel } from './lineLabels';

type Context = CanvasRenderingContext2D;

/**
 * Writes every name on the map. The situation's names are placed first, the most important before the rest, clear of each
 * other and of all symbols; names of the base map that would touch one of them give way.
 */
export function buildLabelPainter(
  map: L.Map,
  baseLabels: BaseLabels,
  drawnSymbols: () => readonly DrawnSymbol[],
): Painter {
  const under = buildViewportCanvas(map, 'base-labels', 350);
  const over = buildViewportCanvas(map, 'situation-labels', 620);
  // a name stays on the side it was on as long as it can, so that it does not jump while its symbol moves
  const lastSides = new Map<string, LabelSide>();

  return {
    paint: (frame) => {
      const { context: below } = under.begin();
      const { context: above } = over.begin();
      const taken = buildBoxIndex();
      const symbols = drawnSymbols();
      for (const { x, y, size } of symbols) taken.add(square(x, y, size / 2));
      drawLineLabels(above, frame, taken);
      const placed = placeLabels(situationCandidates(above, symbols, frame, lastSides), taken);
      lastSides.clear();
      for (const label of placed) {
        lastSides.set(label.candidate.id, label.side);
        drawSituationLabel(above, label);
      }
      drawBaseLabels(below, baseLabels.current(map, frame.state.labelLanguage), taken, frame);
    },
    detach: () => {
      under.detach();
      over.detach();
    },
  };
}

interface SituationCandidate extends LabelCandidate {
  readonly shown: ShownFeature;
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly lineHeight: number;
}

const SIDES: readonly LabelSide[] = ['right', 'left', 'below', 'above'];

function situationCandidates(
  context: Context,
  symbols: readonly DrawnSymbol[],
  frame: Frame,
  lastSides: ReadonlyMap<string, LabelSide>,
): SituationCandidate[] {
  return symbols.toReversed().map(({ shown, x, y, size }) => {
    const style = situationTextStyle(shown, frame);
    const lines = namesOf(shown, frame);
    const lineHeight = fontSize(shown) * LINE_HEIGHT;
    const last = lastSides.get(shown.feature.id);
    return {
      id: shown.feature.id,
      shown,
      lines,
      style,
      lineHeight,
      x,
      y,
      width: Math.max(...lines.map((line) => measureLine(context, line, style))),
      height: lines.length * lineHeight,
      gap: size / 2 + 4,
      sides: last ? [last, ...SIDES.filter((side) => side !== last)] : SIDES,
    };
  });
}

function namesOf({ feature }: ShownFeature, { state }: Frame): string[] {
  const local = state.labelLanguage === 'english' ? undefined : feature.names[state.labelLanguage];
  return local === undefined ? [feature.label] : [feature.label, local];
}

function situationTextStyle(shown: ShownFeature, { state, palette }: Frame): TextStyle {
  const selected = shown.feature.id === state.selected;
  const strong = shown.highlighted || selected || shown.feature.id === state.hovered;
  return {
    font: `${strong ? 650 : 550} ${fontSize(shown)}px ${MAP_FONT}`,
    colour: selected ? palette.accent : palette.labelStrong,
    halo: palette.halo,
    haloWidth: 3.5,
  };
}

function fontSize({ feature }: ShownFeature): number {
  return feature.kind === 'base' ? 13.5 : feature.kind === 'city' ? 12.5 : 12;
}

function drawSituationLabel(
  context: Context,
  { candidate, side, box }: PlacedLabel<SituationCandidate>,
): void {
  context.globalAlpha = Math.max(0.55, candidate.shown.opacity);
  drawBlock(context, candidate.lines, side, box, candidate.lineHeight, candidate.style);
  context.globalAlpha = 1;
}

// text is set from the side that faces its symbol
function drawBlock(
  context: Context,
  lines: readonly string[],
  side: LabelSide,
  box: { minX: number; maxX: number; minY: number; maxY: number },
  lineHeight: number,
  style: TextStyle,
): void {
  const align = side === 'right' ? 'left' : side === 'left' ? 'right' : 'center';
  const x = align === 'left' ? box.minX + 3 : align === 'right' ? box.maxX - 3 : (box.minX + box.maxX) / 2;
  drawLines(context, lines, { x, y: box.minY + 1.5, lineHeight, align }, style);
}

function drawLineLabels(context: Context, frame: Frame, taken: BoxIndex): void {
  for (const shown of frame.shown.toReversed()) {
    const { geometry } = shown.feature;
    if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') continue;
    const label = placeLineLabel(frame.map, shown);
    if (!label) continue;
    const style: TextStyle = {
      font: `550 11.5px ${MAP_FONT}`,
      colour: shown.feature.id === frame.state.selected ? frame.palette.accent : shown.style.colour,
      halo: frame.palette.halo,
      haloWidth: 3.5,
    };
    const width = measureLine(context, label.text, style);
    if (label.roomPx < width * 1.15) continue;
    const box = turnedBox(label, width);
    if (taken.touches(box)) continue;
    taken.add(box);
    context.globalAlpha = Math.max(0.6, shown.opacity);
    drawTurned(context, label.text, { ...label, lift: 10 }, style);
    context.globalAlpha = 1;
  }
}

function turnedBox({ x, y, angle }: LineLabel, width: number) {
  const halfX = (Math.abs(Math.cos(angle)) * width) / 2 + Math.abs(Math.sin(angle)) * 16;
  const halfY = (Math.abs(Math.sin(angle)) * width) / 2 + Math.abs(Math.cos(angle)) * 16;
  return { minX: x - halfX, maxX: x + halfX, minY: y - halfY, maxY: y + halfY };
}

function drawBaseLabels(
  context: Context,
  { labels, zoom }: { readonly labels: readonly PlacedBaseLabel[]; readonly zoom: number },
  taken: BoxIndex,
  { map, palette }: Frame,
): void {
  const scale = map.getZoomScale(map.getZoom(), zoom);
  const origin = map.getPixelOrigin();
  for (const label of labels) {
    const kind = BASE_LABEL_STYLES[label.kind];
    const style = baseTextStyle(label, palette);
    const x = label.x * scale - origin.x;
    const y = label.y * scale - origin.y;
    const lineHeight = kind.size * LINE_HEIGHT;
    const candidate = {
      id: label.id,
      x,
      y,
      width: Math.max(...label.lines.map((line) => measureLine(context, line, style))),
      height: label.lines.length * lineHeight,
      gap: kind.dot > 0 ? kind.dot + 4 : 0,
      sides: [label.side],
    };
    const box = labelBox(candidate, label.side);
    if (taken.touches(box) || (kind.dot > 0 && taken.touches(square(x, y, kind.dot)))) continue;
    if (kind.dot > 0) drawDot(context, x, y, kind.dot, palette);
    drawBlock(context, label.lines, label.side, box, lineHeight, style);
  }
}

function baseTextStyle({ kind }: PlacedBaseLabel, palette: Palette): TextStyle {
  const style = BASE_LABEL_STYLES[kind];
  return {
    font: baseLabelFont(style),
    colour: palette[style.colour],
    halo: style.colour === 'labelWater' ? palette.sea : palette.land,
    haloWidth: 3,
    spacing: style.spacing,
  };
}

function drawDot(context: Context, x: number, y: number, radius: number, palette: Palette): void {
  context.fillStyle = palette.label;
  context.strokeStyle = palette.land;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
  context.fill();
}

function square(x: number, y: number, half: number) {
  return { minX: x - half, maxX: x + half, minY: y - half, maxY: y + half };
}
