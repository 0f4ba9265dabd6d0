import { useEffect, useState } from 'react';
import { clear } from '../commands/selection';
import { useViewer, useViewerState } from '../viewer';
import { TextButton } from './TextButton';
import './NoticeBar.css';

const SHOWN_MS = 4000;

/** The passing message; read out by screen readers, gone after four seconds. */
export function NoticeBar() {
  const notice = useViewerState((state) => state.notice);
  const [goneSerial, setGoneSerial] = useState<number | null>(null);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setGoneSerial(notice.serial), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const text = notice && notice.serial !== goneSerial ? notice.text : '';
  return (
    <div className="notice-bar" role="status" aria-live="polite">
      {text !== '' && <p key={notice?.serial}>{text}</p>}
      <OpeningNotice />
    </div>
  );
}

// what is read at once is never seen: the style sheet waits a moment before it shows this
function OpeningNotice() {
  const { run } = useViewer();
  const opening = useViewerState((state) => state.opening);
  if (!opening) return null;
  return (
    <p className="notice-bar-opening">
      Opening “{opening.name}”…
      <TextButton onPress={() => run(clear)}>Cancel</TextButton>
    </p>
  );
}
