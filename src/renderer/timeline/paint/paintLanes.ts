import type { CompiledFeature } from '../../../shared/situation/compiled';
import type { FeatureStyle } from '../../../shared/symbology/symbology';
import type { LaneDensity } from '../density/density';
import type { PlacedHistogram } from '../layout/histogram';
import { type Lane, MIN_BAR_PX, widen } from '../layout/lanes';
import type { LaneNote, PlacedBar } from '../layout/placeLane';
import { type Scale, xOfTime } from '../layout/scale';
import type { Ticks } from '../layout/ticks';
import { type ChromeColours, withAlpha } from './colours';
import { crisp } from './crispCanvas';
import { LABEL_FONT } from './measureText';
import { paintBar } from './paintBar';
import { paintHistogram } from './paintHistogram';
import { paintMarks } from './paintMarks';

export interface LanesPicture {
  readonly scale: Scale;
  /** Height of the part that is seen, and how far it is scrolled down. */
  readonly height: number;
  readonly scrollTop: number;
  readonly lanes: readonly Lane[];
  readonly bars: readonly PlacedBar[];
  readonly histograms: readonly PlacedHistogram[];
  readonly notes: readonly LaneNote[];
  readonly ticks: Ticks;
  readonly colours: ChromeColours;
  readonly selected: string | null;
  readonly hovered: string | null;
  readonly styleOf: (feature: CompiledFeature) => FeatureStyle;
  /** Of the groups of a density. */
  readonly coloursOf: (density: LaneDensity) => readonly string[];
  readonly opacityOf: (layer: string) => number;
  /** Whether a filter hides it: then only its outline is drawn. */
  readonly isGhost: (feature: CompiledFeature) => boolean;
  readonly featureOf: (id: string | null) => CompiledFeature | undefined;
}

/** Draws the lanes: quiet lines where the ticks are, then every bar, the selected one on top. */
export function paintLanes(context: CanvasRenderingContext2D, picture: LanesPicture): void {
  paintGrid(context, picture);
  context.save();
  context.translate(0, -picture.scrollTop);
  paintLaneGround(context, picture);
  const { scrollTop, height, selected } = picture;
  const seen = picture.bars.filter((bar) => bar.y + bar.height > scrollTop && bar.y < scrollTop + height);
  const last = (bar: PlacedBar) => bar.feature.id === selected;
  const bars = seen.filter(({ shape }) => shape !== 'mark');
  for (const bar of [...bars.filter((bar) => !last(bar)), ...bars.filter(last)]) paint(context, bar, picture);
  for (const histogram of picture.histograms) paintCounts(context, histogram, picture);
  for (const { folded, layer, histogram } of picture.lanes) {
    if (!folded || histogram) continue;
    const marks = seen.filter(({ feature }) => feature.layer === layer.id && !picture.isGhost(feature));
    paintMarks(context, marks, { ...picture, opacity: picture.opacityOf(layer.id) });
  }
  context.restore();
}

function paint(context: CanvasRenderingContext2D, bar: PlacedBar, picture: LanesPicture): void {
  const { feature } = bar;
  paintBar(context, bar, picture.scale, {
    style: picture.styleOf(feature),
    colours: picture.colours,
    selected: feature.id === picture.selected,
    hovered: feature.id === picture.hovered,
    ghost: picture.isGhost(feature),
    opacity: picture.opacityOf(feature.layer),
  });
}

const UNDERLINE_PX = 3;

function paintCounts(
  context: CanvasRenderingContext2D,
  histogram: PlacedHistogram,
  { scale, colours, coloursOf, opacityOf, featureOf, selected, hovered }: LanesPicture,
): void {
  const { lane, density, top, bottom } = histogram;
  const opacity = opacityOf(lane.layer.id);
  paintHistogram(context, histogram, {
    top,
    bottom,
    colours: coloursOf(density),
    ghost: colours.textFaint,
    opacity,
  });
  // one among the counted has no bar of its own: its time is marked
  const mark = (feature: CompiledFeature | undefined, colour: string) => {
    if (feature?.layer !== lane.layer.id || !feature.time) return;
    const { start, end } = feature.time.span;
    const [x0, x1] = widen(xOfTime(scale, start[0]), xOfTime(scale, end[1]), MIN_BAR_PX);
    context.fillStyle = withAlpha(context, colour, 0.16);
    context.fillRect(x0, top, x1 - x0, bottom - top);
    context.fillStyle = colour;
    context.fillRect(x0, bottom - UNDERLINE_PX, x1 - x0, UNDERLINE_PX);
  };
  mark(featureOf(hovered), colours.text);
  mark(featureOf(selected), colours.accent);
}

function paintGrid(context: CanvasRenderingContext2D, { ticks, colours, height }: LanesPicture): void {
  for (const { x, strong } of ticks.major) {
    context.globalAlpha = strong ? 0.55 : 0.6;
    context.fillStyle = strong ? colours.lineStrong : colours.line;
    context.fillRect(crisp(context, x), 0, 1, height);
  }
  context.globalAlpha = 1;
}

function paintLaneGround(
  context: CanvasRenderingContext2D,
  { lanes, notes, scale, colours }: LanesPicture,
): void {
  context.fillStyle = colours.line;
  for (const { top, height } of lanes) context.fillRect(0, crisp(context, top + height) - 1, scale.width, 1);
  context.font = LABEL_FONT;
  context.fillStyle = colours.textFaint;
  for (const { text, x, y } of notes) context.fillText(text, Math.round(x), y);
}
