import { useRef, useState } from 'react';
import { boundsMeet } from '../../shared/geodesy/bounds';
import { signsOf } from '../../shared/points/tableSigns';
import { type LegendEntry, legendEntries } from '../../shared/symbology/legend';
import { isLayerShown } from '../store/isLayerShown';
import type { SituationIndex } from '../store/situationIndex';
import { useViewerState } from '../viewer';
import { featuresInSight } from './featuresInSight';
import { useTimeShown } from './useClock';

/** What the legend must explain of what is on the map now; a move of the clock renders only when that has changed. */
export function useLegend({ situation }: SituationIndex): readonly LegendEntry[] {
  const layers = useViewerState((state) => state.layers);
  const solo = useViewerState((state) => state.solo);
  const seen = useViewerState((state) => state.seen);
  const stacked = useViewerState((state) => state.stacked);
  const points = useViewerState((state) => state.points);
  const [entries, setEntries] = useState<readonly LegendEntry[]>([]);
  const shown = useRef('');
  useTimeShown((time) => {
    const onMap = situation.layers.filter(({ id }) => isLayerShown({ layers, solo }, id));
    const inSight = featuresInSight(onMap, time, seen?.bounds);
    const tables = onMap.flatMap((layer) => {
      const table = points[layer.id];
      if (!table || !layer.points || (seen && !boundsMeet(layer.points.bounds, seen.bounds))) return [];
      return [
        {
          ...signsOf(table, situation.actors),
          countsCrowds: layers[layer.id]?.countsCrowds ?? true,
        },
      ];
    });
    const next = legendEntries(inSight, situation.actors, { time, stacked, tables });
    const key = next.map(legendKey).join();
    if (key === shown.current) return;
    shown.current = key;
    setEntries(next);
  }, 250);
  return entries;
}

/** What tells an entry from every other. */
export function legendKey(entry: LegendEntry): string {
  switch (entry.is) {
    case 'kind':
      return `${entry.kind} ${entry.pictogram} ${entry.app6?.sidc ?? ''}`;
    case 'actor':
      return `actor ${entry.actor.id}`;
    case 'status':
      return `status ${entry.status} ${entry.drawnAs}`;
    default:
      return entry.is;
  }
}
