import type { Box } from '../../labels/boxIndex';
import type { Setting } from '../furniture/block';
import { markingBlock } from '../furniture/marking';
import { setText, type TextSetting } from '../furniture/textBlock';
import { TYPE } from '../furniture/type';
import { composeBelow } from './composeBelow';
import { composeBeside } from './composeBeside';
import { type Content, type DesignPage, marginOf } from './content';
import { runningLine } from './runningLine';
import type { Arrangement, Composition, Tightness } from './words';

/** Room for the degrees outside the frame. */
const LABELS = 13;
const LEAST_FRAME = { width: 0.4, units: 110 } as const;

/** Composes a page; null where that leaves no map worth the name. */
export function compose(
  content: Content,
  page: DesignPage,
  arrangement: Arrangement,
  tightness: Tightness,
  setting: Setting,
): Composition | null {
  const margin = marginOf(page);
  const inner = page.width - 2 * margin;
  const pad = Math.max(LABELS, Math.round(margin / 2));
  const line = edgeLines(content, inner, setting);
  const head = line.head.height > 0 ? pad + Math.ceil(line.head.height) + pad : margin;
  const room = Math.round(page.height * content.headRoom);
  const top = head + room;
  const bottom = page.height - pad - Math.ceil(line.foot.height) - pad;
  const area: Box = { minX: margin, minY: top, maxX: page.width - margin, maxY: bottom };
  const words =
    arrangement.is === 'beside'
      ? composeBeside(content, area, arrangement, tightness, { ...setting, margin })
      : composeBelow(content, area, arrangement, tightness, { ...setting, margin });
  if (!words || !isWorthTheName(words.frame, area, tightness.step.map)) return null;
  return {
    ...words,
    headRoom: { ...area, minY: head, maxY: Math.max(head, top - LABELS) },
    blocks: [
      ...line.head.place(margin, pad),
      ...words.blocks,
      ...line.foot.place(margin, page.height - pad - Math.ceil(line.foot.height)),
    ],
  };
}

function isWorthTheName({ minX, minY, maxX, maxY }: Box, area: Box, height: number): boolean {
  const { width, units } = LEAST_FRAME;
  return (
    maxX - minX >= Math.max(units, width * (area.maxX - area.minX)) &&
    maxY - minY >= Math.max(units, height * (area.maxY - area.minY))
  );
}

function edgeLines(
  { kicker, marking, page, attribution, imprint }: Content,
  inner: number,
  setting: Setting,
) {
  const { measure, inks } = setting;
  const chip = markingBlock(marking, inner, setting);
  const end = (name: string, text: string, style: TextSetting, fill: string) => ({
    name,
    set: (maxWidth: number) => setText(text, style, { maxWidth, fill, measure }),
  });
  return {
    head: runningLine(
      [end('situation', kicker, TYPE.head, inks.muted), end('page', page, TYPE.head, inks.muted)],
      { name: 'marking', block: chip },
      inner,
    ),
    foot: runningLine(
      [
        end('attribution', attribution, TYPE.foot, inks.faint),
        end('imprint', imprint, TYPE.foot, inks.faint),
      ],
      { name: 'marking', block: chip },
      inner,
    ),
  };
}
