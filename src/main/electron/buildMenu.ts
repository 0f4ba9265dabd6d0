import { basename, dirname } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuItem, MenuModel, Openable } from '../../shared/bridge';

export interface MenuContext {
  readonly isMac: boolean;
  readonly isPackaged: boolean;
  readonly recent: readonly string[];
  /** Which display a room sees. */
  readonly displays: MenuItemConstructorOptions[];
  readonly run: (commandId: string) => void;
  readonly open: (what: Openable) => void;
  readonly openRecent: (path: string) => void;
  readonly clearRecent: () => void;
}

/** The application menu: the page's commands, with the shell's own items in the places where people look for them. */
export function buildMenuTemplate(model: MenuModel, context: MenuContext): MenuItemConstructorOptions[] {
  const itemsOf = (id: string) =>
    model.menus.find((menu) => menu.id === id)?.items.map((item) => buildItem(item, context)) ?? [];
  const labelOf = (id: string, otherwise: string) =>
    escapeLabel(model.menus.find((menu) => menu.id === id)?.label ?? otherwise);
  const others = model.menus.filter((menu) => menu.id !== 'file' && menu.id !== 'view');

  return [
    ...(context.isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: labelOf('file', 'File'),
      submenu: joinSections(openItems(context), itemsOf('file'), endItems(context)),
    },
    { role: 'editMenu' },
    { label: labelOf('view', 'View'), submenu: joinSections(itemsOf('view'), viewItems(context)) },
    ...others.map((menu) => ({
      label: escapeLabel(menu.label),
      submenu: joinSections(
        menu.items.map((item) => buildItem(item, context)),
        menu.id === 'briefing' ? [{ label: 'The room sees', submenu: context.displays }] : [],
      ),
    })),
    ...(context.isMac ? [{ role: 'windowMenu' as const }] : []),
  ];
}

function openItems({ recent, open, openRecent, clearRecent }: MenuContext): MenuItemConstructorOptions[] {
  const paths = recent.map((path) => ({
    label: escapeLabel(`${basename(path)}  (${dirname(path)})`),
    click: () => openRecent(path),
  }));
  return [
    { label: 'Open…', ...shownKeys('CmdOrCtrl+O'), click: () => open('file') },
    { label: 'Open folder…', click: () => open('folder') },
    {
      label: 'Open recent',
      enabled: recent.length > 0,
      submenu: joinSections(paths, [{ label: 'Clear this list', click: clearRecent }]),
    },
  ];
}

function endItems({ isMac }: MenuContext): MenuItemConstructorOptions[] {
  return isMac ? [{ role: 'close' }] : [{ role: 'quit' }];
}

function viewItems({ isPackaged }: MenuContext): MenuItemConstructorOptions[] {
  const fullScreen: MenuItemConstructorOptions = { role: 'togglefullscreen', label: 'Full screen' };
  return isPackaged ? [fullScreen] : [fullScreen, { role: 'reload' }, { role: 'toggleDevTools' }];
}

function buildItem(item: MenuItem, context: MenuContext): MenuItemConstructorOptions {
  if (item.type === 'separator') return { type: 'separator' };
  if (item.type === 'submenu') {
    const submenu = item.items.map((inner) => buildItem(inner, context));
    return { label: escapeLabel(item.label), submenu };
  }
  return {
    label: escapeLabel(item.label),
    enabled: item.enabled ?? true,
    ...(item.checked === undefined ? {} : { type: 'checkbox', checked: item.checked }),
    ...shownKeys(item.keys),
    click: () => context.run(item.id),
  };
}

/**
 * Keys are shown and not registered: the page handles them, and would otherwise act twice. macOS registers them
 * all the same, so a key without a modifier, which is also a letter somebody types, is left out.
 */
function shownKeys(keys: string | undefined): MenuItemConstructorOptions {
  const isSafe = keys !== undefined && /(\+.)|^F\d+$/.test(keys);
  return isSafe ? { accelerator: keys, registerAccelerator: false } : {};
}

/** A single `&` would underline the next letter. */
function escapeLabel(label: string): string {
  return label.replaceAll('&', '&&');
}

function joinSections(...sections: MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] {
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : [{ type: 'separator' as const }, ...section]));
}
