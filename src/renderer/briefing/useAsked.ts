import { useEffect, useRef } from 'react';
import type { Asked } from '../store/state';
import { watch } from '../store/store';
import { useViewer } from '../viewer';

/** Calls back whenever something is asked of what this window shows. */
export function useAsked(onAsked: (what: Asked) => void): void {
  const { store } = useViewer();
  const latest = useRef(onAsked);
  latest.current = onAsked;
  useEffect(
    () =>
      watch(
        store,
        ({ briefingWindow }) => briefingWindow.asked,
        (asked) => asked && latest.current(asked.what),
      ),
    [store],
  );
}
