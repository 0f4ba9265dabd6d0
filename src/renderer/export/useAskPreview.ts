import { useEffect } from 'react';
import { askPreview } from '../commands/export/preview';
import { useViewer, useViewerState } from '../viewer';

// somebody who types is not done yet
const QUIET_MS = 180;

/** Asks for the sheet whenever another one is wished for: the first at once, others when the wishes have come to rest. */
export function useAskPreview(): void {
  const { run, store } = useViewer();
  const wishes = useViewerState(({ exporting }) => exporting.wishes);
  const theme = useViewerState((state) => state.theme);
  const opened = useViewerState((state) => state.opened);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for follows from these
  useEffect(() => {
    const { shown, refusal } = store.getState().exporting.preview;
    const timer = setTimeout(() => run(askPreview), shown || refusal ? QUIET_MS : 0);
    return () => clearTimeout(timer);
  }, [wishes, theme, opened, run]);
}
