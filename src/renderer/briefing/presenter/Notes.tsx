import { useState } from 'react';
import type { Briefing } from '../../../shared/briefing/briefing';
import type { SituationIndex } from '../../store/situationIndex';
import { MarkdownText } from '../../ui/scenes/MarkdownText';

const SIZES = [14, 16, 18, 21, 24, 28, 32, 38];
const KEY = 'briefing-notes-size';

/** The notes of the scene in large type, that can be made larger. */
export function Notes({ briefing, index }: { readonly briefing: Briefing; readonly index: SituationIndex }) {
  const [size, setSize] = useState(() => Number(localStorage.getItem(KEY)) || 18);
  const scene = index.scenes.get(briefing.plan[briefing.place.at]?.scene ?? '');
  const scaleBy = (by: 1 | -1) => {
    const here = SIZES.findIndex((each) => each >= size);
    const next = SIZES[Math.min(Math.max(here + by, 0), SIZES.length - 1)] ?? size;
    setSize(next);
    localStorage.setItem(KEY, String(next));
  };
  return (
    <section className="presenter-notes" aria-label="Notes">
      <header>
        <h2>{briefing.place.off ? 'A picture off the script' : (scene?.title ?? '')}</h2>
        <button type="button" aria-label="Smaller notes" onClick={() => scaleBy(-1)}>
          A−
        </button>
        <button type="button" aria-label="Larger notes" onClick={() => scaleBy(1)}>
          A+
        </button>
      </header>
      <div key={scene?.id} className="presenter-notes-body" style={{ fontSize: size }}>
        {scene?.notes === undefined ? (
          <p className="presenter-small">There are no notes for this scene.</p>
        ) : (
          <MarkdownText text={scene.notes} />
        )}
      </div>
    </section>
  );
}
