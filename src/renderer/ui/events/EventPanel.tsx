import { useMemo } from 'react';
import type { SituationIndex } from '../../store/situationIndex';
import { useViewerState } from '../../viewer';
import { CommandButton } from '../CommandButton';
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
  return (
    <aside className="left-panel event-panel" data-map-edge="left" aria-label="Event list">
      <header className="event-panel-head">
        <CommandButton command="view.events" icon="left" label="Scenes and layers" showsState={false} small />
        <h2>Events</h2>
        <p role="status">{countInWords(events.length, table.count)}</p>
        <CommandButton command="view.left" icon="close" label="Put away" showsState={false} small />
      </header>
      <EventFilters layers={layers} />
      <UnnamedNote hasPoints={table.count > table.features.length} />
      <EventRows table={table} events={events} zone={timeZone} />
    </aside>
  );
}

// what a list of half a million cannot do is said where it would be missed
function UnnamedNote({ hasPoints }: { readonly hasPoints: boolean }) {
  const { text, sort } = useViewerState((state) => state.events);
  if (!hasPoints || (text === '' && sort.by !== 'name')) return null;
  return (
    <p className="event-panel-note">
      {text === ''
        ? 'The points of large layers follow by time.'
        : 'The points of large layers are not searched for words.'}
    </p>
  );
}

function countInWords(count: number, of: number): string {
  return `${count.toLocaleString('en')} of ${of.toLocaleString('en')}`;
}
