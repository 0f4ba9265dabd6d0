import { type BrowserWindow, ipcMain } from 'electron';
import { z } from 'zod';
import { channels, type MenuModel, type Openable } from '../../shared/bridge';
import { menuModelSchema } from './menuModel';
import { isViewerUrl } from './viewerProtocol';

export interface PageRequests {
  readonly publishMenu: (model: MenuModel) => void;
  readonly open: (what: Openable) => Promise<void>;
  readonly setTheme: (theme: 'dark' | 'light') => void;
}

/** Takes what the page asks for: from the viewer's own window alone, and only what fits its schema. */
export function setupPageRequests(window: BrowserWindow, requests: PageRequests): void {
  receive(window, channels.publishMenu, menuModelSchema, requests.publishMenu);
  receive(window, channels.open, z.enum(['file', 'folder']), requests.open);
  receive(window, channels.setTheme, z.enum(['dark', 'light']), requests.setTheme);
  receive(window, channels.toggleFullScreen, z.undefined(), () =>
    window.setFullScreen(!window.isFullScreen()),
  );
}

function receive<T>(
  window: BrowserWindow,
  channel: string,
  schema: z.ZodType<T>,
  handle: (message: T) => void,
): void {
  ipcMain.on(channel, (event, message: unknown) => {
    const frame = event.senderFrame;
    if (frame === null || frame !== window.webContents.mainFrame || !isViewerUrl(frame.url)) return;
    const checked = schema.safeParse(message);
    if (checked.success) handle(checked.data);
    else console.warn(`${channel}: ${z.prettifyError(checked.error)}`);
  });
}
