import type { Box } from '../../labels/boxIndex';
import type { PixelPoint } from '../../labels/lineStretch';
import { linesInPixels } from '../../picture/lines/lineFeature';
import type { PictureFrame } from '../../picture/pictureFrame';
import type { ShownFeature } from '../../picture/shownFeatures';
import type { DrawnSymbol } from '../../picture/symbols/placeSymbols';
import { trailStartMs } from '../../symbology/trail';
import { boxesMeet, clipLine, grown } from './clip';
import { areaInPixels } from './drawLines';
import type { MapProjection } from './mapProjection';

const STEP = 12;
const HALF_LINE = 3;

/** The room that a feature takes in the frame, in boxes: its symbol, and small ones along its lines; none where nothing of it is seen. */
export function featureBoxes(
  shown: ShownFeature,
  symbols: readonly DrawnSymbol[],
  { plane, time }: PictureFrame,
  projection: MapProjection,
): Box[] {
  const { feature, mover, position } = shown;
  const symbol = symbols.find(
    (each) => each.shown === shown || each.below.some((below) => below.feature.id === feature.id),
  );
  const lines = [
    ...linesInPixels(plane, shown),
    ...(areaInPixels(shown, projection)?.flat() ?? []),
    ...(mover?.trail(trailStartMs(time), time.toMs).flatMap((piece) => plane.line(piece)) ?? []),
  ];
  const boxes = lines.flatMap((line) => alongLine(line, plane.view));
  if (symbol) boxes.push(around(symbol, symbol.size / 2));
  else if (position && shown.style.symbol.body === 'plate')
    boxes.push(around(plane.toPixels(position), HALF_LINE));
  return boxes.filter((box) => boxesMeet(box, plane.view));
}

function around({ x, y }: PixelPoint, by: number): Box {
  return grown({ minX: x, minY: y, maxX: x, maxY: y }, by);
}

function alongLine(line: readonly PixelPoint[], view: Box): Box[] {
  const parts = clipLine(
    line.flatMap(({ x, y }) => [x, y]),
    view,
  );
  return parts.flatMap((part) => {
    const boxes: Box[] = [];
    for (let i = 2; i < part.length; i += 2) {
      const [ax, ay] = [part[i - 2] as number, part[i - 1] as number];
      const [dx, dy] = [(part[i] as number) - ax, (part[i + 1] as number) - ay];
      const steps = Math.max(1, Math.ceil(Math.hypot(dx, dy) / STEP));
      for (let step = 0; step < steps; step++)
        boxes.push(
          around({ x: ax + (dx * (step + 0.5)) / steps, y: ay + (dy * (step + 0.5)) / steps }, HALF_LINE),
        );
    }
    return boxes;
  });
}
