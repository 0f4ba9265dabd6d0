import type { WindowRole } from '../store/state';

/** What the address says of this window: `?window=presenter&run=…`. Anything else is the viewer itself. */
export function windowAddress(): { readonly role: WindowRole; readonly run: string | null } {
  const query = new URLSearchParams(location.search);
  const role = query.get('window');
  return { role: role === 'mirror' || role === 'presenter' ? role : 'room', run: query.get('run') };
}
