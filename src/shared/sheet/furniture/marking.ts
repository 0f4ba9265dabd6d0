import { TLP_GROUND, tlpColour } from '../../situation/marking';
import type { Shape } from '../shapes';
import { type Block, NOTHING, type Setting } from './block';
import { setText } from './textBlock';
import { TYPE } from './type';

const PADDING = 10;

/** The marking as it stands at the middle of the upper and the lower edge: those of the Traffic Light Protocol in its colours on black, others in a frame. */
export function markingBlock(marking: string | null, maxWidth: number, { measure, inks }: Setting): Block {
  if (marking === null) return NOTHING;
  const tlp = tlpColour(marking);
  const fill = tlp ?? inks.text;
  const text = setText(
    marking,
    { ...TYPE.marking, balanced: true },
    { maxWidth: maxWidth - 2 * PADDING, fill, measure },
  );
  const [width, height] = [Math.ceil(text.width) + 2 * PADDING, text.height];
  const ground: Shape = {
    is: 'path',
    d: rounded(width, height, 3),
    ...(tlp !== null && { fill: TLP_GROUND }),
    stroke: inks.line,
    strokeWidth: 1,
  };
  const centred = text.shapes.map((shape) =>
    shape.is === 'text' ? { ...shape, x: width / 2, anchor: 'middle' as const } : shape,
  );
  return { width, height, shapes: [ground, ...centred] };
}

/** The outline of a rectangle with round corners, half a unit in from its edge so that its line lies within. */
function rounded(width: number, height: number, radius: number): string {
  const [r, w, h] = [radius, width - 1 - 2 * radius, height - 1 - 2 * radius];
  return `M${0.5 + r} 0.5h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1 ${-r} ${r}h${-w}a${r} ${r} 0 0 1 ${-r} ${-r}v${-h}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}
