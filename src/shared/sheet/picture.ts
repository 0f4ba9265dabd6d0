import type { LabelLanguage } from '../basemap/baseLabel';
import type { CompiledLayer, CompiledScene, CompiledSituation, View } from '../situation/compiled';
import type { TimeWindow } from '../time/timeWindow';

/** How a layer is shown. */
export interface LayerShown {
  readonly visible: boolean;
  /** 0 to 1. */
  readonly opacity: number;
  /** False where points that crowd are drawn each as a dot, and not as counts. */
  readonly countsCrowds?: boolean;
}

/** What is pictured: all that a scene or the state of a viewer amounts to, as plain JSON. */
export interface Picture {
  /** The scene that is told; null for a view of one's own. */
  readonly scene: string | null;
  readonly view: View;
  readonly nowMs: number;
  readonly timeWindow: TimeWindow;
  /** Only what had been published by then is shown; null for all that is known. */
  readonly asOfMs: number | null;
  /** By id; a layer that is not named is not shown. */
  readonly layers: Readonly<Record<string, LayerShown>>;
  /** Ids of the features that the picture is about. */
  readonly highlight: readonly string[];
  readonly selected: string | null;
  readonly symbols: 'pictogram' | 'app6';
  readonly labelLanguage: LabelLanguage;
  /** Whether the moment is told in UTC as well. */
  readonly utc: boolean;
}

/** The picture that a scene tells: its view, moment, window, knowledge and layers, with plain pictograms. */
export function pictureOfScene({ layers }: CompiledSituation, scene: CompiledScene): Picture {
  return {
    scene: scene.id,
    view: scene.view,
    nowMs: scene.atMs,
    layers: Object.fromEntries(layers.map((layer) => [layer.id, shownIn(scene, layer)])),
    highlight: scene.highlight,
    timeWindow: scene.window ?? { is: 'moment' },
    asOfMs: scene.asOfMs ?? null,
    ...PLAIN,
  };
}

/** The same picture with all that it says in one order, so that the same picture is written as the same JSON wherever it comes from. */
export function inWrittenOrder({ layers }: Pick<CompiledSituation, 'layers'>, picture: Picture): Picture {
  const { scene, view, nowMs, highlight, timeWindow, asOfMs, selected, symbols, labelLanguage, utc } =
    picture;
  const shown = layers.flatMap(({ id }): [string, LayerShown][] => {
    const layer = picture.layers[id];
    if (!layer) return [];
    const { visible, opacity, countsCrowds } = layer;
    return [[id, { visible, opacity, ...(countsCrowds !== undefined && { countsCrowds }) }]];
  });
  return {
    scene,
    view: 'bounds' in view ? { bounds: view.bounds } : { center: view.center, zoom: view.zoom },
    nowMs,
    layers: Object.fromEntries(shown),
    highlight,
    timeWindow: timeWindow.is === 'trailing' ? { is: 'trailing', lengthMs: timeWindow.lengthMs } : timeWindow,
    asOfMs,
    selected,
    symbols,
    labelLanguage,
    utc,
  };
}

const PLAIN = {
  selected: null,
  symbols: 'pictogram',
  labelLanguage: 'english',
  utc: false,
} as const;

function shownIn(scene: CompiledScene, { id }: CompiledLayer): LayerShown {
  return { visible: scene.layers.includes(id), opacity: scene.opacity?.[id] ?? 1 };
}
