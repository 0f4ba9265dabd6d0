import type { Briefing } from '../../shared/briefing/briefing';
import type { BriefingWindow, WindowRole } from '../store/state';
import type { Store } from '../store/store';
import type { Exploring } from './exploring';
import { showLaser } from './laser';
import type { Message } from './link';
import type { RunScenes } from './runScenes';

interface HearOptions {
  readonly store: Store;
  /** Null in a window without a map. */
  readonly exploring: Exploring | null;
  readonly scenes: RunScenes;
  readonly send: (message: Message) => void;
  readonly adopt: (briefing: Briefing) => void;
  readonly end: () => void;
}

/** What a window does about what the others of its run tell it. */
export function buildHearing({
  store,
  exploring,
  scenes,
  send,
  adopt,
  end,
}: HearOptions): (message: Message, from: WindowRole) => void {
  const { role } = store.getState().briefingWindow;
  /** All there is, in the order in which it is of use. */
  const tellAll = () => {
    scenes.tell();
    const { briefing } = store.getState();
    if (briefing) send({ is: 'state', briefing });
    const picture = exploring?.known() ?? null;
    if (picture) send({ is: 'explored', picture });
  };
  const setSize = (size: BriefingWindow['roomSize'] & {}) => {
    const known = store.getState().briefingWindow.roomSize;
    if (known?.[0] === size[0] && known[1] === size[1]) return;
    store.setState(({ briefingWindow }) => ({ briefingWindow: { ...briefingWindow, roomSize: size } }));
  };
  return (message, from) => {
    if (message.is === 'hello') tellAll();
    else if (message.is === 'scenes') scenes.hear(message.scenes, from);
    else if (message.is === 'state') adopt(message.briefing);
    else if (message.is === 'here' && from === 'room' && role !== 'room') setSize(message.size);
    else if (message.is === 'laser') showLaser(message.at);
    // the hand that held the dot may have been there
    else if (message.is === 'bye') showLaser(null);
    else if (message.is === 'explored') exploring?.show(message.picture);
    else if (message.is === 'ended') {
      store.setState({ rehearsal: message.rehearsal });
      end();
    }
  };
}
