import { roundLength } from '../../shared/geodesy/roundLength';
import { type DistanceUnit, METRES_IN } from '../../shared/geodesy/units';
import type { Position } from '../../shared/position';
import type { Measured, State, Tool } from '../store/state';
import type { Action } from './action';

const USUAL_RINGS = { stepM: 10_000, unit: 'km' } as const;
// five to each side, from the south to the north of what is seen
const RINGS_IN_VIEW = 10;
// of latitude, about
const M_PER_DEGREE = 111_000;

/** Between these the distance from ring to ring may lie, in metres: five rings stay on half the globe. */
export const RING_LIMITS_M = { least: 50, most: 3_000_000 } as const;

export const NOTHING_MEASURED: Measured = { path: [], rings: null };

/** Takes up a tool, with what it has left on the map, or puts it down when it is in hand already. */
export function toggleTool(tool: 'measure' | 'rings'): Action {
  return ({ store }) =>
    store.setState((state) => {
      if (state.tool.is === tool) return putDown(state);
      const measured = keep(state);
      const { path, rings } = measured;
      return tool === 'measure'
        ? { measured, tool: { is: 'measure', path, done: path.length > 0, aim: null } }
        : { measured, tool: { is: 'rings', center: null, ...ringsFor(state), ...rings, aim: null } };
    });
}

/** Rings that can be told apart on what is seen, a round length from each to the next. */
function ringsFor({ seen }: State): Pick<Extract<Tool, { is: 'rings' }>, 'stepM' | 'unit'> {
  if (!seen) return USUAL_RINGS;
  const [, south, , north] = seen.bounds;
  const stepM = roundLength(((north - south) * M_PER_DEGREE) / RINGS_IN_VIEW);
  return { ...USUAL_RINGS, stepM: Math.min(Math.max(stepM, 100), 1_000_000) };
}

/** Puts the tool in hand down. What was measured with it stays on the map, and a notice says how it goes. */
export function putDown(state: State): Partial<State> {
  const { tool } = state;
  const measured = keep(state);
  const isKept = tool.is === 'measure' ? measured.path.length > 0 : tool.is === 'rings' && measured.rings;
  return {
    tool: { is: 'select' },
    measured,
    ...(isKept && {
      notice: {
        text: tool.is === 'measure' ? 'The path stays on the map' : 'The rings stay on the map',
        serial: performance.now(),
        offers: 'map.clearMeasured',
      },
    }),
  };
}

function keep({ tool, measured }: State): Measured {
  if (tool.is === 'measure') return { ...measured, path: tool.path.length > 1 ? tool.path : [] };
  if (tool.is === 'select') return measured;
  const { center, stepM, unit } = tool;
  return { ...measured, rings: center && { center, stepM, unit } };
}

/** Whether a path or rings are on the map. */
export function isMeasured({ tool, measured }: State): boolean {
  const { path } = tool.is === 'measure' ? tool : measured;
  const center = tool.is === 'rings' ? tool.center : measured.rings;
  return path.length > 0 || center !== null;
}

/** Takes path and rings off the map; a tool that is in hand stays there. */
export const clearMeasured: Action = ({ store }) =>
  store.setState(({ tool }) => ({
    measured: NOTHING_MEASURED,
    notice: null,
    ...(tool.is === 'measure' && { tool: { ...tool, path: [], done: false } }),
    ...(tool.is === 'rings' && { tool: { ...tool, center: null } }),
  }));

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
