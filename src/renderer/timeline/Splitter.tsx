import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { setLaneRows } from '../commands/lanes';
import { useViewer } from '../viewer';
import type { LaneRows } from './laneRows';
import { ROW_PX } from './layout/lanes';

/** The upper edge of the timeline: dragged or keyed it gives the lanes more rows or fewer; a double click, what suits the window. */
export function Splitter({ rows, least, most }: LaneRows) {
  const { run } = useViewer();
  const grip = useRef<{ readonly y: number; readonly rows: number } | null>(null);
  const set = (next: number) => {
    const within = Math.min(Math.max(next, least), most);
    if (within !== rows) run(setLaneRows(within));
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    grip.current = { y: event.clientY, rows };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = grip.current;
    if (from) set(from.rows + Math.round((from.y - event.clientY) / ROW_PX));
  };
  const letGo = () => {
    grip.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextRows(event.key, { rows, least, most });
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    set(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that is moved has no element of its own
    <div
      className="timeline-splitter"
      role="separator"
      tabIndex={0}
      aria-label="Height of the timeline"
      aria-orientation="horizontal"
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={rows}
      aria-valuetext={`${rows} rows`}
      data-tooltip="Height of the timeline  ↑ ↓"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onDoubleClick={() => run(setLaneRows(null))}
      onKeyDown={onKeyDown}
    />
  );
}

function nextRows(key: string, { rows, least, most }: LaneRows): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return rows + 1;
    case 'ArrowDown':
      return rows - 1;
    case 'PageUp':
      return rows + 4;
    case 'PageDown':
      return rows - 4;
    case 'Home':
      return least;
    case 'End':
      return most;
    default:
      return undefined;
  }
}
