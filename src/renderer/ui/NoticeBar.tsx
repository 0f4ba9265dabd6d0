import { useEffect, useState } from 'react';
import { clear } from '../commands/selection';
import { useViewer, useViewerState } from '../viewer';
import { commandById } from './commandKeys';
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
      {text !== '' && (
        <p key={notice?.serial} className={notice?.offers === undefined ? undefined : 'notice-bar-offer'}>
          {text}
          {notice?.offers !== undefined && <Offer command={notice.offers} />}
        </p>
      )}
      <OpeningNotice />
    </div>
  );
}

function Offer({ command: id }: { readonly command: string }) {
  const { run } = useViewer();
  const { label, perform } = commandById(id);
  return <TextButton onPress={() => run(perform)}>{label}</TextButton>;
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
