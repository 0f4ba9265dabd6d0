import { lazy, Suspense, useLayoutEffect, useRef } from 'react';
import { canEdit } from '../commands/edits';
import { toggleLegend, togglePanel } from '../commands/view';
import type { SituationIndex } from '../store/situationIndex';
import { useAfterPicture } from '../useAfterPicture';
import { useSituation, useViewer, useViewerState } from '../viewer';
import { CommandButton } from './CommandButton';
import { commandById } from './commandKeys';
import { FocusKeeper } from './FocusKeeper';
import { LayerList } from './LayerList';
import { Legend } from './Legend';
import { PanelSection } from './PanelSection';
import { PanelTab } from './PanelTab';
import { SceneList } from './scenes/SceneList';
import { registerSections } from './sections';
import { TextButton } from './TextButton';
import './LeftPanel.css';

// no picture waits for a list that is seldom the first thing asked for
const EventPanel = lazy(async () => ({ default: (await import('./events/EventPanel')).EventPanel }));

/** Scenes, layers and legend, one above the other; each scrolls by itself and can be folded. In their stead, when asked for, the event list. Put away, it leaves a tab at the edge. */
export function LeftPanel() {
  const { run } = useViewer();
  const isShown = useViewerState((state) => state.panels.left);
  const content = useViewerState((state) => state.leftPanel);
  const index = useSituation();
  if (!index) return null;
  return (
    <FocusKeeper content={isShown ? content : 'tab'}>
      {isShown ? (
        content === 'events' ? (
          <Suspense>
            <EventPanel key={index.situation.id} index={index} />
          </Suspense>
        ) : (
          <Sections key={index.situation.id} index={index} />
        )
      ) : (
        <PanelTab side="left" command="view.left" onPress={() => run(togglePanel('left'))} />
      )}
    </FocusKeeper>
  );
}

function Sections({ index }: { readonly index: SituationIndex }) {
  const { run } = useViewer();
  const { scenes, layers, timeZone } = index.situation;
  const isEditable = useViewerState(canEdit);
  const isLegendOpen = useViewerState((state) => state.panels.legend);
  // the panel has its width at once, so that the map knows what is clear; its lists wait for the map's picture
  const isAfter = useAfterPicture();
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const frame = panel.current?.closest<HTMLElement>('.app-left');
    return isAfter && panel.current && frame ? registerSections(frame, panel.current) : undefined;
  }, [isAfter]);
  const close = (
    <>
      <CommandButton command="view.events" icon="list" small />
      <CommandButton command="view.left" icon="close" label="Put away" showsState={false} small />
    </>
  );
  return (
    <aside ref={panel} className="left-panel" data-map-edge="left" aria-label="Scenes and layers">
      {(scenes.length > 0 || isEditable) && (
        <PanelSection
          title="Scenes"
          actions={
            <>
              {isEditable && <CommandButton command="scenes.capture" icon="capture" small />}
              {scenes.length > 0 && (
                <span className="left-panel-steps">
                  <CommandButton command="scenes.previous" icon="left" small />
                  <CommandButton command="scenes.next" icon="right" small />
                </span>
              )}
              {close}
            </>
          }
        >
          {isAfter && (scenes.length > 0 ? <SceneList scenes={scenes} timeZone={timeZone} /> : <NoScenes />)}
        </PanelSection>
      )}
      <PanelSection title="Layers" actions={scenes.length === 0 && !isEditable && close}>
        {isAfter && <LayerList layers={layers} />}
      </PanelSection>
      <PanelSection title="Legend" isOpen={isLegendOpen} onToggle={() => run(toggleLegend)}>
        {isAfter && isLegendOpen && <Legend index={index} />}
      </PanelSection>
    </aside>
  );
}

function NoScenes() {
  const { run } = useViewer();
  return (
    <p className="scene-list-none">
      None yet. A scene keeps what the map shows: view, time and layers.
      <TextButton icon="capture" onPress={() => run(commandById('scenes.capture').perform)}>
        Capture the first
      </TextButton>
    </p>
  );
}
