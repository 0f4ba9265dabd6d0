import './App.css';
import { lazy, Suspense } from 'react';
import type { BasemapWorker } from './map/basemap/basemapWorker';
import { MapView } from './map/MapView';
import { DetailsCard } from './ui/DetailsCard';
import { LeftPanel } from './ui/LeftPanel';
import { Legend } from './ui/Legend';
import { NoticeBar } from './ui/NoticeBar';
import { RefusedScreen } from './ui/RefusedScreen';
import { TopBar } from './ui/TopBar';
import { useViewerState, type Viewer, ViewerProvider } from './viewer';

const KeysDialog = lazy(() => import('./ui/KeysDialog').then(({ KeysDialog }) => ({ default: KeysDialog })));
const ProblemsDialog = lazy(() =>
  import('./ui/ProblemsDialog').then(({ ProblemsDialog }) => ({ default: ProblemsDialog })),
);

/** The whole window: the map is the page, everything else lies at its edges and can be put away. */
export function App({ viewer, worker }: { readonly viewer: Viewer; readonly worker: BasemapWorker }) {
  return (
    <ViewerProvider viewer={viewer}>
      <div className="app">
        <TopBar />
        <main className="app-stage">
          <MapView worker={worker} />
          <div className="app-left" data-map-edge="left">
            <LeftPanel />
          </div>
          <div className="app-right" data-map-edge="right">
            <DetailsCard />
          </div>
          <div className="app-legend">
            <Legend />
          </div>
          <RefusedScreen />
        </main>
        <OpenDialog />
        <NoticeBar />
      </div>
    </ViewerProvider>
  );
}

function OpenDialog() {
  const dialog = useViewerState((state) => state.dialog);
  return (
    <Suspense>
      {dialog === 'keys' && <KeysDialog />}
      {dialog === 'problems' && <ProblemsDialog />}
    </Suspense>
  );
}
