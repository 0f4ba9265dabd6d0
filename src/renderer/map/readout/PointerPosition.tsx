import type L from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { formatPosition } from '../../../shared/geodesy/coordinates';
import { copyText } from '../../commands/tools';
import { setCoordinateFormat } from '../../commands/view';
import type { CoordinateFormat } from '../../store/state';
import { watch } from '../../store/store';
import { useViewer, useViewerState } from '../../viewer';
import { clearCenter } from '../clearArea';
import './readout.css';

const FORMATS: readonly CoordinateFormat[] = ['dms', 'dd', 'mgrs'];
const FORMAT_NAMES = { dms: 'DMS', dd: 'DD', mgrs: 'MGRS' } as const;

/** Where the pointer is, else the middle of the clear view: a click or a key copies it, the switch beside it changes how it is written. */
export function PointerPosition() {
  const map = useMap();
  const { run, store } = useViewer();
  const format = useViewerState((state) => state.coordinateFormat);
  const text = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    let pointer: L.Point | null = null;
    const write = () => {
      const { lng, lat } = (pointer ? map.containerPointToLatLng(pointer) : clearCenter(map)).wrap();
      if (text.current) text.current.textContent = formatPosition([lng, lat], format);
    };
    // the map may move under a pointer that rests
    const onMove = ({ containerPoint }: L.LeafletMouseEvent) => {
      pointer = containerPoint;
      write();
    };
    const onOut = () => {
      pointer = null;
      write();
    };
    write();
    const events = { mousemove: onMove, mouseout: onOut, move: write, moveend: write };
    map.on(events);
    return () => {
      map.off(events);
    };
  }, [map, format]);

  useEffect(
    () =>
      watch(
        store,
        ({ nudge }) => nudge,
        (nudge) => {
          if (nudge && 'copies' in nudge) run(copyText(text.current?.textContent ?? ''));
        },
      ),
    [store, run],
  );

  const next = FORMATS[(FORMATS.indexOf(format) + 1) % FORMATS.length] ?? 'dms';
  return (
    <div className="pointer-position">
      <button
        type="button"
        ref={text}
        className="pointer-position-text"
        data-tooltip="Copy this position. Under the pointer: Y, or a right click on the map"
        aria-description="Copies this position"
        onClick={() => run(copyText(text.current?.textContent ?? ''))}
      />
      <button
        type="button"
        className="pointer-position-format"
        data-tooltip={`Write positions as ${FORMAT_NAMES[next]}`}
        aria-description={`Writes positions as ${FORMAT_NAMES[next]}`}
        onClick={() => run(setCoordinateFormat(next))}
      >
        {FORMAT_NAMES[format]}
      </button>
    </div>
  );
}
