import type { Position } from '../../shared/position';
import type { Action } from './action';

/** Distances between two rings on offer, in metres. */
export const RING_STEPS_M = [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 500_000] as const;
const RING_STEP_M = 10_000;

/** Takes up a tool, or puts it down when it is in hand already. */
export function toggleTool(tool: 'measure' | 'rings'): Action {
  return ({ store }) =>
    store.setState((state) => {
      if (state.tool.is === tool) return { tool: { is: 'select' } };
      return tool === 'measure'
        ? { tool: { is: 'measure', path: [], done: false } }
        : { tool: { is: 'rings', center: null, stepM: RING_STEP_M } };
    });
}

/** Adds a position to the measured path; after a finished path a new one begins. */
export function addToMeasure(position: Position): Action {
  return ({ store }) =>
    store.setState(({ tool }) => {
      if (tool.is !== 'measure') return {};
      return {
        tool: { is: 'measure', path: tool.done ? [position] : [...tool.path, position], done: false },
      };
    });
}

/** Takes the last position of the measured path back. */
export const undoMeasure: Action = ({ store }) =>
  store.setState(({ tool }) =>
    tool.is === 'measure' ? { tool: { is: 'measure', path: tool.path.slice(0, -1), done: false } } : {},
  );

/** Ends the measured path where it is. */
export const finishMeasure: Action = ({ store }) =>
  store.setState(({ tool }) =>
    tool.is === 'measure' && tool.path.length > 1 ? { tool: { ...tool, done: true } } : {},
  );

/** Puts the range rings around a position. */
export function placeRings(center: Position): Action {
  return ({ store }) =>
    store.setState(({ tool }) => (tool.is === 'rings' ? { tool: { ...tool, center } } : {}));
}

/** Distance between two rings, in metres. */
export function setRingStep(stepM: number): Action {
  return ({ store }) =>
    store.setState(({ tool }) => (tool.is === 'rings' && stepM > 0 ? { tool: { ...tool, stepM } } : {}));
}

/** Puts text on the clipboard and says so. */
export function copyText(text: string): Action {
  return async ({ store, shell }) => {
    await shell.copy(text);
    store.setState({ notice: { text: `Copied ${text}`, serial: performance.now() } });
  };
}
