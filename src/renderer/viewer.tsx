import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Run } from './commands/action';
import type { Clock } from './store/clock';
import type { SituationIndex } from './store/situationIndex';
import type { State } from './store/state';
import type { Store } from './store/store';

/** What every view works with: what is known, what time it is, and how to change either. */
export interface Viewer {
  readonly store: Store;
  readonly clock: Clock;
  readonly run: Run;
}

const ViewerContext = createContext<Viewer | null>(null);

/** Hands the viewer down to the views below. */
export function ViewerProvider({
  viewer,
  children,
}: {
  readonly viewer: Viewer;
  readonly children: ReactNode;
}) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** The viewer this view belongs to. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('a view outside of its ViewerProvider');
  return viewer;
}

/** A part of the state; the view renders again when it changes. The moment shown is not in it: painters follow the clock. */
export function useViewerState<T>(select: (state: State) => T): T {
  return useStore(useViewer().store, select);
}

/** The open situation, or nothing while none is open. */
export function useSituation(): SituationIndex | null {
  return useViewerState((state) => (state.opened.is === 'open' ? state.opened.index : null));
}
