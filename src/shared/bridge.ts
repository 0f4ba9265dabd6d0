import type { Refusal } from './api';
import type { Written } from './situation/written';

/**
 * What the desktop shell offers the page beyond `fetch`. The preload exposes it as `window.viewer`; in the
 * browser shell there is no `window.viewer`, and everything else works the same.
 */
export interface ViewerBridge {
  readonly shell: 'electron';
  /** Replaces the renderer's part of the application menu. Call it again whenever a label or state changes. */
  publishMenu(model: MenuModel): void;
  /** Runs `listener` with the id of a command chosen in the application menu. Returns the unsubscribe. */
  onCommand(listener: (id: string) => void): () => void;
  /** Runs `listener` when the shell has opened a situation or was refused: menu, command line, file manager. Returns the unsubscribe. */
  onOpened(listener: (opened: OpenedSituation) => void): () => void;
  /** Asks for a file or a folder with the system's dialog and opens it; the answer arrives through `onOpened`. */
  open(what: Openable): void;
  /** Asks with the system's dialog where something is to be written. Names the place to `POST /api/exports`; null when the dialog is put away. */
  chooseDestination(wish: DestinationWish): Promise<string | null>;
  /** Shows what was written to such a place in the system's window of files. */
  showWritten(destination: string): void;
  /** Asks for a new folder, saves the open situation there with these scenes and presets, and opens it; answered through `onOpened`. */
  saveAs(written: Written): void;
  toggleFullScreen(): void;
  /** Puts the window on the display chosen for the room, over all of it; or back where it was. */
  present(presenting: boolean): void;
  /** Tells the shell which theme is on, so that a window's first paint has the right colour. */
  setTheme(theme: 'dark' | 'light'): void;
}

/** What a dialog asks for: no system but macOS lets one choose either in the same dialog. */
export type Openable = 'file' | 'folder';

/** What is to be written. */
export interface DestinationWish {
  /** Suggested for the file; its ending says what it is. */
  readonly name: string;
  /** Whether it is a folder that is asked for, since there will be several files. */
  readonly isSeveral: boolean;
}

/** The situation that the app serves from now on: load it anew. Or what could not be opened, and what was open still is. */
export type OpenedSituation =
  | { readonly is: 'open'; readonly id: string }
  | ({ readonly is: 'refused' } & Refusal)
  /** What could not be saved as a situation of its own; what was edited is still there. */
  | ({ readonly is: 'unsaved' } & Refusal);

/**
 * The renderer's commands as menus, in order. The shell adds what is its own: Open, Open folder, Open recent and Quit
 * in `file`, the Edit menu, and Full screen in `view`; leave those out of the model.
 */
export interface MenuModel {
  readonly menus: readonly Menu[];
}

export interface Menu {
  /** `file` and `view` are joined with the shell's own items; any other id makes a menu of its own. */
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
}

export type MenuItem =
  | MenuLeaf
  | { readonly type: 'submenu'; readonly label: string; readonly items: readonly MenuLeaf[] };

export type MenuLeaf =
  | {
      readonly type: 'command';
      /** The command's id, sent back through `onCommand`. */
      readonly id: string;
      readonly label: string;
      /** Shown beside the label, in Electron's accelerator words (`CmdOrCtrl+K`). The page itself handles the key. */
      readonly keys?: string | undefined;
      readonly enabled?: boolean | undefined;
      /** Present on commands that are on or off; drawn as a tick. */
      readonly checked?: boolean | undefined;
    }
  | { readonly type: 'separator' };

/** Every channel between page and shell; nothing else crosses. */
export const channels = {
  publishMenu: 'viewer:publish-menu',
  command: 'viewer:command',
  opened: 'viewer:opened',
  open: 'viewer:open',
  chooseDestination: 'viewer:choose-destination',
  showWritten: 'viewer:show-written',
  saveAs: 'viewer:save-as',
  toggleFullScreen: 'viewer:toggle-full-screen',
  present: 'viewer:present',
  setTheme: 'viewer:set-theme',
} as const;
