import { type Box, type BoxIndex, buildBoxIndex, contains } from '../../../shared/labels/boxIndex';
import { type LabelSide, labelBox } from '../../../shared/labels/placeLabels';
import type { KeyedShape } from '../../../shared/picture/keyedShape';
import { nameRoom } from '../../../shared/picture/names/nameRoom';
import { blockShapes, type MapTextStyle, plateShape } from '../../../shared/picture/names/textShapes';
import type { Palette } from '../../../shared/symbology/palette';
import type { Frame } from '../frame';
import { measureLine } from '../labels/measureLine';

/** Words of a tool, and the points at which they may stand, the best first. */
export interface ToolWords {
  readonly key: string;
  readonly lines: readonly string[];
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly sides: readonly LabelSide[];
  readonly gap: number;
}

const LINE_PX = 16;
const KNOT_PX = 5;

/**
 * Writes a tool's words on plates, inside the view, beside the panels, and neither on each other nor on a point that other words stand beside. Words that find no such place are
 * written at their first one if it is in view at all, and left out if it is not.
 */
export function toolLabels(words: readonly ToolWords[], { plane, palette, covers }: Frame): KeyedShape[] {
  const taken = buildBoxIndex();
  for (const box of covers) taken.add(box);
  for (const { gap, points } of words)
    if (gap > 0)
      for (const { x, y } of points)
        taken.add({ minX: x - KNOT_PX, minY: y - KNOT_PX, maxX: x + KNOT_PX, maxY: y + KNOT_PX });
  const view = nameRoom(plane);
  const style = toolTextStyle(palette);
  return words.flatMap((each) => {
    const { key, lines } = each;
    const place = findPlace(each, style, view, taken);
    if (!place) return [];
    taken.add(place.box);
    return [
      plateShape(`${key}/plate`, place.box, palette),
      ...blockShapes(key, lines, place, { lineHeight: LINE_PX, opacity: 1 }, style),
    ];
  });
}

interface ToolPlace {
  readonly side: LabelSide;
  readonly box: Box;
}

function findPlace(
  { key, lines, points, sides, gap }: ToolWords,
  style: MapTextStyle,
  view: Box,
  taken: BoxIndex,
): ToolPlace | null {
  const width = Math.max(...lines.map((line) => measureLine(line, style)));
  const places = points.flatMap((point) =>
    sides.map((side) => ({
      side,
      box: labelBox({ id: key, ...point, width, height: lines.length * LINE_PX, gap, sides }, side),
    })),
  );
  const inView = places.filter(({ box }) => contains(view, box));
  return inView.find(({ box }) => !taken.touches(box)) ?? (gap > 0 ? inView[0] : undefined) ?? null;
}

function toolTextStyle(palette: Palette): MapTextStyle {
  return { size: 12, weight: 600, colour: palette.accent, halo: palette.disc, haloWidth: 0 };
}
