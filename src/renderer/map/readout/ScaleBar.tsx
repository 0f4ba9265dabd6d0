import type L from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { inverse } from '../../../shared/geodesy/geodesic';
import { closeRoundLengths } from '../../../shared/geodesy/roundLength';
import { METRES_IN } from '../../../shared/geodesy/units';
import './readout.css';

const UNITS = ['km', 'mi', 'nmi'] as const;
const MAX_WIDTH_PX = 110;

/** Scale bars in kilometres, miles and nautical miles, true at the middle of the view. */
export function ScaleBar() {
  const map = useMap();
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const update = () => {
      const metresAPixel = scaleAt(map);
      const lengths = closeRoundLengths(
        metresAPixel * MAX_WIDTH_PX,
        UNITS.map((unit) => METRES_IN[unit]),
      );
      UNITS.forEach((unit, i) => {
        const row = root.current?.children[i];
        const length = lengths[i] ?? 0;
        const bar = row?.querySelector<HTMLElement>('.scale-bar-line');
        const text = row?.querySelector<HTMLElement>('.scale-bar-text');
        if (bar) bar.style.width = `${Math.round((length * METRES_IN[unit]) / metresAPixel)}px`;
        if (text) text.textContent = `${length < 1 ? String(length) : length.toLocaleString('en')} ${unit}`;
      });
    };
    update();
    map.on('move zoomend resize', update);
    return () => {
      map.off('move zoomend resize', update);
    };
  }, [map]);

  return (
    <div
      className="scale-bar"
      ref={root}
      role="img"
      aria-label="Scale in kilometres, miles and nautical miles"
    >
      {UNITS.map((name) => (
        <div className="scale-bar-row" key={name}>
          <span className="scale-bar-line" />
          <span className="scale-bar-text" />
        </div>
      ))}
    </div>
  );
}

// measured on the ellipsoid across the middle of the view, where the eye takes the scale
function scaleAt(map: L.Map): number {
  const { x, y } = map.getSize().divideBy(2);
  const half = MAX_WIDTH_PX / 2;
  const west = map.containerPointToLatLng([x - half, y]);
  const east = map.containerPointToLatLng([x + half, y]);
  return inverse([west.lng, west.lat], [east.lng, east.lat]).distanceM / MAX_WIDTH_PX;
}
