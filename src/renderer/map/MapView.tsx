import { createLeafletContext, LeafletContext } from '@react-leaflet/core';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { AsOfBanner } from './readout/AsOfBanner';
import { MapFoot } from './readout/MapFoot';
import type { SituationMap } from './situationMap';
import { ToolHint } from './tools/ToolHint';

/** Gives the map, which stands already, its place among the panels, and lays its readouts over it. React draws nothing on it. */
export function MapView({ map, hasReadouts }: { readonly map: SituationMap; readonly hasReadouts: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const container = map.leaflet.getContainer();
  const context = useMemo(() => createLeafletContext(map.leaflet), [map]);

  useLayoutEffect(() => {
    place.current?.append(container);
    map.repaint();
  }, [map, container]);

  return (
    <LeafletContext value={context}>
      <div ref={place} />
      {createPortal(
        <>
          {hasReadouts && <MapFoot />}
          <AsOfBanner />
          {hasReadouts && <ToolHint />}
        </>,
        container,
      )}
    </LeafletContext>
  );
}
