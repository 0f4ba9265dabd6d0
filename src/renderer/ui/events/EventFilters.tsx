import type { ReactNode } from 'react';
import type { CompiledLayer } from '../../../shared/situation/compiled';
import { STATUSES, type Status } from '../../../shared/situation/vocabulary';
import { STATUS_STROKES } from '../../../shared/symbology/status';
import { queryEvents } from '../../commands/events';
import type { EventQuery } from '../../store/eventQuery';
import { useViewer, useViewerState } from '../../viewer';
import { Icon } from '../Icon';

interface EventFiltersProps {
  readonly layers: readonly CompiledLayer[];
  /** ↓ in the field, and Esc in the empty one, lead on to the list. */
  readonly onLeave: () => void;
}

/** What is listed and in which order. */
export function EventFilters({ layers, onLeave }: EventFiltersProps) {
  const { run } = useViewer();
  const query = useViewerState((state) => state.events);
  const { text, layer, status, when, where, sort } = query;
  return (
    <div className="event-filters">
      <label className="event-filters-text">
        <Icon name="search" size={14} />
        <input
          type="search"
          aria-label="Words in an event"
          placeholder="Filter by words"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => run(queryEvents({ text: event.target.value }))}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' && event.key !== 'ArrowDown') return;
            // Esc is one step back: what is typed first, then the field; the selection is not meant
            event.preventDefault();
            if (event.key === 'Escape' && text !== '') run(queryEvents({ text: '' }));
            else onLeave();
          }}
        />
      </label>
      <Choice
        label="Layer"
        value={layer.is === 'one' ? `=${layer.id}` : layer.is}
        isSet={layer.is !== 'shown'}
        onChange={(value) => run(queryEvents({ layer: layerFrom(value) }))}
      >
        <option value="shown">Layers shown</option>
        <option value="all">All layers</option>
        {layers.map(({ id, name }) => (
          <option key={id} value={`=${id}`}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice
        label="Status"
        value={status ?? ''}
        isSet={status !== null}
        onChange={(value) => run(queryEvents({ status: isStatus(value) ? value : null }))}
      >
        <option value="">Any status</option>
        {STATUSES.map((one) => (
          <option key={one} value={one}>
            {STATUS_STROKES[one].words}
          </option>
        ))}
      </Choice>
      <Choice
        label="Time"
        value={when}
        isSet={when !== 'any'}
        onChange={(value) => run(queryEvents({ when: keyIn(WHEN, value, 'any') }))}
      >
        <Options words={WHEN} />
      </Choice>
      <Choice
        label="Place"
        value={where}
        isSet={where !== 'any'}
        onChange={(value) => run(queryEvents({ where: keyIn(WHERE, value, 'any') }))}
      >
        <Options words={WHERE} />
      </Choice>
      <Choice
        label="Sort by"
        value={sort.by}
        isSet={false}
        onChange={(value) => run(queryEvents({ sort: { ...sort, by: keyIn(SORT, value, 'time') } }))}
      >
        <Options words={SORT} />
      </Choice>
      <button
        type="button"
        className="event-filters-direction"
        aria-pressed={sort.descending}
        data-tooltip={sort.descending ? 'Last first' : 'First first'}
        onClick={() => run(queryEvents({ sort: { ...sort, descending: !sort.descending } }))}
      >
        <Icon name={sort.descending ? 'up' : 'down'} size={14} />
        {sort.descending ? 'Descending' : 'Ascending'}
      </button>
    </div>
  );
}

const WHEN: Readonly<Record<EventQuery['when'], string>> = {
  any: 'Any time',
  axis: 'On the axis',
  now: 'There now',
};
const WHERE: Readonly<Record<EventQuery['where'], string>> = {
  any: 'Anywhere',
  seen: 'In view',
  nowhere: 'Without a place',
};
const SORT: Readonly<Record<EventQuery['sort']['by'], string>> = {
  time: 'By time',
  name: 'By name',
  layer: 'By layer',
  status: 'By status',
};

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** Whether it leaves something out. */
  readonly isSet: boolean;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, isSet, onChange, children }: ChoiceProps) {
  return (
    <select
      className="event-filters-choice"
      aria-label={label}
      data-set={isSet}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {children}
    </select>
  );
}

function Options({ words }: { readonly words: Readonly<Record<string, string>> }) {
  return Object.entries(words).map(([key, word]) => (
    <option key={key} value={key}>
      {word}
    </option>
  ));
}

function keyIn<Key extends string>(words: Readonly<Record<Key, string>>, value: string, otherwise: Key): Key {
  const keys = Object.keys(words) as Key[];
  return keys.find((key) => key === value) ?? otherwise;
}

function layerFrom(value: string): EventQuery['layer'] {
  if (value.startsWith('=')) return { is: 'one', id: value.slice(1) };
  return { is: value === 'all' ? 'all' : 'shown' };
}

function isStatus(value: string): value is Status {
  return STATUSES.some((status) => status === value);
}
