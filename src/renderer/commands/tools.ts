import { type DistanceUnit, METRES_IN } from '../../shared/geodesy/units';
import type { Position } from '../../shared/position';
import type { Action } from './action';

const RING_STEP = { stepM: 10_000, unit: 'km' } as const;

/** Between these the distance from ring to ring may lie, in metres: five rings stay on half the globe. */
export const RING_LIMITS_M = { least: 50, most: 3_000_000 } as const;

/** Takes up a tool, or puts it down when it is in hand already. */
export function toggleTool(tool: 'measure' | 'rings'): Action {
  return ({ store }) =>
    store.setState((state) => {
      if (state.tool.is === tool) return { tool: { is: 'select' } };
      return tool === 'measure'
        ? { tool: { is: 'measure', path: [], done: false, aim: null } }
        : { tool: { is: 'rings', center: null, ...RING_STEP, aim: null } };
    });
}

/** Puts the crosshair on a position, or away. */
export function aimAt(aim: Position | null): Action {
  return ({ store }) =>
    store.setState(({ tool }) => (tool.is === 'select' ? {} : { tool: { ...tool, aim } }));
}

/**
 * Sets a point where the crosshair stands. Once more at the same place ends the measured path, as a double click does; with no
 * crosshair it ends where it is.
 */
export const setPoint: Action = (context) => {
  const { tool } = context.store.getState();
  if (tool.is === 'rings' && tool.aim) placeRings(tool.aim)(context);
  if (tool.is !== 'measure') return;
  const last = tool.path.at(-1);
  const isThere = last !== undefined && last[0] === tool.aim?.[0] && last[1] === tool.aim[1];
  if (tool.aim && (tool.done || !isThere)) addToMeasure(tool.aim)(context);
  else finishMeasure(context);
};

/** Sets a point at a position that was typed: the crosshair goes there with it. */
export function setPointAt(position: Position): Action {
  return (context) => {
    aimAt(position)(context);
    const { tool } = context.store.getState();
    if (tool.is === 'measure') addToMeasure(position)(context);
    else placeRings(position)(context);
  };
}

/** Takes the last point that was set back. */
export const undoPoint: Action = (context) => {
  const { tool } = context.store.getState();
  if (tool.is === 'rings') context.store.setState({ tool: { ...tool, center: null } });
  else undoMeasure(context);
};

/** Adds a position to the measured path; after a finished path a new one begins. */
export function addToMeasure(position: Position): Action {
  return ({ store }) =>
    store.setState(({ tool }) => {
      if (tool.is !== 'measure') return {};
      return { tool: { ...tool, path: tool.done ? [position] : [...tool.path, position], done: false } };
    });
}

/** Takes the last position of the measured path back. */
export const undoMeasure: Action = ({ store }) =>
  store.setState(({ tool }) =>
    tool.is === 'measure' ? { tool: { ...tool, path: tool.path.slice(0, -1), done: false } } : {},
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

/** Distance from ring to ring, in a unit; one that is beyond {@link RING_LIMITS_M} changes nothing. */
export function setRingStep(step: number, unit: DistanceUnit): Action {
  return ({ store }) =>
    store.setState(({ tool }) => {
      const stepM = step * METRES_IN[unit];
      const isFit = stepM >= RING_LIMITS_M.least && stepM <= RING_LIMITS_M.most;
      return tool.is === 'rings' && isFit ? { tool: { ...tool, stepM, unit } } : {};
    });
}

/** Puts text on the clipboard and says so. */
export function copyText(text: string): Action {
  return async ({ store, shell }) => {
    await shell.copy(text);
    store.setState({ notice: { text: `Copied ${text}`, serial: performance.now() } });
  };
}
