import type { MenuItem, MenuModel, ViewerBridge } from '../shared/bridge';
import { windowOf } from './briefing/windowAddress';
import type { Run, Shell } from './commands/action';
import { type Command, type CommandGroup, isAvailable } from './commands/command';
import { openSituation, refuse } from './commands/open';
import { refuseSave } from './commands/saving';
import type { State } from './store/state';
import type { Store } from './store/store';

declare global {
  interface Window {
    /** Present in the desktop shell only. */
    readonly viewer?: ViewerBridge;
  }
}

/** What the surrounding shell does for actions: Electron by its bridge, a browser by the web's own means. */
export function buildShell(): Shell {
  return {
    toggleFullScreen: () => {
      if (window.viewer) window.viewer.toggleFullScreen();
      else if (document.fullscreenElement) void document.exitFullscreen();
      else void document.documentElement.requestFullscreen();
    },
    present: (presenting) => {
      if (window.viewer) window.viewer.present(presenting);
      else if (presenting && !document.fullscreenElement)
        // a browser that does not allow it leaves the briefing in its window
        document.documentElement.requestFullscreen().catch(() => {});
      else if (!presenting && document.fullscreenElement) void document.exitFullscreen();
    },
    openWindow: (role, run) => {
      const { address, name } = windowOf(role, run);
      const opened = window.open(address, name, 'popup,width=1280,height=800');
      opened?.focus();
      if (!opened)
        throw new Error('The browser kept the window from opening: allow windows of this address.');
    },
    copy: (text) => navigator.clipboard.writeText(text),
    copyPicture: (png) => {
      // a file that is fetched says nothing of its type
      const typed = png.then((bytes) => new Blob([bytes], { type: 'image/png' }));
      return navigator.clipboard.write([new ClipboardItem({ 'image/png': typed })]);
    },
    chooseDestination: async (wish) => {
      if (!window.viewer) return { is: 'download' };
      const token = await window.viewer.chooseDestination(wish);
      return token === null ? null : { is: 'place', token };
    },
    download: (address) => {
      const link = document.createElement('a');
      link.href = address;
      link.download = '';
      link.click();
    },
    showWritten: (token) => window.viewer?.showWritten(token),
    choose: async (what) => {
      if (!window.viewer) return (await import('./opening/pickFiles')).pickFiles(what);
      window.viewer.open(what);
      return [];
    },
    saveAs: (written) => {
      window.viewer?.saveAs(written);
      return window.viewer !== undefined;
    },
    handOut: (name, content) => {
      const href = URL.createObjectURL(content);
      const link = Object.assign(document.createElement('a'), { href, download: name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(href), 60_000);
    },
  };
}

/** Ties the desktop shell to the page: its menus are the commands, and what it opens is shown. In a browser there is nothing to tie. */
export function registerShell(store: Store, commands: readonly Command[], run: Run): () => void {
  const bridge = window.viewer;
  if (!bridge) return () => {};
  let published = '';
  const publish = (state: State) => {
    const model = buildMenuModel(commands, state);
    const next = JSON.stringify(model);
    if (next === published) return;
    published = next;
    bridge.publishMenu(model);
    bridge.setTheme(state.theme);
  };
  publish(store.getState());
  const endings = [
    store.subscribe(publish),
    bridge.onCommand((id) => {
      const command = commands.find((each) => each.id === id);
      if (command) run(command.perform);
    }),
    bridge.onOpened((opened) => {
      if (opened.is === 'open') run(openSituation);
      else if (opened.is === 'refused') run(refuse(opened));
      else run(refuseSave({ is: 'refused', problems: opened.problems }));
    }),
  ];
  return () => {
    for (const end of endings) end();
  };
}

const GROUPS: readonly CommandGroup[] = ['File', 'View', 'Map', 'Time', 'Scenes', 'Briefing', 'Help'];
// the shell's own menus have these
const SHELLS_OWN = new Set(['file.open', 'file.openFolder', 'view.fullScreen']);

/** The commands as menus. */
export function buildMenuModel(commands: readonly Command[], state: State): MenuModel {
  return {
    menus: GROUPS.map((group) => ({
      id: group.toLowerCase(),
      label: group,
      items: commands
        .filter((command) => command.group === group && !SHELLS_OWN.has(command.id))
        .map((command): MenuItem => {
          const [key] = command.keys;
          return {
            type: 'command',
            id: command.id,
            label: command.label,
            ...(key !== undefined && { keys: accelerator(key) }),
            enabled: isAvailable(command, state),
            ...(command.checked && { checked: command.checked(state) }),
          };
        }),
    })),
  };
}

// Electron's words for keys: https://www.electronjs.org/docs/latest/api/accelerator
function accelerator(key: string): string {
  const words: Record<string, string> = {
    Mod: 'CmdOrCtrl',
    ArrowLeft: 'Left',
    ArrowRight: 'Right',
  };
  return key
    .split('+')
    .map((part) => words[part] ?? part)
    .join('+');
}
