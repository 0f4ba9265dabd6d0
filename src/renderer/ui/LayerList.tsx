import { useMemo, useRef } from 'react';
import type { CompiledLayer } from '../../shared/situation/compiled';
import { useViewerState } from '../viewer';
import { LayerRow } from './LayerRow';
import { buildLayerCount } from './presenceCount';
import { setText } from './setText';
import { useTimeShown } from './useClock';
import './LayerList.css';

/** The layers, with how much of each is there in the part of time shown: written by the clock four times a second at most. */
export function LayerList({ layers }: { readonly layers: readonly CompiledLayer[] }) {
  const asOfMs = useViewerState((state) => state.asOfMs);
  const points = useViewerState((state) => state.points);
  const counts = useMemo(
    () => layers.map(({ id, features }) => buildLayerCount(features, points[id], asOfMs)),
    [layers, points, asOfMs],
  );
  const list = useRef<HTMLUListElement>(null);
  useTimeShown((time) => {
    list.current?.querySelectorAll('[data-count]').forEach((element, index) => {
      const text = (counts[index]?.(time) ?? 0).toLocaleString('en');
      setText(element, text);
    });
  }, 250);
  return (
    <ul ref={list} className="layer-list">
      {layers.map((layer) => (
        <LayerRow key={layer.id} layer={layer} />
      ))}
    </ul>
  );
}
