import { createRoot } from 'react-dom/client';
import { App, readAhead } from './App';
import type { SituationMap } from './map/situationMap';
import type { Viewer } from './viewer';

/** Renders the panels around the map; they take the place of the frame that the page came with. */
export function showPanels(place: HTMLElement, viewer: Viewer, map: SituationMap): void {
  createRoot(place).render(<App viewer={viewer} map={map} />);
  readAhead();
}
