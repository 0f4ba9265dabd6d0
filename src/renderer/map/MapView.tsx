import type L from 'leaflet';
import { useEffect, useLayoutEffect } from 'react';
import { MapContainer, useMap } from 'react-leaflet';
import 'leaflet/dist/leaflet.css';
import { useViewer, useViewerState } from '../viewer';
import type { BasemapWorker } from './basemap/basemapWorker';
import './map.css';
import { MapFoot } from './readout/MapFoot';
import { attachStage } from './stage';
import { ToolHint } from './tools/ToolHint';

const START: L.MapOptions = {
  center: [35.1, 35.7],
  zoom: 8,
  minZoom: 2,
  maxZoom: 16,
  zoomSnap: 0.25,
  zoomDelta: 0.75,
  wheelPxPerZoomLevel: 90,
  zoomControl: false,
  attributionControl: false,
  fadeAnimation: false,
  worldCopyJump: true,
  // Leaflet's own keys would take the arrows from the timeline
  keyboard: false,
};

/** The map. React mounts it and leaves it alone; everything on it is drawn by the stage. */
export function MapView({ worker }: { readonly worker: BasemapWorker }) {
  return (
    <MapContainer className="map" {...START}>
      <Stage worker={worker} />
      <MapFoot />
      <ToolHint />
    </MapContainer>
  );
}

function Stage({ worker }: { readonly worker: BasemapWorker }) {
  const map = useMap();
  const viewer = useViewer();

  const isOpen = useViewerState((state) => state.opened.is === 'open');

  // not before there is a view to show: nothing is painted that no one will see
  // in the same task as the panels are put in place: the worker then paints while the page is laid out
  useLayoutEffect(
    () => (isOpen ? attachStage(map, viewer, worker) : undefined),
    [map, viewer, worker, isOpen],
  );

  useEffect(() => {
    const observer = new ResizeObserver(() => map.invalidateSize({ pan: false, debounceMoveend: true }));
    observer.observe(map.getContainer());
    return () => observer.disconnect();
  }, [map]);
  return null;
}
