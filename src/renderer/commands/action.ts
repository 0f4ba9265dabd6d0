import type { DestinationWish, Openable } from '../../shared/bridge';
import type { Written } from '../../shared/situation/written';
import type { Client, NamedFile } from '../client/client';
import type { Clock } from '../store/clock';
import type { WindowRole } from '../store/state';
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
  /** Gives the room's window all of its display, or what it had before. */
  present(presenting: boolean): void;
  /** Opens another window of a briefing, or brings it forward. */
  openWindow(role: WindowRole, run: string): void;
  copy(text: string): Promise<void>;
  /** Puts a picture (PNG) that is still being made into the clipboard. */
  copyPicture(png: Promise<Blob>): Promise<void>;
  /** Asks for something to open. The files, or none where nothing was chosen or the shell opens it by itself. */
  choose(what: Openable): Promise<readonly NamedFile[]>;
  /** Asks where something is to be written, where the shell can; null when that is put away. */
  chooseDestination(wish: DestinationWish): Promise<Destination | null>;
  /** Saves what lies at an address of the app as a browser does. */
  download(address: string): void;
  /** Shows in the system's window of files what was written to a place. */
  showWritten(token: string): void;
  /** Asks for a new folder and saves the situation there; false where only the page can hand it out. */
  saveAs(written: Written): boolean;
  /** Hands a file to the user to keep. */
  handOut(name: string, content: Blob): void;
}

/** Where an export goes: a place that the shell knows under a token, or to whoever fetches it. */
export type Destination = { readonly is: 'place'; readonly token: string } | { readonly is: 'download' };

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
