import { togglePanel } from '../commands/view';
import { useSituation, useViewer, useViewerState } from '../viewer';
import { CommandButton } from './CommandButton';
import { LayerList } from './LayerList';
import { PanelTab } from './PanelTab';
import { SceneList } from './SceneList';
import './LeftPanel.css';

/** Scenes and layers, one above the other; each scrolls by itself. Put away, it leaves a tab at the edge. */
export function LeftPanel() {
  const { run } = useViewer();
  const isShown = useViewerState((state) => state.panels.left);
  const index = useSituation();
  if (!index) return null;
  if (!isShown) return <PanelTab side="left" command="view.left" onPress={() => run(togglePanel('left'))} />;
  const { scenes, layers, timeZone } = index.situation;
  return (
    <aside className="left-panel" aria-label="Scenes and layers">
      {scenes.length > 0 && (
        <section className="left-panel-section" aria-labelledby="left-panel-scenes">
          <header className="left-panel-head">
            <h2 id="left-panel-scenes">Scenes</h2>
            <CommandButton command="scenes.previous" icon="left" small />
            <CommandButton command="scenes.next" icon="right" small />
            <CommandButton command="view.left" icon="close" label="Put away scenes and layers" small />
          </header>
          <SceneList scenes={scenes} timeZone={timeZone} />
        </section>
      )}
      <section className="left-panel-section" aria-labelledby="left-panel-layers">
        <header className="left-panel-head">
          <h2 id="left-panel-layers">Layers</h2>
          {scenes.length === 0 && (
            <CommandButton command="view.left" icon="close" label="Put away scenes and layers" small />
          )}
        </header>
        <LayerList layers={layers} />
      </section>
    </aside>
  );
}
