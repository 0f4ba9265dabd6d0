import { GAP_STROKE } from '../../../shared/symbology/gap';
import type { FeatureStyle } from '../../../shared/symbology/symbology';
import type { PlacedBar } from '../layout/placeLane';
import type { Scale } from '../layout/scale';
import type { Stop } from '../layout/softness';
import { barPath, pinPath } from './barOutline';
import { barStops, share } from './barStops';
import { type ChromeColours, withAlpha } from './colours';
import { LABEL_FONT } from './measureText';

export interface BarLook {
  readonly style: FeatureStyle;
  readonly colours: ChromeColours;
  readonly selected: boolean;
  readonly hovered: boolean;
  /** Hidden by a filter: drawn as an outline that says no more than that it is there. */
  readonly ghost: boolean;
  readonly opacity: number;
}

// beyond the plot by this much, so that rounded ends and lines of a cut bar stay out of sight
const OVER_PX = 8;
const LEAST_WIDTH = 1;
const LEAST_HEIGHT_WITH_LINE = 4;

/** Draws a bar: as solid as its feature is there, in its actor’s colour, lined by its status, and named. */
export function paintBar(
  context: CanvasRenderingContext2D,
  placed: PlacedBar,
  scale: Scale,
  look: BarLook,
): void {
  const x0 = Math.max(placed.x0, -OVER_PX);
  const x1 = Math.min(placed.x1, scale.width + OVER_PX);
  if (x1 - x0 >= LEAST_WIDTH) {
    if (placed.height < LEAST_HEIGHT_WITH_LINE) fillThin(context, placed, x0, x1, look);
    else paintBody(context, placed, [x0, x1], scale, look);
    context.globalAlpha = look.ghost ? look.opacity * 0.3 : look.opacity;
    if (placed.opensLeft) arrow(context, 3, placed, -1, look);
    if (placed.opensRight && placed.x0 < scale.width) arrow(context, scale.width - 3, placed, 1, look);
    context.globalAlpha = 1;
  }
  writeLabel(context, placed, look);
}

function paintBody(
  context: CanvasRenderingContext2D,
  placed: PlacedBar,
  [x0, x1]: readonly [number, number],
  scale: Scale,
  look: BarLook,
): void {
  const outline = placed.shape === 'pin' ? pinPath(placed, x0, x1) : barPath(placed, x0, x1);
  if (look.ghost) {
    strokeGhost(context, outline, look);
    return;
  }
  const stops = barStops(placed, scale, x0, x1);
  fillBody(context, outline, stops, look);
  strokeStatus(context, outline, stops, look, placed.x0 - x0);
  for (const gap of placed.gaps) paintGap(context, placed, outline, gap, look);
  if (look.selected) strokeSelection(context, outline, look);
}

/** A gap in the record: the bar is there, but pale, with the dashes of the map across it. */
function paintGap(
  context: CanvasRenderingContext2D,
  { y, height }: PlacedBar,
  outline: Path2D,
  [x0, x1]: PlacedBar['gaps'][number],
  { style, opacity }: BarLook,
): void {
  context.save();
  context.clip(outline);
  context.globalCompositeOperation = 'destination-out';
  context.fillStyle = 'rgb(0 0 0 / 0.75)';
  context.fillRect(x0, y - 2, x1 - x0, height + 4);
  context.restore();
  context.save();
  context.strokeStyle = withAlpha(context, style.colour, GAP_STROKE.opacity * opacity);
  context.lineWidth = GAP_STROKE.width;
  context.setLineDash([...GAP_STROKE.dash]);
  context.beginPath();
  context.moveTo(x0, y + height - 2.5);
  context.lineTo(x1, y + height - 2.5);
  context.stroke();
  context.restore();
}

// among so many that a bar is two or three pixels high, a line around it would be all there is
function fillThin(
  context: CanvasRenderingContext2D,
  { y, height }: PlacedBar,
  x0: number,
  x1: number,
  { style, colours, selected, hovered, ghost, opacity }: BarLook,
): void {
  const lit = selected || hovered;
  const colour = ghost ? colours.textFaint : style.colour;
  const strength = lit ? 1 : ghost ? 0.25 : 0.6;
  context.fillStyle = selected ? colours.accent : withAlpha(context, colour, strength * opacity);
  context.fillRect(x0, y, x1 - x0, height);
}

function gradientOf(
  context: CanvasRenderingContext2D,
  stops: readonly Stop[],
  colour: string,
  alpha: (weight: number) => number,
): CanvasGradient | string {
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last || last.x <= first.x) return withAlpha(context, colour, alpha(first?.weight ?? 1));
  const gradient = context.createLinearGradient(first.x, 0, last.x, 0);
  for (const { x, weight } of stops)
    gradient.addColorStop(
      share((x - first.x) / (last.x - first.x)),
      withAlpha(context, colour, alpha(weight)),
    );
  return gradient;
}

function fillBody(
  context: CanvasRenderingContext2D,
  outline: Path2D,
  stops: readonly Stop[],
  look: BarLook,
): void {
  const strength = look.hovered || look.selected ? 0.56 : 0.36;
  context.fillStyle = gradientOf(
    context,
    stops,
    look.style.colour,
    (weight) => strength * weight * look.opacity,
  );
  context.fill(outline);
}

function strokeStatus(
  context: CanvasRenderingContext2D,
  outline: Path2D,
  stops: readonly Stop[],
  { style, opacity }: BarLook,
  cutPx: number,
): void {
  const { dash, width, opacity: statusOpacity } = style.stroke;
  context.save();
  context.strokeStyle = gradientOf(
    context,
    stops,
    style.colour,
    (weight) => (0.3 + 0.55 * weight) * opacity * statusOpacity,
  );
  context.lineWidth = Math.min(width, 2) * (dash.length > 0 ? 0.8 : 0.7);
  context.lineCap = dash.length > 0 && (dash[0] ?? 0) < 1 ? 'round' : 'butt';
  context.setLineDash(dash.map((length) => length * 0.7));
  // dashes belong to the bar, not to the edge it is cut at
  context.lineDashOffset = -cutPx;
  context.stroke(outline);
  context.restore();
}

function strokeGhost(context: CanvasRenderingContext2D, outline: Path2D, look: BarLook): void {
  const { colours, selected, hovered, opacity } = look;
  context.strokeStyle = withAlpha(context, colours.textFaint, (hovered ? 0.9 : 0.45) * opacity);
  context.lineWidth = 1;
  context.stroke(outline);
  if (selected) strokeSelection(context, outline, look);
}

function strokeSelection(context: CanvasRenderingContext2D, outline: Path2D, { colours }: BarLook): void {
  context.strokeStyle = colours.accent;
  context.lineWidth = 2;
  context.stroke(outline);
}

function arrow(
  context: CanvasRenderingContext2D,
  x: number,
  { y, height }: PlacedBar,
  direction: 1 | -1,
  { style }: BarLook,
): void {
  const middle = y + height / 2;
  const half = Math.min(3.5, height / 2 - 1);
  if (half < 1) return;
  context.strokeStyle = style.colour;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x - direction * 4, middle - half);
  context.lineTo(x, middle);
  context.lineTo(x - direction * 4, middle + half);
  context.stroke();
}

function writeLabel(context: CanvasRenderingContext2D, { label, y, height }: PlacedBar, look: BarLook): void {
  if (!label) return;
  context.font = LABEL_FONT;
  context.textBaseline = 'alphabetic';
  const { text, textMuted, textFaint } = look.colours;
  const lit = look.hovered || look.selected;
  context.fillStyle = lit ? text : look.ghost ? textFaint : label.inside ? text : textMuted;
  context.fillText(label.text, label.x, Math.round(y + height / 2 + 4));
  if (label.signX !== null) noPlaceSign(context, label.signX, y + height / 2);
}

// an empty ring, struck through: nowhere on the map
function noPlaceSign(context: CanvasRenderingContext2D, x: number, middle: number): void {
  const radius = 3;
  context.strokeStyle = context.fillStyle;
  context.lineWidth = 1;
  context.beginPath();
  context.arc(x + radius + 0.5, middle, radius, 0, 2 * Math.PI);
  context.moveTo(x, middle + radius + 0.5);
  context.lineTo(x + 2 * radius + 1, middle - radius - 0.5);
  context.stroke();
}
