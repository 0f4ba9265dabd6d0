import { useMemo, useRef } from 'react';
import { fold } from '../../../shared/search/fold';
import { areNamesBeingRead } from '../../commands/searchPoints';
import type { EventSort } from '../../store/eventQuery';
import type { SituationIndex } from '../../store/situationIndex';
import type { PointSearch } from '../../store/state';
import { useViewerState } from '../../viewer';
import { CommandButton } from '../CommandButton';
import { usePointSearch } from '../usePointSearch';
import { EventFilters } from './EventFilters';
import { EventRows } from './EventRows';
import { buildEventTable } from './eventTable';
import { useMatches } from './useMatches';
import './EventPanel.css';

/** Everything in the situation as a list to sort, filter and walk. */
export function EventPanel({ index }: { readonly index: SituationIndex }) {
  const { layers, timeZone } = index.situation;
  const points = useViewerState((state) => state.points);
  const table = useMemo(() => buildEventTable(layers, points), [layers, points]);
  const events = useMatches(table);
  const list = useRef<HTMLDivElement>(null);
  return (
    <aside className="left-panel event-panel" data-map-edge="left" aria-label="Event list">
      <header className="event-panel-head">
        <CommandButton command="view.events" icon="left" label="Scenes and layers" showsState={false} small />
        <h2>Events</h2>
        <p role="status">{countInWords(events.length, table.count)}</p>
        <CommandButton command="view.left" icon="close" label="Put away" showsState={false} small />
      </header>
      <EventFilters layers={layers} onLeave={() => list.current?.focus({ preventScroll: true })} />
      <UnnamedNote hasPoints={table.count > table.features.length} />
      <EventRows ref={list} table={table} events={events} zone={timeZone} />
    </aside>
  );
}

// what a list of half a million cannot do is said where it would be missed
function UnnamedNote({ hasPoints }: { readonly hasPoints: boolean }) {
  const { text, sort } = useViewerState((state) => state.events);
  const search = usePointSearch(text);
  const isReading = useViewerState(areNamesBeingRead);
  const note = noteOf(fold(text), sort.by, search, isReading);
  return hasPoints && note !== null ? (
    <p className="event-panel-note" role="status">
      {note}
    </p>
  ) : null;
}

function noteOf(
  words: string,
  sortedBy: EventSort['by'],
  search: PointSearch | null,
  isReading: boolean,
): string | null {
  if (words === '') return sortedBy === 'name' ? 'The points of large layers follow by time.' : null;
  if (search?.is === 'refused') return `Large layers could not be searched: ${search.reason}.`;
  if (search?.is !== 'found')
    return isReading ? 'Reading the names of large layers…' : 'Searching large layers…';
  const found = [...search.layers.values()];
  const total = found.reduce((sum, layer) => sum + layer.total, 0);
  const known = found.reduce((sum, { rows }) => sum + rows.length, 0);
  if (known === total) return 'Of large layers, names alone are searched.';
  return `Of ${total.toLocaleString('en')} points so named, these are among the first ${known.toLocaleString('en')}. More words find fewer.`;
}

function countInWords(count: number, of: number): string {
  return `${count.toLocaleString('en')} of ${of.toLocaleString('en')}`;
}
