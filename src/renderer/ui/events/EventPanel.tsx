import { useMemo } from 'react';
import type { SituationIndex } from '../../store/situationIndex';
import { CommandButton } from '../CommandButton';
import { EventFilters } from './EventFilters';
import { EventRows } from './EventRows';
import { buildEventTable } from './eventTable';
import { useMatches } from './useMatches';
import './EventPanel.css';

/** Everything in the situation as a list to sort, filter and walk. */
export function EventPanel({ index }: { readonly index: SituationIndex }) {
  const table = useMemo(() => buildEventTable(index.situation.layers), [index]);
  const events = useMatches(table);
  return (
    <aside className="left-panel event-panel" data-map-edge="left" aria-label="Event list">
      <header className="event-panel-head">
        <CommandButton command="view.events" icon="left" label="Scenes and layers" showsState={false} small />
        <h2>Events</h2>
        <p role="status">{countInWords(events.length, table.count)}</p>
        <CommandButton command="view.left" icon="close" label="Put away" showsState={false} small />
      </header>
      <EventFilters layers={index.situation.layers} />
      <EventRows table={table} events={events} index={index} />
    </aside>
  );
}

function countInWords(count: number, of: number): string {
  return `${count.toLocaleString('en')} of ${of.toLocaleString('en')}`;
}
