import { parseDuration } from '../time/duration';
import { type CompiledTime, compileTime } from '../time/edtf';
import type { TimeWindow } from '../time/timeWindow';
import type { CompiledScene } from './compiled';
import { representativeMs } from './moment';
import type { WrittenScene } from './schema/scene';

/** What scenes are compiled with. */
export interface SceneSetting {
  readonly timeZone: string;
  /** Ids of the layers that a scene shows which names none. */
  readonly visibleLayers: readonly string[];
}

/** Written → drawable. The schema has refused every time that does not compile, so one that fails here is a bug. */
export function compileScene(scene: WrittenScene, { timeZone, visibleLayers }: SceneSetting): CompiledScene {
  const { id, title, caption, notes, view, window, asOf, plannedSeconds, opacity, priority } = scene;
  const time = timeOf(scene.at, timeZone);
  return {
    id,
    title,
    atMs: representativeMs(time),
    time,
    view:
      'bounds' in view
        ? { bounds: view.bounds }
        : { center: [view.center[0] ?? 0, view.center[1] ?? 0], zoom: view.zoom },
    caption,
    ...(notes !== undefined && { notes }),
    ...(window !== undefined && { window: windowOf(window) }),
    ...(asOf !== undefined && { asOfMs: timeOf(asOf, timeZone).span.end[1] }),
    layers: scene.layers ?? visibleLayers,
    ...(opacity !== undefined && { opacity }),
    highlight: scene.highlight ?? [],
    ...(plannedSeconds !== undefined && { plannedSeconds }),
    ...(priority !== undefined && { priority }),
  };
}

function windowOf(written: string): TimeWindow {
  if (written === 'soFar') return { is: 'soFar' };
  return { is: 'trailing', lengthMs: parseDuration(written) ?? 0 };
}

function timeOf(written: string, timeZone: string): CompiledTime {
  const time = compileTime(written, timeZone);
  if (!time.ok) throw new Error(`a time passed its check and does not compile: ${written}: ${time.error}`);
  return time.value;
}
