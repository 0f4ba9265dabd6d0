import './PlotView.css';
import '../ui/ScrollCue.css';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Action } from '../commands/action';
import { areLanesFolded } from '../commands/lanes';
import { goToScene } from '../commands/scenes';
import { setAxis, stepTime } from '../commands/time';
import { CommandButton } from '../ui/CommandButton';
import { MoreSigns } from '../ui/MoreSigns';
import { useSituation, useViewer, useViewerState } from '../viewer';
import { type AxisMarkElements, AxisMarks } from './AxisMarks';
import { buildDensities, type Densities } from './density/densities';
import { LaneNames } from './LaneNames';
import type { LaneLayout } from './layout/lanes';
import { zoomAxis } from './layout/scale';
import { OverviewStrip } from './OverviewStrip';
import { registerCursor } from './plot/cursor';
import { registerPlayEnds } from './plot/playEnds';
import { buildPlot, type Plot } from './plot/plot';
import { registerPointer } from './plot/pointer';
import { registerMore } from './plot/rows';
import { registerWheel } from './plot/wheel';
import { registerWindowBand } from './plot/windowBand';
import { TimeButton } from './TimeButton';

const NO_LANES: LaneLayout = { lanes: [], height: 0 };

/** Scenes, lanes, axis and cursor. React lays them out; what moves in them is drawn without it. */
export function PlotView() {
  const viewer = useViewer();
  const [layout, setLayout] = useState(NO_LANES);
  const [drawn, setDrawn] = useState<{ readonly plot: Plot; readonly densities: Densities } | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const lanes = useRef<HTMLCanvasElement>(null);
  const ticks = useRef<HTMLCanvasElement>(null);
  const pins = useRef<HTMLFieldSetElement>(null);
  const leaders = useRef<SVGPathElement>(null);
  const more = useRef<HTMLSpanElement>(null);
  const cursor = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLDivElement>(null);
  const tooltip = useRef<HTMLDivElement>(null);
  const marks = useRef<AxisMarkElements>(null);

  useEffect(() => {
    const elements = {
      root: present(root.current),
      scroller: present(scroller.current),
      lanes: present(lanes.current),
      ticks: present(ticks.current),
      pins: present(pins.current),
      leaders: present(leaders.current),
      more: present(more.current),
      cursor: present(cursor.current),
      tooltip: present(tooltip.current),
    };
    const densities = buildDensities(viewer.store);
    // at once, so that the names move in the frame in which the lanes are drawn
    const onLanes = (next: LaneLayout) => flushSync(() => setLayout(next));
    const plot = buildPlot(viewer, elements, { densities, onLanes });
    setDrawn({ plot, densities });
    const { window: windowElements, playEnds } = present(marks.current);
    const ends = [
      registerWindowBand(viewer, plot, windowElements),
      registerPlayEnds(viewer, plot, playEnds),
      registerCursor(viewer, plot, { cursor: elements.cursor, slider: present(slider.current) }),
      registerPointer(viewer, plot, elements),
      registerMore(elements),
      registerWheel(viewer, plot, elements),
      densities.onSorted(plot.repaint),
      plot.end,
      densities.end,
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [viewer]);

  // the slider’s other keys are commands of the whole viewer
  const onSliderKey = (event: KeyboardEvent) => {
    const perform = SLIDER_KEYS[event.key];
    if (!perform || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    viewer.run(perform);
  };

  return (
    <div ref={root} className="timeline-plot">
      <div className="timeline-scenes">
        <span className="timeline-gutter">Scenes</span>
        <FoldButton />
        <svg className="timeline-leaders" aria-hidden="true">
          <path ref={leaders} />
        </svg>
        <ScenePins container={pins} />
      </div>
      <section ref={scroller} className="timeline-scroller scroll-cue" aria-label="Lanes">
        <LaneNames layout={layout} />
        <canvas ref={lanes} className="timeline-lanes" />
      </section>
      <div className="timeline-axis">
        <MoreSigns ref={more} />
        <canvas ref={ticks} className="timeline-ticks" />
      </div>
      <div className="timeline-whole">
        <AxisFits />
        {drawn && <OverviewStrip {...drawn} />}
      </div>
      <AxisMarks ref={marks} />
      <div className="timeline-track">
        <div ref={cursor} className="timeline-cursor">
          <div
            ref={slider}
            className="timeline-handle"
            role="slider"
            tabIndex={0}
            aria-label="Moment shown"
            aria-orientation="horizontal"
            aria-valuenow={0}
            onKeyDown={onSliderKey}
          />
        </div>
      </div>
      <div ref={tooltip} className="timeline-tooltip" aria-hidden="true" hidden>
        <strong />
        <span />
      </div>
    </div>
  );
}

const SLIDER_KEYS: Readonly<Record<string, Action>> = {
  ArrowUp: stepTime(1),
  ArrowDown: stepTime(-1),
  '+': zoomAtNow(1 / 1.5),
  '=': zoomAtNow(1 / 1.5),
  '-': zoomAtNow(1.5),
};

function zoomAtNow(factor: number): Action {
  return (context) => setAxis(zoomAxis(context.store.getState().axis, factor, context.clock.nowMs))(context);
}

function AxisFits() {
  return (
    <fieldset className="timeline-fits" aria-label="Axis">
      <TimeButton command="time.fitPeriod">Period</TimeButton>
      <TimeButton command="time.fitAll">All</TimeButton>
      <TimeButton command="time.fitSelection">Selected</TimeButton>
    </fieldset>
  );
}

function FoldButton() {
  const isFolded = useViewerState(areLanesFolded);
  return (
    <span className="timeline-fold">
      <CommandButton
        command="time.foldLanes"
        icon={isFolded ? 'unfold' : 'fold'}
        label={isFolded ? 'Open all lanes' : 'Fold all lanes'}
        showsState={false}
        small
      />
    </span>
  );
}

function ScenePins({ container }: { readonly container: RefObject<HTMLFieldSetElement | null> }) {
  const { run } = useViewer();
  const scenes = useSituation()?.situation.scenes ?? [];
  const current = useViewerState((state) => state.scene);
  return (
    <fieldset ref={container} className="timeline-pins" aria-label="Scenes">
      {scenes.map(({ id, title }, index) => (
        <button
          key={id}
          type="button"
          className="timeline-pin"
          aria-label={`Scene ${index + 1}: ${title}`}
          aria-current={id === current ? 'step' : undefined}
          data-leaves={id === current ? 'Space' : undefined}
          data-tooltip={title}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(goToScene(id))}
          onKeyDown={(event) => {
            // on the scene that is told Space plays, as on its row in the list
            if (event.key !== 'Enter' && (event.key !== ' ' || id === current)) return;
            event.preventDefault();
            run(goToScene(id));
          }}
        >
          {index + 1}
        </button>
      ))}
    </fieldset>
  );
}

function present<T>(element: T | null): T {
  if (element === null) throw new Error('an element of the plot is missing');
  return element;
}
