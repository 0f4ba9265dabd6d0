import type L from 'leaflet';
import { type DrawnSymbol, heapAbout, placeSymbols } from '../../../shared/picture/symbols/placeSymbols';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import { lastKnownInWords } from '../../../shared/track/lastKnown';
import type { Run } from '../../commands/action';
import { closeSpread, hover, select, spread } from '../../commands/selection';
import type { Painter } from '../frame';
import { SymbolMarker } from './SymbolMarker';

export interface SymbolPainter extends Painter {
  /** What the last frame drew, for labels to keep clear of. */
  readonly drawn: readonly DrawnSymbol[];
}

/** Paints everything that is shown by a symbol: places, things, movers. */
export function buildSymbolPainter(map: L.Map, run: Run): SymbolPainter {
  const markers = new Map<CompiledFeature, SymbolMarker>();
  let drawn: readonly DrawnSymbol[] = [];
  let walked: readonly string[] = [];

  const onClick = (feature: CompiledFeature) => {
    const clicked = drawn.find(({ shown }) => shown.feature.id === feature.id);
    const heap = clicked ? heapAbout(clicked, drawn) : [];
    if (heap.length > 1) run(spread(heap.map((each) => each.feature.id)));
    run(select(feature.id));
  };
  const onHover = (feature: CompiledFeature | null) => run(hover(feature?.id ?? null));

  // at another zoom other symbols lie on each other
  const onZoom = () => run(closeSpread);
  map.on('zoomstart', onZoom);

  const markerOf = (feature: CompiledFeature): SymbolMarker => {
    const kept = markers.get(feature) ?? new SymbolMarker(map, feature, { onClick, onHover });
    markers.set(feature, kept);
    return kept;
  };

  // what a key has spread is what the next keys are to reach
  const walk = (heap: readonly string[]) => {
    if (heap === walked) return;
    walked = heap;
    const [first, ...others] = drawn.filter(({ shown }) => heap.includes(shown.feature.id));
    if (first) markerOf(first.shown.feature).leadTo(others.map(({ shown }) => markerOf(shown.feature)));
  };

  return {
    get drawn() {
      return drawn;
    },
    paint: (frame) => {
      drawn = placeSymbols(frame);
      const seen = new Set<CompiledFeature>();
      drawn.forEach(({ shown, from, x, y, below }, zIndex) => {
        if (!shown.position) return;
        seen.add(shown.feature);
        markerOf(shown.feature).show({
          position: shown.position,
          heading: shown.heading,
          opacity: shown.opacity,
          zIndex,
          offset: from ? { x: x - from.x, y: y - from.y } : { x: 0, y: 0 },
          lastKnown: shown.gap && lastKnownInWords(shown.gap, frame.index.situation.timeZone),
          below: below.map(({ feature }) => feature.name),
          style: shown.style,
          selected: shown.feature.id === frame.state.selected,
          symbols: frame.state.symbols,
          palette: frame.palette,
        });
      });
      for (const [feature, marker] of markers) if (!seen.has(feature)) marker.show(null);
      walk(frame.state.spread);
    },
    detach: () => {
      map.off('zoomstart', onZoom);
      for (const marker of markers.values()) marker.detach();
    },
  };
}
