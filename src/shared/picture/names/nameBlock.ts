import { LINE_HEIGHT } from '../../basemap/baseLabel';
import type { Gap } from '../../track/gap';
import { lastKnownInWords } from '../../track/lastKnown';
import type { PictureFrame } from '../pictureFrame';
import type { ShownFeature } from '../shownFeatures';
import { ILLUSTRATIVE, type MapTextStyle } from './textShapes';

/** The text of a name and the room it takes. */
export interface NameBlock {
  readonly id: string;
  readonly lines: readonly string[];
  readonly style: MapTextStyle;
  readonly width: number;
  readonly height: number;
}

/** Sets the name of a feature, which may carry those of others with it. */
export function nameBlock(
  id: string,
  named: readonly ShownFeature[],
  style: MapTextStyle,
  frame: PictureFrame,
): NameBlock {
  const lines = named.flatMap((each) => linesOf(each, frame));
  return {
    id,
    lines,
    style,
    width: Math.max(...lines.map((line) => frame.measure(line, style))),
    height: lines.length * style.size * LINE_HEIGHT,
  };
}

function linesOf({ feature, gap, mover }: ShownFeature, { state, timeZone }: PictureFrame): string[] {
  const local = state.labelLanguage === 'english' ? undefined : feature.names[state.labelLanguage];
  const isLookedAt = feature.id === state.selected || feature.id === state.hovered;
  return [
    feature.label,
    ...(local === undefined ? [] : [local]),
    // a way, hours or an outline that no source gives: the line of a route says so, and so do areas and what moves along it
    ...(feature.illustrative && (mover || feature.kind === 'area') ? [ILLUSTRATIVE] : []),
    // what stands where it was last known says so; from when, to whoever looks at it
    ...(gap ? (isLookedAt ? lastKnownLines(gap, timeZone) : ['last known']) : []),
  ];
}

function lastKnownLines(gap: Gap, zone: string): string[] {
  return lastKnownInWords(gap, zone).split('; ');
}
