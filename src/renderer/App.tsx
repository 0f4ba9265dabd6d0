import './App.css';
import type { BasemapWorker } from './map/basemap/basemapWorker';
import { MapView } from './map/MapView';
import { LeftPanel } from './ui/LeftPanel';
import { TopBar } from './ui/TopBar';
import { type Viewer, ViewerProvider } from './viewer';

/** The whole window: the map is the page, everything else lies at its edges and can be put away. */
export function App({ viewer, worker }: { readonly viewer: Viewer; readonly worker: BasemapWorker }) {
  return (
    <ViewerProvider viewer={viewer}>
      <div className="app">
        <TopBar />
        <main className="app-stage">
          <MapView worker={worker} />
          <aside className="app-left">
            <LeftPanel />
          </aside>
        </main>
      </div>
    </ViewerProvider>
  );
}
