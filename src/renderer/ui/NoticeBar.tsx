import { useEffect, useState } from 'react';
import { useViewerState } from '../viewer';
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
    </div>
  );
}
