import { type RefObject, useEffect, useMemo, useRef } from 'react';
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
  useRevealed(list);
  return (
    <ul ref={list} className="layer-list">
      {layers.map((layer) => (
        <LayerRow key={layer.id} layer={layer} />
      ))}
    </ul>
  );
}

/** Brings the layers into sight that a scene has put on the map, as many as there is room for; the focus stays where it is. */
function useRevealed(list: RefObject<HTMLUListElement | null>): void {
  const scene = useViewerState((state) => state.scene);
  const layers = useViewerState((state) => state.layers);
  const before = useRef({ scene, layers });
  useEffect(() => {
    const last = before.current;
    before.current = { scene, layers };
    const scroller = list.current?.closest('.panel-section-body');
    if (scene === null || scene === last.scene || !scroller) return;
    const rows = [...scroller.querySelectorAll<HTMLElement>('[data-layer]')].filter(
      ({ dataset: { layer = '' } }) => layers[layer]?.visible && !last.layers[layer]?.visible,
    );
    const [first, end] = [rows.at(0)?.getBoundingClientRect(), rows.at(-1)?.getBoundingClientRect()];
    if (!first || !end) return;
    const box = scroller.getBoundingClientRect();
    const toEnd = Math.max(end.bottom - box.bottom, 0);
    // of more than there is room for, the first are seen
    scroller.scrollTop += Math.min(toEnd, first.top - box.top);
  }, [list, scene, layers]);
}
