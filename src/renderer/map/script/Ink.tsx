import { useEffect, useRef } from 'react';
import { FADE_MS, type Stroke } from '../../../shared/briefing/briefing';
import type { Position } from '../../../shared/position';
import type { SituationMap } from '../situationMap';
import './Ink.css';

/** What has been drawn on the map: each stroke lies where it was drawn on the ground. */
export function Ink({ map, strokes }: { readonly map: SituationMap; readonly strokes: readonly Stroke[] }) {
  const drawing = useRef<SVGSVGElement>(null);
  const { leaflet } = map;
  useEffect(() => {
    const place = () => {
      for (const [index, path] of [...(drawing.current?.children ?? [])].entries())
        path.setAttribute('d', pathOf(strokes[index]?.positions ?? [], map));
    };
    place();
    leaflet.on('move zoom resize', place);
    return () => {
      leaflet.off('move zoom resize', place);
    };
  }, [leaflet, map, strokes]);
  return (
    <svg ref={drawing} className="ink" aria-hidden="true">
      {strokes.map(({ id, fades, endedMs }) => (
        <path
          key={id}
          className={fades ? 'ink-fading' : undefined}
          // one that has come with the state of another window has faded for a while already
          style={
            fades
              ? {
                  animationDelay: `${Math.min(endedMs - Date.now(), 0)}ms`,
                  animationDuration: `${FADE_MS}ms`,
                }
              : undefined
          }
        />
      ))}
    </svg>
  );
}

/** Where on the ground a pointer is. */
export function positionAt(map: SituationMap, event: MouseEvent): Position {
  const { leaflet } = map;
  const { lng, lat } = leaflet.containerPointToLatLng(leaflet.mouseEventToContainerPoint(event));
  return [lng, lat];
}

/** A line through places, in pixels of the map's window. */
export function pathOf(positions: readonly Position[], { leaflet }: SituationMap): string {
  return positions
    .map(([longitude, latitude], index) => {
      const { x, y } = leaflet.latLngToContainerPoint([latitude, longitude]);
      return `${index === 0 ? 'M' : 'L'}${x} ${y}`;
    })
    .join('');
}
