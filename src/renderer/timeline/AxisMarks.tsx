import { type Ref, useImperativeHandle, useRef } from 'react';
import type { PlayEndElements } from './plot/playEnds';
import './AxisMarks.css';

/** The parts of the marks, for what moves them. */
export interface AxisMarkElements {
  readonly window: { readonly band: HTMLElement; readonly edge: HTMLElement };
  readonly playEnds: PlayEndElements;
}

/** What is drawn over lanes and axis besides the cursor: the window of time, and where playback begins and ends. */
export function AxisMarks({ ref }: { readonly ref: Ref<AxisMarkElements | null> }) {
  const band = useRef<HTMLDivElement>(null);
  const edge = useRef<HTMLDivElement>(null);
  const inPoint = useRef<HTMLDivElement>(null);
  const outPoint = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLDivElement>(null);
  useImperativeHandle<AxisMarkElements | null, AxisMarkElements | null>(ref, () => {
    const elements = [band, edge, inPoint, outPoint, before, after].map(({ current }) => current);
    const [bandOf, edgeOf, inOf, outOf, beforeOf, afterOf] = elements;
    if (!bandOf || !edgeOf || !inOf || !outOf || !beforeOf || !afterOf) return null;
    return {
      window: { band: bandOf, edge: edgeOf },
      playEnds: { in: inOf, out: outOf, before: beforeOf, after: afterOf },
    };
  });
  return (
    <div className="timeline-marks">
      <div ref={before} className="timeline-unplayed" hidden />
      <div ref={after} className="timeline-unplayed" hidden />
      <div ref={band} className="timeline-band" hidden>
        <div
          ref={edge}
          className="timeline-edge"
          role="slider"
          tabIndex={0}
          aria-label="Start of the window of time"
          aria-orientation="horizontal"
          aria-valuenow={0}
          data-tooltip="Start of the window: drag it, or ← →"
        />
      </div>
      <div
        ref={inPoint}
        className="timeline-play-end"
        role="slider"
        tabIndex={0}
        aria-label="Playback begins here"
        aria-orientation="horizontal"
        aria-valuenow={0}
        data-tooltip="Playback begins here: drag it, or ← →; Delete clears it"
        hidden
      />
      <div
        ref={outPoint}
        className="timeline-play-end timeline-play-out"
        role="slider"
        tabIndex={0}
        aria-label="Playback ends here"
        aria-orientation="horizontal"
        aria-valuenow={0}
        data-tooltip="Playback ends here: drag it, or ← →; Delete clears it"
        hidden
      />
    </div>
  );
}
