import './OverviewStrip.css';
import { useEffect, useRef } from 'react';
import { useViewer } from '../viewer';
import type { Densities } from './density/densities';
import { registerBrush } from './plot/brush';
import { buildOverview } from './plot/overview';
import type { Plot } from './plot/plot';

/** The whole period in one strip; its brush is the part of time that the axis shows. */
export function OverviewStrip({ plot, densities }: { readonly plot: Plot; readonly densities: Densities }) {
  const viewer = useViewer();
  const strip = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const brush = useRef<HTMLDivElement>(null);
  const from = useRef<HTMLDivElement>(null);
  const to = useRef<HTMLDivElement>(null);
  const now = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const elements = {
      strip: strip.current,
      canvas: canvas.current,
      brush: brush.current,
      from: from.current,
      to: to.current,
      now: now.current,
    };
    if (!isWhole(elements)) return;
    const overview = buildOverview(viewer, plot, elements, densities);
    const unregister = registerBrush(viewer, overview, elements);
    return () => {
      unregister();
      overview.end();
    };
  }, [viewer, plot, densities]);

  return (
    <div ref={strip} className="overview" data-tooltip="Drag the brush, or its edges">
      <canvas ref={canvas} />
      <div ref={brush} className="overview-brush">
        <div
          ref={from}
          className="overview-edge"
          role="slider"
          tabIndex={0}
          aria-label="Start of the axis"
          aria-valuenow={0}
        />
        <div
          ref={to}
          className="overview-edge"
          role="slider"
          tabIndex={0}
          aria-label="End of the axis"
          aria-valuenow={0}
        />
      </div>
      <div ref={now} className="overview-now" />
    </div>
  );
}

type Present<T> = { readonly [Key in keyof T]: NonNullable<T[Key]> };

function isWhole<T extends object>(elements: T): elements is T & Present<T> {
  return Object.values(elements).every((element) => element !== null);
}
