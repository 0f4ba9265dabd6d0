import type { Briefing } from '../../shared/briefing/briefing';
import type { Rehearsal } from '../../shared/briefing/rehearsal';
import type { Picture } from '../../shared/sheet/picture';
import type { CompiledScene } from '../../shared/situation/compiled';
import type { WindowRole } from '../store/state';

/** What the windows of a briefing tell each other. */
export type Message =
  /** Who has just come, and asks for all there is. */
  | { readonly is: 'hello' }
  | { readonly is: 'state'; readonly briefing: Briefing }
  /** The scenes as the room has them. */
  | { readonly is: 'scenes'; readonly scenes: readonly CompiledScene[] }
  | { readonly is: 'here'; readonly size: readonly [width: number, height: number] }
  /** Who goes; of one that was lost it is told here. */
  | { readonly is: 'bye' }
  /** The run is over, with what it took; null where nobody ended it. */
  | { readonly is: 'ended'; readonly rehearsal: Rehearsal | null }
  /** Where the laser dot is in the room's window, in parts of its size; null while it is nowhere. */
  | { readonly is: 'laser'; readonly at: readonly [x: number, y: number] | null }
  /** What a window shows that is explored under questions. */
  | { readonly is: 'explored'; readonly picture: Picture };

interface Envelope {
  readonly from: string;
  readonly role: WindowRole;
  readonly message: Message;
}

/** The tie between the windows of one briefing. */
export interface Link {
  send(message: Message): void;
  /** Says goodbye and lets go. */
  end(): void;
}

export interface LinkOptions {
  readonly run: string;
  readonly id: string;
  readonly role: WindowRole;
  readonly onMessage: (message: Message, from: WindowRole) => void;
  /** The windows that are there have changed. */
  readonly onPartners: (roles: readonly WindowRole[]) => void;
}

const BEAT_MS = 500;
// a window behind others beats once a second
const LOST_MS = 2500;

/**
 * Ties this window to the others of its run, in the same browser or in the desktop shell. Each beats twice a second; one that has
 * not been heard of for 2.5 s is gone.
 */
export function buildLink({ run, id, role, onMessage, onPartners }: LinkOptions): Link {
  const channel = new BroadcastChannel(`briefing/${run}`);
  const heard = new Map<string, { readonly role: WindowRole; readonly atMs: number }>();
  let told = '';
  const tellPartners = () => {
    const roles = [...new Set([...heard.values()].map((each) => each.role))].sort();
    if (roles.join() === told) return;
    told = roles.join();
    onPartners(roles);
  };
  const send = (message: Message) => channel.postMessage({ from: id, role, message } satisfies Envelope);
  const beat = () => {
    send({ is: 'here', size: [window.innerWidth, window.innerHeight] });
    for (const [from, lost] of heard) {
      if (performance.now() - lost.atMs <= LOST_MS) continue;
      heard.delete(from);
      onMessage({ is: 'bye' }, lost.role);
    }
    tellPartners();
  };
  channel.onmessage = ({ data }: MessageEvent<Envelope>) => {
    if (data.message.is === 'bye') heard.delete(data.from);
    else heard.set(data.from, { role: data.role, atMs: performance.now() });
    tellPartners();
    onMessage(data.message, data.role);
  };
  const timer = setInterval(beat, BEAT_MS);
  const onHide = () => send({ is: 'bye' });
  window.addEventListener('pagehide', onHide);
  window.addEventListener('resize', beat);
  send({ is: 'hello' });
  beat();
  return {
    send,
    end: () => {
      onHide();
      clearInterval(timer);
      window.removeEventListener('pagehide', onHide);
      window.removeEventListener('resize', beat);
      channel.close();
    },
  };
}
