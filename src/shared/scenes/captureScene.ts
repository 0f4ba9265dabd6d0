import { boundsOnGlobe } from '../geodesy/boundsOnGlobe';
import type { Picture } from '../sheet/picture';
import type { CompiledLayer, CompiledScene, CompiledSituation } from '../situation/compiled';
import type { WrittenScene } from '../situation/schema/scene';
import { writeDuration } from '../time/duration';
import { writeEnd, writeMoment } from '../time/writeMoment';
import type { ShownScene } from './edits';

/**
 * What is pictured as a scene has it written. A moment, a window or a date of knowledge that is still that of the scene stays written as
 * it was: a day does not become its noon. What is selected is what the scene is about.
 */
export function captureScene(
  picture: Picture,
  { timeZone, layers }: Pick<CompiledSituation, 'timeZone' | 'layers'>,
  told?: { readonly compiled: CompiledScene; readonly written: WrittenScene },
): ShownScene {
  const { timeWindow, asOfMs, nowMs, view, selected } = picture;
  const shown = layers.filter(({ id }) => picture.layers[id]?.visible);
  const opacity = opacityOf(shown, picture);
  const highlight = [...new Set([...picture.highlight, ...(selected === null ? [] : [selected])])];
  return {
    at: told?.compiled.atMs === nowMs ? told.written.at : writeMoment(nowMs, timeZone),
    ...(timeWindow.is === 'soFar' && { window: 'soFar' as const }),
    ...(timeWindow.is === 'trailing' && { window: writeDuration(timeWindow.lengthMs) }),
    ...(asOfMs !== null && {
      asOf:
        told?.compiled.asOfMs === asOfMs && told.written.asOf !== undefined
          ? told.written.asOf
          : writeEnd(asOfMs, timeZone),
    }),
    view: writtenView(view),
    layers: shown.map(({ id }) => id),
    ...(Object.keys(opacity).length > 0 && { opacity }),
    ...(highlight.length > 0 && { highlight }),
  };
}

function opacityOf(shown: readonly CompiledLayer[], picture: Picture): Record<string, number> {
  return Object.fromEntries(
    shown.flatMap(({ id }) => {
      const opacity = picture.layers[id]?.opacity ?? 1;
      return opacity < 1 ? [[id, Math.round(opacity * 100) / 100]] : [];
    }),
  );
}

function writtenView(view: Picture['view']): WrittenScene['view'] {
  if ('center' in view)
    return { center: [rounded(view.center[0]), rounded(view.center[1])], zoom: rounded(view.zoom) };
  const [west, south, east, north] = boundsOnGlobe(view.bounds);
  return { bounds: [west, south, east, north] };
}

// a metre and less
function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
