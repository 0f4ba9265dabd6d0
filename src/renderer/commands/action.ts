import type { Openable } from '../../shared/bridge';
import type { Client, NamedFile } from '../client/client';
import type { Clock } from '../store/clock';
import type { Store } from '../store/store';

/** What an action may touch. */
export interface ActionContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly client: Client;
  readonly shell: Shell;
}

/** What the surrounding shell can do for the page; the browser does it with the web's own means. */
export interface Shell {
  toggleFullScreen(): void;
  copy(text: string): Promise<void>;
  /** Asks for something to open. The files, or none where nothing was chosen or the shell opens it by itself. */
  choose(what: Openable): Promise<readonly NamedFile[]>;
}

/** One thing a user can do: it changes the store or the clock, and views follow. */
export type Action = (context: ActionContext) => void | Promise<void>;

/** Runs an action. The only way in which views change anything. */
export type Run = (action: Action) => void;

/** Builds the runner over a context; an action that fails says so to the user. */
export function buildRun(context: ActionContext): Run {
  const report = (error: unknown) =>
    context.store.setState({
      notice: { text: error instanceof Error ? error.message : String(error), serial: performance.now() },
    });
  return (action) => {
    try {
      const pending = action(context);
      if (pending instanceof Promise) pending.catch(report);
    } catch (error) {
      report(error);
    }
  };
}
