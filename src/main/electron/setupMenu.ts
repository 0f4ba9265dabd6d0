import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuModel } from '../../shared/bridge';
import { buildMenuTemplate } from './buildMenu';
import type { Opener } from './opener';
import type { Recent } from './recent';

export interface ApplicationMenu {
  /** Shows a new model of the page's commands. */
  publish(model: MenuModel): void;
  /** Draws the menu anew when the list of what was opened last has changed. */
  refresh(): void;
}

export interface MenuOptions {
  readonly opener: Opener;
  readonly recent: Recent;
  /** Which display a room sees. */
  readonly displays: () => MenuItemConstructorOptions[];
  /** Sends a chosen command to the page. */
  readonly run: (commandId: string) => void;
}

/** Shows the application menu: the shell's own items at once, the page's commands when it publishes them. */
export function setupMenu({ opener, recent, displays, run }: MenuOptions): ApplicationMenu {
  let model: MenuModel = { menus: [] };
  const refresh = () => {
    const template = buildMenuTemplate(model, {
      isMac: process.platform === 'darwin',
      isPackaged: app.isPackaged,
      recent: recent.list(),
      displays: displays(),
      run,
      open: opener.choose,
      openRecent: opener.open,
      clearRecent: () => {
        recent.clear();
        refresh();
      },
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  refresh();
  return {
    refresh,
    publish(published) {
      model = published;
      refresh();
    },
  };
}
