import { useEffect } from 'react';
import { STATUSES } from '../../../shared/situation/vocabulary';
import { readPoints } from '../../commands/pointFeatures';
import { useViewer, useViewerState } from '../../viewer';
import type { EventEntry } from './EventRow';
import type { EventTable } from './eventTable';

// so long a list must rest before names are asked for: one that is scrolled past is never read
const REST_MS = 120;

/** What is known of some events to be listed; features of points that are missing are asked for, and follow. */
export function useEntries(table: EventTable, events: readonly number[]): readonly EventEntry[] {
  const { run } = useViewer();
  const read = useViewerState((state) => state.pointFeatures);
  const entries = events.map((event): EventEntry => {
    const ref = table.point(event)?.ref;
    return {
      event,
      feature: ref ? read[ref.layer]?.get(ref.row) : table.features[event],
      fromMs: table.fromMs[event] ?? 0,
      status: STATUSES[table.status[event] ?? 0] ?? 'reported',
      layer: table.layers[table.layer[event] ?? 0]?.name ?? '',
    };
  });
  const missing = entries.filter(({ feature }) => !feature).map(({ event }) => event);
  const key = missing.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which are missing
  useEffect(() => {
    if (missing.length === 0) return;
    const timer = setTimeout(() => {
      for (const [layer, rows] of rowsByLayer(table, missing)) run(readPoints(layer, rows));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [table, key, run]);
  return entries;
}

function rowsByLayer(table: EventTable, events: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const event of events) {
    const ref = table.point(event)?.ref;
    if (ref) rows.set(ref.layer, [...(rows.get(ref.layer) ?? []), ref.row]);
  }
  return rows;
}
