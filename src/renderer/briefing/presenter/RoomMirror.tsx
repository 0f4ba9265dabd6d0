import { useEffect, useRef, useState } from 'react';
import type { Briefing } from '../../../shared/briefing/briefing';
import { messageOf } from '../../commands/briefing/asked';
import { step } from '../../commands/briefing/step';
import { TextButton } from '../../ui/TextButton';
import { useViewer, useViewerState } from '../../viewer';
import { useAsked } from '../useAsked';
import { windowOf } from '../windowAddress';

type Size = readonly [width: number, height: number];
const USUAL: Size = [1920, 1080];

/**
 * The room's picture: the same page at the size of the room's window, made smaller as a whole, so that nothing in it stands elsewhere than
 * there. While the speaker explores it is as large as there is room for.
 */
export function RoomMirror({ run: runId, briefing }: { readonly run: string; readonly briefing: Briefing }) {
  const { run } = useViewer();
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [room, setRoom] = useState<Size>([0, 0]);
  const size = useViewerState(({ briefingWindow }) => briefingWindow.roomSize) ?? USUAL;
  const isThere = useViewerState(({ briefingWindow }) => briefingWindow.partners.includes('room'));
  const isExploring = briefing.asking || briefing.frozen !== null;
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom([entry.contentRect.width, entry.contentRect.height]);
    });
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  // a hand that draws on the small picture must not take the keys along
  useEffect(() => {
    if (isExploring) return undefined;
    const takeBack = () => setTimeout(() => document.activeElement === frame.current && window.focus());
    takeBack();
    window.addEventListener('blur', takeBack);
    return () => window.removeEventListener('blur', takeBack);
  }, [isExploring]);
  useAsked((what) => frame.current?.contentWindow?.postMessage(messageOf(what), location.origin));
  const [width, height] = isExploring ? room : size;
  const scale = isExploring || width === 0 ? 1 : Math.min(room[0] / width, room[1] / height);
  return (
    <div
      ref={box}
      className="room-mirror"
      style={isExploring ? undefined : { aspectRatio: `${size[0]} / ${size[1]}` }}
    >
      <iframe
        ref={frame}
        title="What the room sees"
        src={windowOf('mirror', runId).address}
        style={{
          width,
          height,
          left: (room[0] - width * scale) / 2,
          top: isExploring ? 0 : Math.max((room[1] - height * scale) / 2, 0),
          transform: `scale(${scale})`,
        }}
      />
      {!isThere && (
        <div className="room-mirror-lost" role="alert">
          <p>The room’s window is closed.</p>
          <TextButton onPress={() => run(({ shell }) => shell.openWindow('room', runId))}>
            Open it again
          </TextButton>
        </div>
      )}
      {briefing.screen.is !== 'map' && briefing.screen.is !== 'overview' && (
        <TextButton
          className="room-mirror-blank"
          onPress={() => run(step({ is: 'screen', screen: briefing.screen }))}
        >
          The room sees {briefing.screen.is === 'card' ? 'the test card' : briefing.screen.is}: back to the
          map
        </TextButton>
      )}
    </div>
  );
}
