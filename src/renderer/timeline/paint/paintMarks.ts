import type { CompiledFeature } from '../../../shared/situation/compiled';
import type { FeatureStyle } from '../../../shared/symbology/symbology';
import { mergeStretches, type Stretch } from '../layout/mergeStretches';
import type { PlacedBar } from '../layout/placeLane';
import { type Scale, xOfTime } from '../layout/scale';
import { type ChromeColours, withAlpha } from './colours';

interface MarksLook {
  readonly scale: Scale;
  readonly colours: ChromeColours;
  readonly selected: string | null;
  readonly hovered: string | null;
  readonly styleOf: (feature: CompiledFeature) => FeatureStyle;
  readonly opacity: number;
}

const MERGE_PX = 2;
const POSSIBLE = 0.36;
const CERTAIN = 0.8;

/** Draws a folded lane: when anything of it may be there, stronger when it is for certain, and on it what is selected or pointed at. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  marks: readonly PlacedBar[],
  look: MarksLook,
): void {
  const { scale, colours, selected, hovered, styleOf, opacity } = look;
  const [first] = marks;
  if (!first) return;
  const fill = (stretches: readonly Stretch[], style: string) => {
    context.fillStyle = style;
    for (const [from, to] of stretches) {
      const x0 = Math.max(from, -1);
      const x1 = Math.min(to, scale.width + 1);
      if (x1 > x0) context.fillRect(x0, first.y, x1 - x0, first.height);
    }
  };
  const own = new Set(marks.map(({ feature }) => styleOf(feature).colour));
  const colour = own.size === 1 ? styleOf(first.feature).colour : colours.textMuted;
  const possible = mergeStretches(marks.map(extent), MERGE_PX);
  const certain = mergeStretches(
    marks.flatMap((mark) => core(mark, scale)),
    MERGE_PX,
  );
  fill(possible, withAlpha(context, colour, POSSIBLE * opacity));
  fill(certain, withAlpha(context, colour, (CERTAIN - POSSIBLE) * opacity));
  const lit = (id: string | null) => marks.filter(({ feature }) => feature.id === id).map(extent);
  fill(lit(hovered), colours.text);
  fill(lit(selected), colours.accent);
}

function extent({ x0, x1 }: PlacedBar): Stretch {
  return [x0, x1];
}

function core({ span }: PlacedBar, scale: Scale): Stretch[] {
  if (!span) return [];
  const stretch: Stretch = [xOfTime(scale, span.start[1]), xOfTime(scale, span.end[0])];
  return stretch[1] > stretch[0] ? [stretch] : [];
}
