import { instantInWords } from '../../../shared/time/words';
import { buildFrameLoop } from '../../frameLoop';
import { isLayerShown } from '../../store/isLayerShown';
import { wholeSpan } from '../../store/situationIndex';
import type { Axis } from '../../store/state';
import { watch } from '../../store/store';
import type { Viewer } from '../../viewer';
import type { Densities } from '../density/densities';
import { mergeDensities } from '../density/density';
import { buildHistogram } from '../layout/histogram';
import { overviewRange, placeBrush } from '../layout/overview';
import { type Scale, xOfTime } from '../layout/scale';
import { readChromeColours } from '../paint/colours';
import { beginCanvas, crisp } from '../paint/crispCanvas';
import { paintHistogram } from '../paint/paintHistogram';
import { OVERVIEW_PX } from './elements';
import type { Plot } from './plot';
import { buildSlide } from './slide';

/** The parts of the page that make up the overview; their left edge and width are the plot's. */
export interface OverviewElements {
  readonly strip: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly brush: HTMLElement;
  /** Sliders at the brush's edges. */
  readonly from: HTMLElement;
  readonly to: HTMLElement;
  readonly now: HTMLElement;
}

/** The overview as its pointer and keys see it. */
export interface Overview {
  /** What it shows, on its width. While the brush is dragged that stays as it is. */
  scale(): Scale;
  /** Holds what is shown, or lets it follow the axis again. */
  hold(isHeld: boolean): void;
  end(): void;
}

const LEAST_BRUSH_PX = 8;
const LEAST_BIN_PX = 3;
const SCENE_PX = 3;
/** How long the clock must rest for its mark to follow, and how long it is kept waiting at most. */
const REST_MS = 150;
const MOST_MS = 1000;

/** Draws how much there is over the whole period, and over it the brush: the part that the axis shows. */
export function buildOverview(
  { store, clock }: Viewer,
  plot: Plot,
  elements: OverviewElements,
  densities: Densities,
): Overview {
  let held: Axis | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let movedMs = 0;
  const slide = buildSlide(elements.now);

  const range = (): Axis => {
    const { axis, opened } = store.getState();
    if (held) return held;
    if (opened.is !== 'open') return axis;
    const { span } = opened.index.situation.period;
    return overviewRange(axis, { fromMs: span.start[0], toMs: span.end[1] }, wholeSpan(opened.index));
  };
  const scale = (): Scale => ({ ...range(), width: plot.scale().width });

  const paint = () => {
    const state = store.getState();
    if (state.opened.is !== 'open') return;
    const at = scale();
    const { layers, scenes } = state.opened.index.situation;
    const [shown, hidden] = [true, false].map((isShown) =>
      layers
        .filter(({ id }) => isLayerShown(state, id) === isShown)
        .flatMap((layer) => densities.of(layer) ?? []),
    );
    const density = mergeDensities(shown ?? [], hidden ?? []);
    const colours = readChromeColours();
    const context = beginCanvas(elements.canvas, at.width, OVERVIEW_PX - 1);
    paintHistogram(context, buildHistogram(density, at, plot.zone(), LEAST_BIN_PX), {
      top: SCENE_PX + 1,
      bottom: OVERVIEW_PX - 1,
      colours: density.groups.map(() => colours.textMuted),
      ghost: colours.textFaint,
      possible: 0.7,
      hidden: 0.28,
      opacity: 1,
    });
    context.fillStyle = colours.text;
    for (const { atMs } of scenes) context.fillRect(crisp(context, xOfTime(at, atMs)) - 1, 0, 2, SCENE_PX);
    lay();
  };
  // the brush alone, where the overview stays as it is
  const lay = () => {
    const at = scale();
    const { axis } = store.getState();
    const { x, width } = placeBrush(axis, at, LEAST_BRUSH_PX);
    elements.brush.style.left = `${x}px`;
    elements.brush.style.width = `${width}px`;
    tell(elements.from, axis.fromMs, { fromMs: Math.min(at.fromMs, axis.fromMs), toMs: axis.toMs });
    tell(elements.to, axis.toMs, { fromMs: axis.fromMs, toMs: Math.max(at.toMs, axis.toMs) });
    moveNow();
  };
  const tell = (edge: HTMLElement, tMs: number, { fromMs, toMs }: Axis) => {
    edge.setAttribute('aria-valuemin', String(Math.round(fromMs)));
    edge.setAttribute('aria-valuemax', String(Math.round(toMs)));
    edge.setAttribute('aria-valuenow', String(Math.round(tMs)));
    edge.setAttribute('aria-valuetext', instantInWords(tMs, plot.zone()).long);
  };
  const moveNow = () => {
    const at = scale();
    movedMs = performance.now();
    slide.to(Math.min(Math.max(xOfTime(at, clock.nowMs), 0), at.width - 1));
  };
  // two things that move in one frame have the compositor draw all that lies between them: here the moment comes after
  const follow = () => {
    clearTimeout(timer);
    timer = setTimeout(moveNow, REST_MS);
    if (performance.now() - movedMs > MOST_MS) moveNow();
  };

  let painted: Axis | null = null;
  const frame = buildFrameLoop(() => {
    painted = range();
    paint();
  });
  const onScale = () => {
    const { fromMs, toMs } = range();
    const isSame = painted?.fromMs === fromMs && painted.toMs === toMs;
    if (isSame && elements.canvas.clientWidth === Math.round(plot.scale().width)) lay();
    else frame.request();
  };

  const themes = new MutationObserver(frame.request);
  themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const ends = [
    watch(store, ({ opened }) => opened, frame.request),
    watch(store, ({ layers }) => layers, frame.request),
    watch(store, ({ solo }) => solo, frame.request),
    watch(store, ({ asOfMs }) => asOfMs, frame.request),
    densities.onSorted(frame.request),
    clock.subscribe(follow),
    plot.onScale(onScale),
    frame.end,
    slide.end,
  ];
  frame.request();

  return {
    scale,
    hold: (isHeld) => {
      held = isHeld ? range() : null;
      if (!isHeld) frame.request();
    },
    end: () => {
      clearTimeout(timer);
      themes.disconnect();
      for (const end of ends) end();
    },
  };
}
