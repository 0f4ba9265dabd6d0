import { togglePanel } from '../commands/view';
import { useSituation, useViewer, useViewerState } from '../viewer';
import { FeatureDetails } from './FeatureDetails';
import { FocusKeeper } from './FocusKeeper';
import { PanelTab } from './PanelTab';
import { SceneDetails } from './scenes/SceneDetails';
import './DetailsCard.css';
import './ScrollCue.css';

/** What is selected, with who says so; with nothing selected, the scene that is told. Put away, it leaves a tab at the edge. */
export function DetailsCard() {
  const { run } = useViewer();
  const index = useSituation();
  const isShown = useViewerState((state) => state.panels.details);
  const feature = useViewerState((state) =>
    state.selected === null ? undefined : index?.features.get(state.selected),
  );
  const scene = useViewerState((state) =>
    state.scene === null ? undefined : index?.scenes.get(state.scene),
  );
  if (!index || (!feature && !scene)) return null;
  const content = isShown ? (feature ?? scene)?.id : 'tab';
  return (
    <FocusKeeper content={content ?? ''}>
      {isShown ? (
        <aside className="details-card" data-map-edge="right" aria-label="Details">
          {feature ? (
            <FeatureDetails key={feature.id} feature={feature} index={index} />
          ) : (
            scene && <SceneDetails key={scene.id} scene={scene} index={index} />
          )}
        </aside>
      ) : (
        <PanelTab side="right" command="view.details" onPress={() => run(togglePanel('details'))} />
      )}
    </FocusKeeper>
  );
}
