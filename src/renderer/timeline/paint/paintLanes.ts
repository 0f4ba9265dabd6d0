import type { CompiledFeature } from '../../../shared/situation/compiled';
import type { FeatureStyle } from '../../../shared/symbology/symbology';
import type { Lane } from '../layout/lanes';
import type { LaneNote, PlacedBar } from '../layout/placeLane';
import type { Scale } from '../layout/scale';
import type { Ticks } from '../layout/ticks';
import type { ChromeColours } from './colours';
import { crisp } from './crispCanvas';
import { LABEL_FONT } from './measureText';
import { paintBar } from './paintBar';
import { paintMarks } from './paintMarks';

export interface LanesPicture {
  readonly scale: Scale;
  /** Height of the part that is seen, and how far it is scrolled down. */
  readonly height: number;
  readonly scrollTop: number;
  readonly lanes: readonly Lane[];
  readonly bars: readonly PlacedBar[];
  readonly notes: readonly LaneNote[];
  readonly ticks: Ticks;
  readonly colours: ChromeColours;
  readonly selected: string | null;
  readonly hovered: string | null;
  readonly styleOf: (feature: CompiledFeature) => FeatureStyle;
  readonly opacityOf: (layer: string) => number;
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
  for (const { folded, layer } of picture.lanes) {
    if (!folded) continue;
    const marks = seen.filter(({ feature }) => feature.layer === layer.id);
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
    opacity: picture.opacityOf(feature.layer),
  });
}

function paintGrid(context: CanvasRenderingContext2D, { ticks, colours, height }: LanesPicture): void {
  for (const { x, strong } of ticks.major) {
    context.globalAlpha = strong ? 0.55 : 0.6;
    context.fillStyle = strong ? colours.lineStrong : colours.line;
    context.fillRect(crisp(x), 0, 1, height);
  }
  context.globalAlpha = 1;
}

function paintLaneGround(
  context: CanvasRenderingContext2D,
  { lanes, notes, scale, colours }: LanesPicture,
): void {
  context.fillStyle = colours.line;
  for (const { top, height } of lanes) context.fillRect(0, crisp(top + height) - 1, scale.width, 1);
  context.font = LABEL_FONT;
  context.fillStyle = colours.textFaint;
  for (const { text, x, y } of notes) context.fillText(text, Math.round(x), y);
}
