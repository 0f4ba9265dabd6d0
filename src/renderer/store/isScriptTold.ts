import { type Place, roomPlace } from '../../shared/briefing/briefing';
import type { State } from './state';

type Told = Pick<State, 'briefing' | 'briefingWindow'>;

/**
 * Whether this window tells the script of a briefing, and nothing else. Under questions the map is anybody's, and the small map is the
 * speaker's own while the room is frozen.
 */
export function isScriptTold({ briefing, briefingWindow: { role } }: Told): boolean {
  if (!briefing) return false;
  if (role === 'presenter') return true;
  return !briefing.asking && !(role === 'mirror' && briefing.frozen);
}

/** Where the script stands for this window: the speaker's own place, or what the room sees. */
export function placeHere({ briefing, briefingWindow: { role } }: Told): Place | null {
  if (!briefing) return null;
  return role === 'room' ? roomPlace(briefing) : briefing.place;
}
