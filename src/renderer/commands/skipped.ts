import type { Action } from './action';

let serial = 0;

/** Says how long a stretch was skipped: by playback, or by a step to an event beyond what the axis shows. */
export function tellSkipped(lengthMs: number): Action {
  return ({ store }) => store.setState({ skipped: { lengthMs, serial: ++serial } });
}
