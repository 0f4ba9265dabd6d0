import type { Api } from '../../shared/api';
import type { CompiledSituation } from '../../shared/situation/compiled';
import { buildSituationIndex } from '../store/situationIndex';
import type { Axis, LayerState } from '../store/state';
import type { Action } from './action';
import { goToScene } from './scenes';

/** Fetches the open situation and shows it from its first scene. What was shown before stays until the new one is there. */
export const openSituation: Action = (context) => showSituation(context.client.situation())(context);

/** Shows a situation that has been asked for. */
export function showSituation(asked: Promise<Api['GET /api/situation']>): Action {
  return async (context) => {
    const { store } = context;
    const answer = await asked.catch((error: unknown) => {
      store.setState({
        opened: { is: 'unreachable', reason: error instanceof Error ? error.message : String(error) },
      });
    });
    if (!answer) return;
    if (answer.situation === null) {
      store.setState({ opened: { is: 'refused', problems: answer.problems } });
      return;
    }
    const { situation } = answer;
    store.setState({
      opened: { is: 'open', index: buildSituationIndex(situation) },
      layers: layerStates(situation),
      solo: null,
      selected: null,
      hovered: null,
      scene: null,
      highlight: [],
      spread: [],
      tool: { is: 'select' },
      axis: openingAxis(situation),
      dialog: situation.problems.some((problem) => problem.severity === 'error') ? 'problems' : null,
    });
    const first = situation.scenes[0];
    if (first) await goToScene(first.id, { animate: false })(context);
    else context.clock.set(openingAxis(situation).fromMs);
  };
}

/** Opens another of the bundled situations. */
export function openBundled(id: string): Action {
  return async (context) => {
    await context.client.open(id);
    await openSituation(context);
  };
}

/** Asks once which situations came with the viewer. */
export const loadCatalogue: Action = async ({ store, client }) => {
  if (store.getState().catalogue !== null) return;
  const { situations } = await client.situations();
  store.setState({ catalogue: situations });
};

/** Asks who made the base map, for the line on it. */
export const loadAttribution: Action = async ({ store, client }) => {
  const { attribution } = await client.basemapCatalogue();
  store.setState({ attribution: attribution.map(({ text }) => text) });
};

function layerStates(situation: CompiledSituation): Record<string, LayerState> {
  return Object.fromEntries(situation.layers.map(({ id, visible }) => [id, { visible, opacity: 1 }]));
}

function openingAxis({ period }: CompiledSituation): Axis {
  return { fromMs: period.span.start[0], toMs: period.span.end[1] };
}
