import type { CompiledLayer } from '../../../shared/situation/compiled';
import { buildFrameLoop } from '../../frameLoop';
import { watch } from '../../store/store';
import type { Viewer } from '../../viewer';
import type { Densities } from '../density/densities';
import { type Bin, binAt, type PlacedHistogram, placeHistogram } from '../layout/histogram';
import { hitBar } from '../layout/hitBar';
import { buildLanes, type Lane, type LaneLayout, layoutWindow, ROW_PX } from '../layout/lanes';
import { type PlacedBar, placeLane } from '../layout/placeLane';
import { msPerPixel, type Scale } from '../layout/scale';
import { buildTicks, type Measure } from '../layout/ticks';
import { readChromeColours } from '../paint/colours';
import { beginCanvas } from '../paint/crispCanvas';
import { buildMeasure, LABEL_FONT, TICK_FONT } from '../paint/measureText';
import { paintLanes } from '../paint/paintLanes';
import { paintTicks } from '../paint/paintTicks';
import { GUTTER_PX, type PlotElements, TICKS_PX } from './elements';
import { lanePoints } from './lanePoints';
import { buildLooks } from './looks';
import { movePins } from './movePins';
import { revealFeatures } from './reveal';
import { scrollToRow, tellRows } from './rows';
import { tellScales } from './scales';
import { layersOnMap } from './shownLayers';

/** The plot as pointer and cursor see it. Places are CSS pixels from the plot’s left edge and from the first lane’s top. */
export interface Plot {
  /** The axis as it is now, on the width of the plot. */
  scale(): Scale;
  zone(): string;
  barAt(x: number, y: number): PlacedBar | null;
  /** The counts of a dense lane at a place. */
  binAt(x: number, y: number): { readonly histogram: PlacedHistogram; readonly bin: Bin } | null;
  /** Calls back after the axis or the width has changed; returns its unsubscribe. */
  onScale(listener: () => void): () => void;
  /** Draws again, with what has been sorted since. */
  repaint(): void;
  end(): void;
}

/**
 * Draws lanes and ticks whenever something they show has changed, once an animation frame, and never for the clock. Tells
 * `onLanes` when lanes came, went or grew, so that their names keep beside them.
 */
export function buildPlot(
  viewer: Viewer,
  elements: PlotElements,
  { densities, onLanes }: { densities: Densities; onLanes: (layout: LaneLayout) => void },
): Plot {
  const { store } = viewer;
  const listeners = new Set<() => void>();
  let size = { width: 0, height: 0 };
  let measures = buildMeasures();
  let colours = readChromeColours();
  const looks = buildLooks(store);
  let layout: { readonly key: readonly unknown[]; readonly lanes: LaneLayout } | null = null;
  let bars: readonly PlacedBar[] = [];
  let histograms: readonly PlacedHistogram[] = [];
  let bringIntoView: readonly string[] = [];
  // counts the times that more has been sorted
  let sorted = 0;
  let told: Scale | null = null;

  const scale = (): Scale => ({ ...store.getState().axis, width: Math.max(size.width, 1) });
  const zone = () => {
    const { opened } = store.getState();
    return opened.is === 'open' ? opened.index.situation.timeZone : 'UTC';
  };

  // laid out anew for another zoom, room or set of layers, and after a long pan
  const lanesFor = (at: Scale): LaneLayout => {
    const state = store.getState();
    const pixelMs = msPerPixel(at);
    const { fromMs, toMs } = layoutWindow(at);
    const stretch = Math.round((fromMs / (toMs - fromMs)) * 3);
    const key = [
      pixelMs.toPrecision(9),
      stretch,
      size.height,
      state.opened,
      state.layers,
      state.solo,
      state.asOfMs,
      state.lanes.folded,
      state.asOfMs,
      state.pointFeatures,
      sorted,
      measures,
    ];
    if (layout?.key.every((part, index) => Object.is(part, key[index]))) return layout.lanes;
    const { folded } = state.lanes;
    const options = {
      pixelMs,
      fromMs,
      toMs,
      roomPx: size.height,
      folded,
      measure: measures.label,
      densityOf: densities.of,
      pointsOf: (layer: CompiledLayer) => lanePoints(viewer, layer, { fromMs, toMs }),
    };
    const lanes = buildLanes(layersOnMap(state), options);
    layout = { key, lanes };
    onLanes(lanes);
    return lanes;
  };

  const paint = () => {
    if (size.width <= 0) return;
    const at = scale();
    const { lanes, height } = lanesFor(at);
    const ticks = buildTicks(at, zone(), measures.tick);
    if (bringIntoView.length > 0) revealFeatures(elements.scroller, lanes, bringIntoView);
    bringIntoView = [];
    const { scrollTop } = elements.scroller;
    tellRows(elements, scrollTop, height - scrollTop - size.height);
    const inSight = ({ top, height }: Lane) => top + height > scrollTop && top < scrollTop + size.height;
    const placed = lanes.filter(inSight).map((lane) => placeLane(lane, at, measures.label));
    bars = placed.flatMap((lane) => lane.bars);
    histograms = lanes.filter(inSight).flatMap((lane) => placeHistogram(lane, at, zone()) ?? []);
    tellScales(elements.scroller, histograms);
    const { selected, hovered, layers, asOfMs } = store.getState();
    paintLanes(beginCanvas(elements.lanes, size.width, size.height), {
      scale: at,
      height: size.height,
      scrollTop,
      lanes,
      bars,
      histograms,
      notes: lanes.length === 0 ? NO_LANES : placed.flatMap((lane) => lane.notes),
      ticks,
      colours,
      selected,
      hovered,
      ...looks,
      isGhost: ({ knownMs }) => asOfMs !== null && knownMs > asOfMs,
      opacityOf: (layer) => 0.4 + 0.6 * (layers[layer]?.opacity ?? 1),
    });
    paintTicks(beginCanvas(elements.ticks, size.width, TICKS_PX), ticks, { height: TICKS_PX, colours });
    movePins(elements, store.getState(), at);
    if (told && told.fromMs === at.fromMs && told.toMs === at.toMs && told.width === at.width) return;
    told = at;
    for (const listener of listeners) listener();
  };

  const frame = buildFrameLoop(paint);
  const restyle = () => {
    colours = readChromeColours();
    looks.renew();
    frame.request();
  };
  const remeasure = () => {
    measures = buildMeasures();
    frame.request();
  };
  const bring = (ids: readonly string[]) => {
    if (ids.length > 0) bringIntoView = ids;
    frame.request();
  };
  const resize = () => {
    const { clientWidth, clientHeight } = elements.scroller;
    size = { width: clientWidth - GUTTER_PX, height: clientHeight };
    frame.request();
  };

  const sizes = new ResizeObserver(resize);
  sizes.observe(elements.scroller);
  // another screen: the same size, but in other pixels
  const pixels = new ResizeObserver(frame.request);
  pixels.observe(elements.scroller, { box: 'device-pixel-content-box' });
  // the theme is on the root element a moment after it is in the store
  const themes = new MutationObserver(restyle);
  themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  void document.fonts.ready.then(remeasure);
  elements.scroller.addEventListener('scroll', frame.request, { passive: true });
  const toRow = () => scrollToRow(elements.scroller, Math.round(elements.scroller.scrollTop / ROW_PX));
  elements.scroller.addEventListener('scrollend', toRow);
  const ends = [
    watch(store, (state) => state.opened, restyle),
    watch(store, (state) => state.theme, restyle),
    watch(store, (state) => state.axis, frame.request),
    watch(store, (state) => state.layers, frame.request),
    watch(store, (state) => state.solo, frame.request),
    watch(store, (state) => state.asOfMs, frame.request),
    watch(store, (state) => state.pointFeatures, frame.request),
    watch(store, (state) => state.lanes, frame.request),
    watch(store, (state) => state.asOfMs, frame.request),
    watch(
      store,
      (state) => state.highlight,
      (ids) => bring(ids),
    ),
    watch(
      store,
      (state) => state.selected,
      (id) => bring(id === null ? [] : [id]),
    ),
    watch(store, (state) => state.hovered, frame.request),
  ];
  resize();

  return {
    scale,
    zone,
    barAt: (x, y) => hitBar(bars, x, y, measures.label),
    binAt: (x, y) => binAt(histograms, x, y),
    onScale: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    repaint: () => {
      sorted++;
      frame.request();
    },
    end: () => {
      frame.end();
      sizes.disconnect();
      pixels.disconnect();
      themes.disconnect();
      elements.scroller.removeEventListener('scroll', frame.request);
      elements.scroller.removeEventListener('scrollend', toRow);
      for (const end of ends) end();
    },
  };
}

const NO_LANES = [{ text: 'No layer is shown', x: 5, y: 15 }];

function buildMeasures(): { readonly label: Measure; readonly tick: Measure } {
  return { label: buildMeasure(LABEL_FONT), tick: buildMeasure(TICK_FONT) };
}
