import { useRef } from 'react';
import type { CompiledScene } from '../../shared/situation/compiled';
import { momentInWords } from '../../shared/time/momentWords';
import { MarkdownText } from '../ui/scenes/MarkdownText';
import { setText } from '../ui/setText';
import { useClock } from '../ui/useClock';
import { useViewerState } from '../viewer';
import { useAsked } from './useAsked';
import { useSharedScroll } from './useSharedScroll';

/** How large a caption is set: a sentence or two for the back row; what is longer gives way in type, then in width, and scrolls in the end. */
function lengthOf(caption: string): 'short' | 'long' | 'endless' {
  if (caption.length <= 320) return 'short';
  return caption.length <= 900 ? 'long' : 'endless';
}

// no eye reads a date in less
const READ_MS = 80;

/** What the scene says, low on the left, under the moment that the map shows. Nothing but the moment where there is no scene. */
export function Caption({
  scene,
  timeZone,
}: {
  readonly scene: CompiledScene | null;
  readonly timeZone: string;
}) {
  const moment = useRef<HTMLParagraphElement>(null);
  useClock((nowMs) => {
    if (!moment.current) return;
    const { day, time, weekday, zoneName } = momentInWords(nowMs, timeZone, scene ?? undefined);
    // a day of the week is more than a room reads; how well the day is known is not
    const beside = time === '' ? [weekday] : [time, zoneName];
    setText(moment.current, [day, ...beside].filter((part) => part !== '').join(' · '));
  }, READ_MS);
  const words = useRef<HTMLDivElement>(null);
  const isSeen = useViewerState(({ briefing }) => briefing?.screen.is === 'map');
  useSharedScroll(words, scene?.id ?? '');
  useAsked((what) => {
    const by = what === 'down' ? 1 : what === 'up' ? -1 : 0;
    if (isSeen) words.current?.scrollBy({ top: (by * words.current.clientHeight) / 2 });
  });
  return (
    <section
      className="audience-caption"
      data-map-edge="caption"
      data-caption-of={scene?.id ?? ''}
      data-length={lengthOf(scene?.caption ?? '')}
      aria-live="polite"
    >
      {scene && <h1>{scene.title}</h1>}
      {/* in flight it changes with every frame: that is for the eye */}
      <p ref={moment} className="audience-moment" aria-hidden="true" />
      {scene && scene.caption !== '' && (
        <div key={scene.id} ref={words} className="audience-words">
          <MarkdownText text={scene.caption} />
        </div>
      )}
    </section>
  );
}
