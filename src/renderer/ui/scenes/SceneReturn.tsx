import { useRef } from 'react';
import type { CompiledScene } from '../../../shared/situation/compiled';
import { goToScene } from '../../commands/scenes';
import { useViewer, useViewerState } from '../../viewer';
import { movedOnWords, showsOtherKnowledge, showsOtherLayers, showsOtherWindow } from '../movedOn';
import { setText } from '../setText';
import { TextButton } from '../TextButton';
import { useClock } from '../useClock';

/** Says when what is shown is no longer the scene, and leads back; nothing while it is. Written by the clock. */
export function SceneReturn({ scene }: { readonly scene: CompiledScene }) {
  const { run } = useViewer();
  const isAtView = useViewerState((state) => state.seen?.atScene ?? true);
  const hasOtherWindow = useViewerState((state) => showsOtherWindow(state, scene));
  const hasOtherKnowledge = useViewerState((state) => showsOtherKnowledge(state, scene));
  const hasOtherLayers = useViewerState((state) => showsOtherLayers(state, scene));
  const box = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  useClock((nowMs) => {
    const text = movedOnWords({
      time: nowMs !== scene.atMs,
      window: hasOtherWindow,
      asOf: hasOtherKnowledge,
      view: !isAtView,
      layers: hasOtherLayers,
    });
    if (box.current) {
      box.current.hidden = text === '';
      box.current.dataset.time = nowMs === scene.atMs ? 'told' : 'left';
    }
    setText(words.current, text);
  }, 250);
  return (
    <div ref={box} className="scene-return" hidden>
      <p ref={words} role="status" />
      <TextButton onPress={() => run(goToScene(scene.id))}>Back to the scene</TextButton>
    </div>
  );
}
