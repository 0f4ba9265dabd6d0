import { lazy, Suspense } from 'react';
import { MapView } from './map/MapView';
import type { SituationMap } from './map/situationMap';
import { Timeline } from './timeline/Timeline';
import { DetailsCard } from './ui/DetailsCard';
import { LeftPanel } from './ui/LeftPanel';
import { NoticeBar } from './ui/NoticeBar';
import { RefusedScreen } from './ui/RefusedScreen';
import { TopBar } from './ui/TopBar';
import { useViewerState, type Viewer, ViewerProvider } from './viewer';

// no picture waits for a dialog
const ExportDialog = lazy(async () => ({ default: (await import('./export/ExportDialog')).ExportDialog }));
const KeysDialog = lazy(async () => ({ default: (await import('./ui/KeysDialog')).KeysDialog }));
const ProblemsDialog = lazy(async () => ({ default: (await import('./ui/ProblemsDialog')).ProblemsDialog }));
const RefusalDialog = lazy(async () => ({ default: (await import('./ui/RefusalDialog')).RefusalDialog }));
const SearchDialog = lazy(async () => ({ default: (await import('./ui/SearchDialog')).SearchDialog }));

/** The whole window: the map is the page, everything else lies at its edges and can be put away. */
export function App({ viewer, map }: { readonly viewer: Viewer; readonly map: SituationMap }) {
  return (
    <ViewerProvider viewer={viewer}>
      <div className="app">
        <a className="skip-link" href="#map">
          Skip to the map
        </a>
        <TopBar />
        <Stage map={map} />
        <Timeline />
        <OpenDialog />
        <NoticeBar />
      </div>
    </ViewerProvider>
  );
}

function Stage({ map }: { readonly map: SituationMap }) {
  const panels = useViewerState((state) => state.panels);
  return (
    <main className="app-stage" data-left={panels.left ? 'open' : 'away'}>
      <div className="app-left">
        <LeftPanel />
      </div>
      <MapView map={map} />
      <div className="app-right">
        <DetailsCard />
      </div>
      <RefusedScreen />
    </main>
  );
}

function OpenDialog() {
  const dialog = useViewerState((state) => state.dialog);
  return (
    <Suspense>
      {dialog === 'export' && <ExportDialog />}
      {dialog === 'keys' && <KeysDialog />}
      {dialog === 'problems' && <ProblemsDialog />}
      {dialog === 'refusal' && <RefusalDialog />}
      {dialog === 'search' && <SearchDialog />}
    </Suspense>
  );
}
