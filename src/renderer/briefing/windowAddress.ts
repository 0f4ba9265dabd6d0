import type { WindowRole } from '../store/state';

/** What the address says of this window: `?window=presenter&run=…`. Anything else is the viewer itself. */
export function windowAddress(): { readonly role: WindowRole; readonly run: string | null } {
  const query = new URLSearchParams(location.search);
  const role = query.get('window');
  return { role: role === 'mirror' || role === 'presenter' ? role : 'room', run: query.get('run') };
}

/** Where a window of a run is loaded from, and the name by which the others find it. */
export function windowOf(role: WindowRole, run: string): { readonly address: string; readonly name: string } {
  return { address: `/?${new URLSearchParams({ window: role, run })}`, name: `${role}-${run}` };
}
