import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { CompiledLayer } from '../../shared/situation/compiled';
import type { State } from '../store/state';
import { useViewer, useViewerState } from '../viewer';
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

/**
 * Brings the layers into sight that a scene has put on the map; where there is no room for all, those that it is about. The focus
 * stays where it is.
 */
function useRevealed(list: RefObject<HTMLUListElement | null>): void {
  const { store } = useViewer();
  const scene = useViewerState((state) => state.scene);
  const layers = useViewerState((state) => state.layers);
  const before = useRef({ scene, layers });
  useEffect(() => {
    const last = before.current;
    before.current = { scene, layers };
    const scroller = list.current?.closest('.panel-section-body');
    if (scene === null || scene === last.scene || !scroller) return;
    const shown = [...scroller.querySelectorAll<HTMLElement>('[data-layer]')].filter(
      ({ dataset: { layer = '' } }) => layers[layer]?.visible && !last.layers[layer]?.visible,
    );
    if (reveal(shown, scroller)) return;
    const about = layersAbout(store.getState());
    reveal(
      shown.filter(({ dataset }) => about.has(dataset.layer ?? '')),
      scroller,
    );
  }, [list, store, scene, layers]);
}

/** The layers that what the scene is about belongs to. */
function layersAbout({ opened, highlight }: State): ReadonlySet<string> {
  if (opened.is !== 'open') return new Set();
  const { features } = opened.index;
  return new Set(highlight.flatMap((id) => features.get(id)?.layer ?? []));
}

/** Scrolls as little as brings some rows into sight, of too many the first; says whether there was room for all. */
function reveal(rows: readonly HTMLElement[], scroller: Element): boolean {
  const [first, end] = [rows.at(0)?.getBoundingClientRect(), rows.at(-1)?.getBoundingClientRect()];
  if (!first || !end) return true;
  const box = scroller.getBoundingClientRect();
  scroller.scrollTop += Math.min(Math.max(end.bottom - box.bottom, 0), first.top - box.top);
  return end.bottom - first.top <= box.height;
}
