import type { Briefing } from '../../shared/briefing/briefing';
import type { CompiledScene } from '../../shared/situation/compiled';

const RUN_KEY = 'briefing';
const keyOf = (run: string) => `briefing/${run}`;
const SCENES_KEY = 'briefing-scenes/';

// a run that nobody ended is forgotten after a week
const FORGOTTEN_MS = 7 * 86_400_000;

/** The run that this window gives, also after it was loaded anew. */
export function ownRun(): string | null {
  return read(sessionStorage, RUN_KEY);
}

/** Keeps a run, so that a window that is loaded or opened anew goes on where it stood. `own` for the window that gives it. */
export function keepRun(briefing: Briefing, own: boolean): void {
  try {
    if (own) sessionStorage.setItem(RUN_KEY, briefing.run);
    localStorage.setItem(keyOf(briefing.run), JSON.stringify(briefing));
  } catch {
    // without storage a window that is loaded anew asks the others
  }
}

/** What was kept of a run; null where there is nothing, or nothing that can be read. */
export function keptRun(run: string): Briefing | null {
  try {
    const kept: unknown = JSON.parse(read(localStorage, keyOf(run)) ?? 'null');
    // a run of an earlier version knows nothing of the time that its scene has had, nor of a caption that is scrolled
    return isBriefing(kept)
      ? { ...kept, shownMs: Number(kept.shownMs) || 0, scrolled: Number(kept.scrolled) || 0 }
      : null;
  } catch {
    return null;
  }
}

/** Keeps the scenes that a run tells: those that were not saved are in no file. */
export function keepScenes(run: string, scenes: readonly CompiledScene[]): void {
  try {
    localStorage.setItem(SCENES_KEY + run, JSON.stringify(scenes));
  } catch {
    // without storage a window that is loaded anew asks the others
  }
}

/** The scenes that were kept with a run; null where there are none, or none that can be read. */
export function keptScenes(run: string): readonly CompiledScene[] | null {
  try {
    const kept: unknown = JSON.parse(read(localStorage, SCENES_KEY + run) ?? 'null');
    return isScenes(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Forgets a run that has ended, and those that nobody ended long ago. */
export function forgetRun(run: string | null): void {
  try {
    sessionStorage.removeItem(RUN_KEY);
    if (run !== null) localStorage.removeItem(keyOf(run));
    for (const key of Object.keys(localStorage)) {
      const start = [keyOf(''), SCENES_KEY].find((each) => key.startsWith(each));
      if (start === undefined) continue;
      const old = keptRun(key.slice(start.length));
      if (!old || Date.now() - old.countedMs > FORGOTTEN_MS) localStorage.removeItem(key);
    }
  } catch {
    // then it stays
  }
}

function isBriefing(value: unknown): value is Briefing {
  return typeof value === 'object' && value !== null && 'plan' in value && 'place' in value && 'run' in value;
}

function isScenes(value: unknown): value is readonly CompiledScene[] {
  return (
    Array.isArray(value) &&
    value.every(
      (each: unknown) => typeof each === 'object' && each !== null && 'id' in each && 'view' in each,
    )
  );
}

function read(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}
