import { useMemo, useRef } from 'react';
import type { CompiledLayer } from '../../shared/situation/compiled';
import { LayerRow } from './LayerRow';
import { buildPresenceCount } from './presenceCount';
import { useClock } from './useClock';
import './LayerList.css';

/** The layers, with how much of each is there at the moment shown: written by the clock four times a second at most. */
export function LayerList({ layers }: { readonly layers: readonly CompiledLayer[] }) {
  const counts = useMemo(() => layers.map(({ features }) => buildPresenceCount(features)), [layers]);
  const list = useRef<HTMLUListElement>(null);
  useClock((nowMs) => {
    list.current?.querySelectorAll('[data-count]').forEach((element, index) => {
      const text = String(counts[index]?.(nowMs) ?? 0);
      if (element.textContent !== text) element.textContent = text;
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
