import type { Action } from './action';

/** Says something in passing, with a command that may follow from it. */
export function say(text: string, offers?: string): Action {
  return ({ store }) =>
    store.setState({ notice: { text, serial: performance.now(), ...(offers !== undefined && { offers }) } });
}
