import { startBriefing } from '../../../shared/briefing/briefing';
import { planOf } from '../../../shared/briefing/plan';
import { sumUp } from '../../../shared/briefing/rehearsal';
import type { Priority } from '../../../shared/situation/vocabulary';
import type { State } from '../../store/state';
import type { Action } from '../action';
import { copyOf } from '../copyOf';
import { NOTHING_MEASURED } from '../tools';

/** Whether there is something to tell, and nobody tells it yet. */
export function canPresent({ opened, briefing }: State): boolean {
  return opened.is === 'open' && briefing === null && opened.index.situation.scenes.length > 0;
}

/** Whether the situation is cut at all, and this cut of it tells something. The longest tells everything, and may not be the only one to do so. */
export function hasCut(upTo: Priority): (state: State) => boolean {
  return (state) => {
    if (!canPresent(state) || state.opened.is !== 'open') return false;
    const { scenes } = state.opened.index.situation;
    return planOf(scenes, 1).length < scenes.length && planOf(scenes, upTo).length > 0;
  };
}

/** Begins a briefing in this window, with the scenes up to a priority: at the first of them, or at the one that is shown. */
export function present(from: 'first' | 'here', upTo: Priority = 3): Action {
  return ({ store, shell }) => {
    const state = store.getState();
    if (state.opened.is !== 'open' || !canPresent(state)) return;
    const { situation } = state.opened.index;
    const plan = planOf(situation.scenes, upTo);
    if (plan.length === 0) return;
    const here = plan.findIndex(({ scene }) => scene === state.scene);
    const briefing = startBriefing(
      {
        run: crypto.randomUUID(),
        situation: situation.id,
        plan,
        upTo,
        at: from === 'here' ? here : 0,
      },
      Date.now(),
    );
    store.setState(({ playback }) => ({
      briefing,
      playback: { ...playback, playing: false },
      selected: null,
      selectedPoint: null,
      hovered: null,
      tool: { is: 'select' },
      measured: NOTHING_MEASURED,
      pin: null,
      dialog: null,
      notice: null,
    }));
    shell.present(true);
  };
}

/** Ends the briefing for all of its windows, and keeps what it took. */
export const endBriefing: Action = async ({ store, client }) => {
  const { briefing, opened, briefingWindow } = store.getState();
  if (!briefing) return;
  const scenes = opened.is === 'open' ? opened.index.scenes : null;
  const rehearsal = sumUp(briefing, (id) => scenes?.get(id)?.title ?? id, Date.now());
  const isAlone = !briefingWindow.partners.includes('presenter');
  store.setState({
    briefing: null,
    rehearsal,
    // what a run took is for the speaker, and not for the room
    dialog: briefingWindow.role === 'room' && isAlone ? 'rehearsal' : null,
  });
  if (opened.is === 'open') await client.keepRehearsal(copyOf(opened.index.situation), rehearsal);
};

/** Gives back the display that the room's window had for itself. */
export const leaveDisplay: Action = ({ shell }) => shell.present(false);

/** Shows what the last run of this situation took. */
export const showTimes: Action = async ({ store, client }) => {
  const { opened } = store.getState();
  if (opened.is !== 'open') return;
  const { index } = opened;
  const rehearsal =
    store.getState().rehearsal ?? (await client.lastRehearsal(copyOf(index.situation))).rehearsal;
  if (!rehearsal) throw new Error('No briefing of this situation has been given on this computer yet.');
  const now = store.getState();
  if (now.opened !== opened || now.briefing) return;
  store.setState({ rehearsal, dialog: 'rehearsal' });
};
