import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useState } from 'react';
import { goToListed, hoverListed } from '../../commands/pointFeatures';
import { goToFeature, hover } from '../../commands/selection';
import { useViewer, useViewerState } from '../../viewer';
import { registerScrollCue } from '../scrollCue';
import { useTimeShown } from '../useClock';
import { EventRow } from './EventRow';
import type { EventTable } from './eventTable';
import '../ScrollCue.css';
import { useEntries } from './useEntries';
import { scrollForRow, visibleRows } from './visibleRows';

interface EventRowsProps {
  /** The list that takes the focus. */
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly table: EventTable;
  /** Numbers of the events listed, in their order. */
  readonly events: Uint32Array;
  readonly zone: string;
}

/** As high as the style sheet has a row. */
const ROW_PX = 36;

/**
 * The rows of the event list. Only those in sight are rendered. Arrows walk, Enter selects and flies; what is selected
 * elsewhere is marked here and brought into sight.
 */
export function EventRows({ ref: list, table, events, zone }: EventRowsProps) {
  const { run } = useViewer();
  const selected = useViewerState((state) => state.selected);
  const isAsOf = useViewerState((state) => state.asOfMs !== null);
  const selectedPoint = useViewerState((state) => state.selectedPoint);
  const [active, setActive] = useState(-1);
  const listId = useId();
  const { scrollTop, viewPx } = useScrolled(list);
  const rows = visibleRows(events.length, ROW_PX, scrollTop, viewPx);
  const entries = useEntries(table, Array.from(events.subarray(rows.first, rows.end)));
  const activeRow = events.indexOf(active);
  const selectedEvent = table.eventOf(selected, selectedPoint);

  const reveal = (row: number) => {
    const element = list.current;
    if (!element || row < 0) return;
    const { scrollTop: from, clientHeight } = element;
    const at = { count: events.length, rowPx: ROW_PX, scrollTop: from, viewPx: clientHeight };
    const next = scrollForRow(row, at);
    if (next !== from) element.scrollTop = next;
  };
  const goTo = (event: number) => {
    const point = table.point(event);
    const feature = table.features[event];
    if (point) run(goToListed(point.ref));
    else if (feature) run(goToFeature(feature.id));
  };
  const pointAt = (event: number) => {
    const point = table.point(event);
    run(point ? hoverListed(point.ref) : hover(table.features[event]?.id ?? null));
  };
  const walkTo = (row: number) => {
    const next = events[Math.min(Math.max(row, 0), events.length - 1)];
    if (next === undefined) return;
    setActive(next);
    reveal(events.indexOf(next));
    pointAt(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(Math.floor(viewPx / ROW_PX) - 1, 1);
    const next = nextRow(event.key, { row: activeRow, count: events.length, page });
    if (next !== undefined) walkTo(next);
    else if (event.key === 'Enter' && activeRow >= 0) goTo(active);
    else return;
    event.preventDefault();
  };

  // what was selected on the map or the timeline is seen here too
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the selection and the order, not the scrolling
  useEffect(() => {
    if (selectedEvent < 0) return;
    setActive(selectedEvent);
    reveal(events.indexOf(selectedEvent));
  }, [selectedEvent, events]);

  useEffect(() => registerScrollCue(list.current), [list]);

  // whoever asks for the list wants to walk it
  useEffect(() => list.current?.focus({ preventScroll: true }), [list]);

  // what is not there at the moment shown steps back
  useTimeShown((time) => {
    for (const row of list.current?.querySelectorAll<HTMLElement>('[data-event]') ?? []) {
      const event = Number(row.dataset.event);
      const isThere = (table.fromMs[event] ?? 0) <= time.toMs && (table.toMs[event] ?? 0) >= time.fromMs;
      const there = isThere ? 'yes' : 'no';
      if (row.dataset.there !== there) row.dataset.there = there;
    }
  }, 200);

  return (
    <div className="event-rows">
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label="Events"
        aria-activedescendant={activeRow >= 0 ? optionId(listId, active) : undefined}
        className="event-list scroll-cue"
        onKeyDown={onKeyDown}
        onFocus={() => activeRow < 0 && !events.includes(selectedEvent) && walkTo(0)}
        onMouseLeave={() => run(hover(null))}
        onBlur={() => run(hover(null))}
      >
        <div style={{ height: rows.listPx }}>
          <div style={{ transform: `translateY(${rows.top}px)` }}>
            {entries.map((entry, at) => (
              <EventRow
                key={entry.event}
                id={optionId(listId, entry.event)}
                entry={entry}
                zone={zone}
                position={rows.first + at + 1}
                count={events.length}
                isActive={entry.event === active}
                isSelected={entry.event === selectedEvent}
                onChoose={() => {
                  setActive(entry.event);
                  goTo(entry.event);
                }}
                onPoint={() => pointAt(entry.event)}
              />
            ))}
          </div>
        </div>
      </div>
      {events.length === 0 && (
        <p className="event-rows-none">
          {isAsOf
            ? 'Nothing that had been published by then answers these filters.'
            : 'Nothing answers these filters.'}
        </p>
      )}
    </div>
  );
}

function useScrolled(list: RefObject<HTMLElement | null>) {
  const [scrolled, setScrolled] = useState({ scrollTop: 0, viewPx: 0 });
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const follow = () => setScrolled({ scrollTop: element.scrollTop, viewPx: element.clientHeight });
    const sizes = new ResizeObserver(follow);
    sizes.observe(element);
    element.addEventListener('scroll', follow, { passive: true });
    follow();
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, [list]);
  return scrolled;
}

function nextRow(
  key: string,
  { row, count, page }: { readonly row: number; readonly count: number; readonly page: number },
): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return row + 1;
    case 'ArrowUp':
      return row - 1;
    case 'PageDown':
      return row + page;
    case 'PageUp':
      return row - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function optionId(listId: string, event: number): string {
  return `${listId}-${event}`;
}
