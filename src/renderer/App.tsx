import { lazy, Suspense } from 'react';
import { QuestionBar } from './briefing/QuestionBar';
import { MapView } from './map/MapView';
import type { SituationMap } from './map/situationMap';
import { isScriptTold } from './store/isScriptTold';
import { Timeline } from './timeline/Timeline';
import { DetailsCard } from './ui/DetailsCard';
import { DraftOffer } from './ui/DraftOffer';
import { LeftPanel } from './ui/LeftPanel';
import { NoticeBar } from './ui/NoticeBar';
import { RefusedScreen } from './ui/RefusedScreen';
import { TopBar } from './ui/TopBar';
import { useViewerState, type Viewer, ViewerProvider } from './viewer';

// no picture waits for a dialog
const ExportDialog = lazy(async () => ({ default: (await import('./export/ExportDialog')).ExportDialog }));
const KeysDialog = lazy(async () => ({ default: (await import('./ui/KeysDialog')).KeysDialog }));
const ProblemsDialog = lazy(async () => ({ default: (await import('./ui/ProblemsDialog')).ProblemsDialog }));
const RehearsalDialog = lazy(async () => ({
  default: (await import('./briefing/RehearsalDialog')).RehearsalDialog,
}));
const RefusalDialog = lazy(async () => ({ default: (await import('./ui/RefusalDialog')).RefusalDialog }));
const SaveDialog = lazy(async () => ({ default: (await import('./ui/SaveDialog')).SaveDialog }));
const SearchDialog = lazy(async () => ({ default: (await import('./ui/SearchDialog')).SearchDialog }));

// nor for a briefing
const AudienceView = lazy(async () => ({ default: (await import('./briefing/AudienceView')).AudienceView }));

const SETTLED_MS = 500;

/** Reads what is likely to be asked for first, once the panels have settled: what is typed before a search stands would be lost. */
export function readAhead(): void {
  setTimeout(() => {
    void import('./ui/SearchDialog');
    void import('./briefing/AudienceView');
  }, SETTLED_MS);
}

/** The whole window: the map is the page, everything else lies at its edges and can be put away. */
export function App({ viewer, map }: { readonly viewer: Viewer; readonly map: SituationMap }) {
  return (
    <ViewerProvider viewer={viewer}>
      <Window map={map} />
    </ViewerProvider>
  );
}

function Window({ map }: { readonly map: SituationMap }) {
  const isTold = useViewerState(isScriptTold);
  const isLarge = useViewerState(({ briefing }) => isTold && briefing?.largeLabels === true);
  const hasTimeline = useViewerState(({ briefing }) => !isTold || briefing?.timeline === true);
  return (
    <div className={isTold ? 'app app-told' : 'app'} data-type={isLarge ? 'large' : undefined}>
      {!isTold && (
        <a className="skip-link" href="#map">
          Skip to the map
        </a>
      )}
      {!isTold && <TopBar />}
      <Stage map={map} isTold={isTold} />
      {hasTimeline && <Timeline />}
      <OpenDialog />
      {!isTold && <DraftOffer />}
      <NoticeBar />
    </div>
  );
}

// told to a room, the map has all of the window to itself; it stays the same map throughout
function Stage({ map, isTold }: { readonly map: SituationMap; readonly isTold: boolean }) {
  const panels = useViewerState((state) => state.panels);
  const isBriefing = useViewerState(({ briefing }) => briefing !== null);
  return (
    <main className="app-stage" data-left={panels.left && !isTold ? 'open' : 'away'}>
      {!isTold && (
        <div className="app-left">
          <LeftPanel />
        </div>
      )}
      <MapView map={map} hasReadouts={!isTold} />
      {!isTold && (
        <div className="app-right">
          <DetailsCard />
        </div>
      )}
      <Suspense>{isBriefing && isTold && <AudienceView map={map} />}</Suspense>
      {/* what it covers counts from the first frame on */}
      {isBriefing && !isTold && <QuestionBar />}
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
      {dialog === 'rehearsal' && <RehearsalDialog />}
      {dialog === 'save' && <SaveDialog />}
      {dialog === 'search' && <SearchDialog />}
    </Suspense>
  );
}
