import type L from 'leaflet';
import { buildShownFeatures, type ShownFeature } from '../../shared/picture/shownFeatures';
import { type TimeShown, timeShownAt } from '../../shared/situation/presence';
import { PALETTES } from '../../shared/symbology/palette';
import { trailStartMs } from '../../shared/symbology/trail';
import { BEGINNING_MS } from '../../shared/time/span';
import { setStacked } from '../commands/view';
import { buildFrameLoop } from '../frameLoop';
import type { State } from '../store/state';
import type { Viewer } from '../viewer';
import { BasemapLayer } from './basemap/BasemapLayer';
import type { BasemapWorker } from './basemap/basemapWorker';
import { buildCovers } from './covers';
import { LANDING } from './flightEvents';
import { registerFlights } from './flights';
import type { Painter } from './frame';
import { buildGroundPainter } from './ground/groundPainter';
import { buildBaseLabels } from './labels/baseLabels';
import { buildLabelPainter } from './labels/labelPainter';
import { forgetWidths, measureLine } from './labels/measureLine';
import { buildLinePainter } from './lines/linePainter';
import { buildMapPlane } from './mapPlane';
import { showWhenReady } from './mapReady';
import { buildPlatePainter } from './plates/platePainter';
import { registerPointInput } from './points/pointInput';
import { buildPointPainter } from './points/pointPainter';
import { buildRest } from './rest';
import { registerSceneFit } from './sceneFit';
import { registerSeen } from './seen';
import { buildSymbolPainter } from './symbols/symbolPainter';
import { registerAim } from './tools/aim';
import { buildAimPainter } from './tools/aimPainter';
import { registerToolInput } from './tools/toolInput';
import { buildToolPainter } from './tools/toolPainter';

/** The parts of the state that the map is drawn from; the rest may change without a frame. */
const DRAWN: readonly (keyof State)[] = [
  'opened',
  'theme',
  'symbols',
  'labelLanguage',
  'layers',
  'solo',
  'selected',
  'hovered',
  'highlight',
  'spread',
  'tool',
  'measured',
  'pin',
  'coordinateFormat',
  'panels',
  'points',
  'timeWindow',
  'asOfMs',
];

/** The situation on a map. */
export interface Stage {
  /** Draws again in the next frame. */
  repaint(): void;
  /** Takes all of it away again. */
  detach(): void;
}

/**
 * Puts the situation on a Leaflet map: base map, painters, input. They follow the clock, the store and the view, and draw at most
 * once per animation frame. `onReady` is called once, with the first whole picture.
 */
export function attachStage(
  map: L.Map,
  { store, clock, run }: Viewer,
  worker: BasemapWorker,
  onReady: () => void,
): Stage {
  const endFlights = registerFlights(map, store);
  const basemap = new BasemapLayer(worker, store.getState().theme).addTo(map);
  const planeNow = buildMapPlane(map);
  const shownFeatures = buildShownFeatures();
  const frames = buildFrameLoop(paint);
  const covers = buildCovers(map, () => repaint());
  const baseLabels = buildBaseLabels(worker, () => {
    if (hasLanded) placeAnew();
    redraw();
  });
  // in one order with the tiles
  baseLabels.ask(map, store.getState().labelLanguage);
  const symbols = buildSymbolPainter(map, run);
  const points = buildPointPainter(map);
  const labels = buildLabelPainter(map, baseLabels, () => symbols.drawn, points.bubbles);
  const painters: readonly Painter[] = [
    buildLinePainter(map, run),
    symbols,
    buildGroundPainter(map, () => symbols.drawn),
    labels,
    buildPlatePainter(map, run, () => labels.plates),
    buildToolPainter(map),
    buildAimPainter(map),
  ];
  const pointInput = registerPointInput(map, store, run, points);
  const ready = showWhenReady(map, basemap, onReady);
  let zooming = false;
  // time alone may pass without changing what is shown: then there is nothing to paint
  let dirty = true;
  let lastScene = '';
  const redraw = () => {
    dirty = true;
    frames.request();
  };
  const repaint = () => {
    covers.forget();
    redraw();
  };
  // a flight is at its end as soon as the names have come of where it led
  let hasLanded = false;
  const onLanding = () => {
    hasLanded = true;
  };
  const placeAnew = () => {
    hasLanded = false;
    labels.placeAfresh();
    // the foot's readouts may be wider or narrower by now
    covers.forget();
  };
  // names keep their places while anything moves; at rest it must not matter how one came there
  const rest = buildRest(
    () => store.getState().playback.playing,
    () => {
      placeAnew();
      dirty = true;
      paint();
      rest.end();
    },
  );

  function paint(): void {
    const state = store.getState();
    if (zooming || state.opened.is !== 'open') return;
    const { index } = state.opened;
    const time = timeShownAt(clock.nowMs, state);
    const shown = shownFeatures.at(time, index, state);
    const scene = sceneOf(shown, time);
    const palette = PALETTES[state.theme];
    const frame = {
      map,
      plane: planeNow(),
      time,
      timeZone: index.situation.timeZone,
      state,
      index,
      shown,
      palette,
      covers: covers.boxes(),
      measure: measureLine,
    };
    // of so many points some come or go with almost every moment
    points.paint(frame);
    if (!dirty && scene === lastScene) return;
    dirty = false;
    lastScene = scene;
    for (const painter of painters) painter.paint(frame);
    rest.begin();
    run(setStacked(symbols.drawn.some(({ below }) => below.length > 0)));
    if (baseLabels.arrived) ready.painted();
  }

  const onZoomAnimation = () => {
    zooming = true;
  };
  const onZoomEnd = () => {
    zooming = false;
    dirty = true;
    paint();
  };
  // in a flight Leaflet moves everything at each of its own frames: a picture one frame late would tremble
  const onZoom = () => {
    dirty = true;
    if (!zooming) paint();
  };
  const events = {
    zoomanim: onZoomAnimation,
    zoomend: onZoomEnd,
    zoom: onZoom,
    move: redraw,
    resize: repaint,
    [LANDING]: onLanding,
  };
  map.on(events);

  const onFonts = () => {
    forgetWidths();
    labels.placeAfresh();
    repaint();
  };
  document.fonts.addEventListener('loadingdone', onFonts);

  const endings = [
    clock.subscribe(frames.request),
    store.subscribe((state, before) => {
      basemap.setTheme(state.theme);
      if (DRAWN.some((part) => state[part] !== before[part])) repaint();
    }),
    endFlights,
    covers.end,
    registerSeen(map, store, run),
    registerSceneFit(map, store, run),
    registerToolInput(map, store, run, pointInput.click),
    pointInput.end,
    registerAim(map, store, run),
    () => document.fonts.removeEventListener('loadingdone', onFonts),
    () => map.off(events),
    frames.end,
    rest.end,
    ...[points, ...painters].map((painter) => painter.detach),
    () => basemap.remove(),
  ];
  repaint();
  return {
    repaint,
    detach: () => {
      for (const end of endings) end();
    },
  };
}

/** Says what is shown where: the same words mean the same picture as long as view and state are the same. */
function sceneOf(shown: readonly ShownFeature[], time: TimeShown): string {
  const { toMs } = time;
  const trailMs = trailStartMs(time);
  return shown
    .map(({ feature, opacity, mover }) => {
      // once it has arrived, only a trail that runs out is another one; everything so far keeps its own
      const isRunningOut = time.fromMs !== BEGINNING_MS && mover && trailMs <= mover.endMs;
      const isUnderWay = mover && toMs >= mover.startMs && (toMs <= mover.endMs || isRunningOut);
      return `${feature.id} ${opacity.toFixed(2)} ${isUnderWay ? toMs : ''}`;
    })
    .join('|');
}
