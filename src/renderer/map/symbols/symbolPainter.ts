import type L from 'leaflet';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import type { Run } from '../../commands/action';
import { hover, select, spread } from '../../commands/selection';
import type { Frame, Painter } from '../frame';
import { isLineFeature } from '../lines/lineFeature';
import type { ShownFeature } from '../shownFeatures';
import { SymbolMarker } from './SymbolMarker';
import { spreadOffsets, stackSymbols } from './stacking';

/** A symbol as it lies on the map, for what is drawn around it. */
export interface DrawnSymbol {
  readonly shown: ShownFeature;
  /** Pixels of the map's layer plane. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** How many more symbols it stands for. */
  readonly hidden: number;
  /** Its true place, where it was spread away from it. */
  readonly from: { readonly x: number; readonly y: number } | null;
}

export interface SymbolPainter extends Painter {
  /** What the last frame drew, for labels to keep clear of. */
  readonly drawn: readonly DrawnSymbol[];
}

/** Paints everything that is shown by a symbol: places, things, movers. */
export function buildSymbolPainter(map: L.Map, run: Run): SymbolPainter {
  const markers = new Map<CompiledFeature, SymbolMarker>();
  let drawn: DrawnSymbol[] = [];
  let stacks = new Map<string, readonly string[]>();

  const onClick = (feature: CompiledFeature) => {
    const below = stacks.get(feature.id) ?? [];
    if (below.length > 0) run(spread([feature.id, ...below]));
    run(select(feature.id));
  };
  const onHover = (feature: CompiledFeature | null) => run(hover(feature?.id ?? null));

  const markerOf = (feature: CompiledFeature): SymbolMarker => {
    const kept = markers.get(feature) ?? new SymbolMarker(map, feature, { onClick, onHover });
    markers.set(feature, kept);
    return kept;
  };

  return {
    get drawn() {
      return drawn;
    },
    paint: (frame) => {
      const placed = placeSymbols(frame);
      stacks = new Map(placed.map(({ symbol, below }) => [symbol.shown.feature.id, below]));
      drawn = placed.map(({ symbol }) => symbol);
      const seen = new Set<CompiledFeature>();
      placed.forEach(({ symbol: { shown, from, x, y }, below }, zIndex) => {
        if (!shown.position) return;
        seen.add(shown.feature);
        markerOf(shown.feature).show({
          position: shown.position,
          heading: shown.heading,
          opacity: shown.opacity,
          zIndex,
          offset: from ? { x: x - from.x, y: y - from.y } : { x: 0, y: 0 },
          hidden: below.length,
          style: shown.style,
          selected: shown.feature.id === frame.state.selected,
          symbols: frame.state.symbols,
          palette: frame.palette,
        });
      });
      for (const [feature, marker] of markers) if (!seen.has(feature)) marker.show(null);
    },
    detach: () => {
      for (const marker of markers.values()) marker.detach();
    },
  };
}

// symbols beyond the view by this much are left out, so that the keyboard meets none that cannot be seen
const RIM_PX = 40;

interface PlacedSymbol {
  readonly symbol: DrawnSymbol;
  /** Ids of the symbols it stands for. */
  readonly below: readonly string[];
}

// what moves does not hide behind what stands, and a town not behind what happened in it
function groupOf({ mover, feature }: ShownFeature): string {
  if (mover) return 'mover';
  return feature.kind === 'city' ? `city ${feature.id}` : 'place';
}

/** Where each symbol goes: one a stack, but for the stack that is spread. The most important last. */
function placeSymbols({ map, shown, state }: Frame): PlacedSymbol[] {
  const origin = map.containerPointToLayerPoint([0, 0]);
  const view = map.getSize();
  const isInView = (x: number, y: number) =>
    x > origin.x - RIM_PX &&
    x < origin.x + view.x + RIM_PX &&
    y > origin.y - RIM_PX &&
    y < origin.y + view.y + RIM_PX;
  const symbols = shown.flatMap((each) => {
    // a line is told along itself: a symbol at its middle would claim a place
    if (!each.position || each.style.symbol.body === 'none' || isLineFeature(each)) return [];
    const { x, y } = map.latLngToLayerPoint([each.position[1], each.position[0]]);
    if (!isInView(x, y)) return [];
    const app6 = state.symbols === 'app6' ? each.feature.app6 : undefined;
    const size = app6 ? Math.max(app6.width, app6.height) : each.style.symbol.size;
    return [{ id: each.feature.id, x, y, size, group: groupOf(each), shown: each }];
  });
  const apart = new Set(state.spread);
  const offsets = new Map(
    spreadOffsets(state.spread.length, 34).map((offset, i) => [state.spread[i], offset]),
  );
  return stackSymbols(symbols, apart)
    .map(([top, ...below]) => {
      const offset = offsets.get(top.id);
      return {
        symbol: {
          shown: top.shown,
          x: top.x + (offset?.x ?? 0),
          y: top.y + (offset?.y ?? 0),
          size: top.size,
          hidden: below.length,
          from: offset ? { x: top.x, y: top.y } : null,
        },
        below: below.map(({ id }) => id),
      };
    })
    .reverse();
}
