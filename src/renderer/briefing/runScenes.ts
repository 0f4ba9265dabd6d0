import type { CompiledScene } from '../../shared/situation/compiled';
import { adoptScenes } from '../commands/briefing/adoptScenes';
import type { WindowRole } from '../store/state';
import { watch } from '../store/store';
import type { Viewer } from '../viewer';
import { keepScenes, keptScenes } from './keptRun';

/** The scenes of a run in this window: they may have been edited where it began, and be in no file yet. */
export interface RunScenes {
  /** Takes those that were kept, once all else of the run is in place. */
  begin(): void;
  /** Takes the scenes that another window has. */
  hear(scenes: readonly CompiledScene[], from: WindowRole): void;
  /** Tells the scenes of the run, where they are known here. */
  tell(): void;
  /** Shows the scenes of the file again in a room that had come back to the run. */
  end(): void;
}

interface RunScenesOptions {
  readonly run: string;
  /** Whether this window has come to a run that may be under way. */
  readonly isJoined: boolean;
  readonly send: (scenes: readonly CompiledScene[]) => void;
  /** Called once in a window that has joined: its scenes are those of the run from now on, or nobody has them. */
  readonly onSettled: () => void;
}

// a partner that is there answers sooner
const ANSWERED_MS = 1500;

/**
 * Brings the scenes of a run into a window that joins it: those that were kept with it, else those that another window has. The room takes them
 * once, since after that its own are those of the run, and are kept; all others follow the room.
 */
export function registerRunScenes(
  { store, run }: Viewer,
  { run: id, isJoined, send, onSettled }: RunScenesOptions,
): RunScenes {
  const { role } = store.getState().briefingWindow;
  let waiting = isJoined ? keptScenes(id) : null;
  let isSettled = !isJoined;
  let own: readonly CompiledScene[] | null = null;
  let adopted: readonly CompiledScene[] | null = null;

  const known = () => {
    const { briefing, opened } = store.getState();
    if (!briefing || opened.is !== 'open') return null;
    const { situation } = opened.index;
    return situation.id === briefing.situation ? situation.scenes : null;
  };
  const keep = () => {
    const scenes = known();
    if (scenes && isSettled && role === 'room') keepScenes(id, scenes);
  };
  const tell = () => {
    const scenes = known();
    if (scenes && isSettled) send(scenes);
  };
  const settle = () => {
    clearTimeout(timer);
    if (isSettled) return;
    isSettled = true;
    keep();
    // who asked before has had no answer
    if (role === 'room') tell();
    onSettled();
  };
  const adopt = () => {
    const { briefing, opened } = store.getState();
    if (!waiting || !briefing || opened.is !== 'open') return;
    const [scenes, before] = [waiting, known()];
    waiting = null;
    if (before) {
      own ??= before;
      adopted = scenes;
      run(adoptScenes(scenes));
    }
    settle();
  };
  const follow = () => {
    adopt();
    keep();
  };
  // without an answer the scenes of the file are as good as any
  const timer = setTimeout(() => waiting === null && settle(), ANSWERED_MS);
  const endings = [
    watch(store, ({ opened }) => opened, follow),
    watch(store, ({ briefing }) => briefing?.situation, follow),
  ];
  return {
    begin: follow,
    hear: (scenes, from) => {
      const isRoomsWord = from === 'room' && role !== 'room';
      // what was kept is what the room had last: a partner may have come before that
      if (!isRoomsWord && (isSettled || waiting !== null)) return;
      waiting = scenes;
      adopt();
    },
    tell,
    end: () => {
      clearTimeout(timer);
      for (const end of endings) end();
      const { opened } = store.getState();
      const isAdopted = opened.is === 'open' && opened.index.situation.scenes === adopted;
      if (own && isAdopted && role === 'room') run(adoptScenes(own));
    },
  };
}
