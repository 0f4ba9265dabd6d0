import type { Status } from '../../shared/situation/vocabulary';

/** What the event list shows, and in which order. */
export interface EventQuery {
  /** Words that each event must hold; none for all. */
  readonly text: string;
  readonly layer:
    | { readonly is: 'shown' }
    | { readonly is: 'all' }
    | { readonly is: 'one'; readonly id: string };
  /** Null for every status. */
  readonly status: Status | null;
  /** At any time, within the axis, or in the moment or window that the map shows. */
  readonly when: 'any' | 'axis' | 'now';
  /** Anywhere, in the part of the map that is seen, or without a place. */
  readonly where: 'any' | 'seen' | 'nowhere';
  readonly sort: EventSort;
}

export interface EventSort {
  readonly by: 'time' | 'name' | 'layer' | 'status';
  readonly descending: boolean;
}

/** Everything that is on the map, by time. */
export const ALL_EVENTS: EventQuery = {
  text: '',
  layer: { is: 'shown' },
  status: null,
  when: 'any',
  where: 'any',
  sort: { by: 'time', descending: false },
};
