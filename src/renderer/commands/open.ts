import type { Api, Refusal } from '../../shared/api';
import { buildHistory } from '../../shared/scenes/history';
import type { Picture } from '../../shared/sheet/picture';
import type { CompiledSituation, View } from '../../shared/situation/compiled';
import { ALL_EVENTS } from '../store/eventQuery';
import { isScriptTold } from '../store/isScriptTold';
import { buildSituationIndex } from '../store/situationIndex';
import type { Axis, LayerState } from '../store/state';
import type { Action } from './action';
import { offerDraft } from './drafts';
import { playedRange } from './played';
import { loadPoints } from './points';
import { goToScene } from './scenes';
import { showPicture } from './showPicture';
import { NOTHING_MEASURED } from './tools';
import { flyTo } from './view';

/**
 * Fetches the open situation and shows it: its first scene at that moment or, where it has none, everything so far at
 * the end of its period. Half a million points at once would be a smear, and slow: a situation with large layers shows the middle of
 * its period. What was shown before stays until the new one is there.
 */
export const openSituation: Action = (context) => showSituation(context.client.situation())(context);

/** Shows a situation that has been asked for: a picture of it, or its first scene. */
export function showSituation(
  asked: Promise<Api['GET /api/situation']>,
  picture: Picture | null = null,
): Action {
  return async (context) => {
    const { store } = context;
    const answer = await asked.catch((error: unknown) => {
      store.setState({
        opened: { is: 'unreachable', reason: error instanceof Error ? error.message : String(error) },
      });
    });
    if (!answer) return;
    if (answer.situation === null) {
      const { problems } = answer;
      const { opened } = store.getState();
      if (opened.is === 'open') refuse({ name: opened.index.situation.title, problems })(context);
      else store.setState({ opened: { is: 'refused', problems } });
      return;
    }
    const { situation } = answer;
    store.setState(({ playback }) => ({
      opened: { is: 'open', index: buildSituationIndex(situation) },
      layers: layerStates(situation),
      solo: null,
      points: {},
      selected: null,
      hovered: null,
      pointFeatures: {},
      pointSearches: new Map(),
      selectedPoint: null,
      hoveredPoint: null,
      scene: null,
      untitled: null,
      highlight: [],
      spread: [],
      tool: { is: 'select' },
      measured: NOTHING_MEASURED,
      pin: null,
      events: ALL_EVENTS,
      scenePictures: {},
      rehearsal: null,
      catalogue: null,
      axis: openingAxis(situation),
      edits:
        situation.written && store.getState().capabilities.has('edit')
          ? buildHistory(situation.written)
          : null,
      draft: null,
      playback: { ...playback, inMs: null, outMs: null },
      timeWindow: { is: opensWithAll(situation) ? 'soFar' : 'moment' },
      asOfMs: null,
      timeField: null,
      dialog: situation.problems.some((problem) => problem.severity === 'error') ? 'problems' : null,
    }));
    const first = situation.scenes[0];
    if (picture) await showPicture(picture)(context);
    // what a briefing tells is shown by its script
    else if (first && !isScriptTold(store.getState())) await goToScene(first.id, { animate: false })(context);
    else if (!first) {
      const { fromMs, toMs } = playedRange(store.getState());
      context.clock.set(opensWithAll(situation) ? toMs : Math.round((fromMs + toMs) / 2));
      const view = wholeView(situation);
      if (view) flyTo(view, false)(context);
    }
    await Promise.all([loadPoints(context), offerDraft(context)]);
  };
}

/** Opens another of the listed situations. */
export function openListed(reference: string): Action {
  return async (context) => {
    const answer = await context.client.open(reference);
    await ('problems' in answer ? refuse(answer) : openSituation)(context);
  };
}

/** Says what could not be opened, and why; what was open stays. */
export function refuse(refusal: Refusal): Action {
  return ({ store }) => store.setState({ refusal, dialog: 'refusal' });
}

/** Asks which situations can be opened, unless that is known. */
export const loadCatalogue: Action = async ({ store, client }) => {
  if (store.getState().catalogue !== null) return;
  const { situations } = await client.situations();
  store.setState({ catalogue: situations });
};

/** Asks who made the base map, for the line on it. */
export const loadAttribution: Action = async ({ store, client }) => {
  const { attribution } = await client.basemapCatalogue();
  store.setState({ attribution });
};

function layerStates(situation: CompiledSituation): Record<string, LayerState> {
  return Object.fromEntries(situation.layers.map(({ id, visible }) => [id, { visible, opacity: 1 }]));
}

// its first moment would be nearly empty
function opensWithAll({ scenes, layers }: CompiledSituation): boolean {
  return scenes.length === 0 && layers.every(({ points }) => points === undefined);
}

function openingAxis({ period }: CompiledSituation): Axis {
  return { fromMs: period.span.start[0], toMs: period.span.end[1] };
}

// for the symbols and names at the edge
const MARGIN = 0.1;

/** The view of everything that has a place, for a situation without a scene that names one. */
function wholeView({ layers }: CompiledSituation): View | undefined {
  const bounds = layers.flatMap(({ features, points }) => [
    ...features.flatMap((feature) => feature.bounds ?? []),
    ...(points?.bounds ?? []),
  ]);
  if (bounds.length === 0) return undefined;
  const of = (edge: number) => bounds.filter((_, index) => index % 4 === edge);
  const [west, south] = [lowest(of(0)), lowest(of(1))];
  const [east, north] = [-lowest(of(2).map((x) => -x)), -lowest(of(3).map((y) => -y))];
  if (west === east && south === north) return { center: [west, south], zoom: 11 };
  const [dx, dy] = [(east - west) * MARGIN, (north - south) * MARGIN];
  return {
    bounds: [
      Math.max(west - dx, -180),
      Math.max(south - dy, -85),
      Math.min(east + dx, 180),
      Math.min(north + dy, 85),
    ],
  };
}

// a list of every feature is longer than a function may have arguments
function lowest(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Infinity);
}
