import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import { z } from 'zod';
import { channels, type DestinationWish, type MenuModel, type Openable } from '../../shared/bridge';
import type { Written } from '../../shared/situation/written';
import { writtenSchema } from '../situation/save/parseWritten';
import { menuModelSchema } from './menuModel';
import { isViewerUrl } from './viewerProtocol';

export interface PageRequests {
  readonly publishMenu: (model: MenuModel) => void;
  readonly open: (what: Openable) => Promise<void>;
  readonly chooseDestination: (wish: DestinationWish) => Promise<string | null>;
  readonly showWritten: (destination: string) => void;
  readonly saveAs: (written: Written) => Promise<void>;
  readonly present: (presenting: boolean) => void;
  readonly setTheme: (theme: 'dark' | 'light') => void;
}

/** Takes what the page asks for: from the viewer's own window alone, and only what fits its schema. */
export function setupPageRequests(window: BrowserWindow, requests: PageRequests): void {
  receive(window, channels.publishMenu, menuModelSchema, requests.publishMenu);
  receive(window, channels.open, z.enum(['file', 'folder']), requests.open);
  receive(window, channels.saveAs, writtenSchema, requests.saveAs);
  receive(window, channels.present, z.boolean(), requests.present);
  receive(window, channels.setTheme, z.enum(['dark', 'light']), requests.setTheme);
  answer(window, channels.chooseDestination, destinationSchema, requests.chooseDestination);
  receive(window, channels.showWritten, z.string().max(100), requests.showWritten);
  receive(window, channels.toggleFullScreen, z.undefined(), () =>
    window.setFullScreen(!window.isFullScreen()),
  );
}

const destinationSchema = z.strictObject({
  // suggested for a file in a folder: no path
  name: z.string().regex(/^[\w.-]{1,200}$/),
  isSeveral: z.boolean(),
});

function receive<T>(
  window: BrowserWindow,
  channel: string,
  schema: z.ZodType<T>,
  handle: (message: T) => void,
): void {
  ipcMain.on(channel, (event, message: unknown) => {
    const checked = isOwn(event.senderFrame, window) ? schema.safeParse(message) : undefined;
    if (checked?.success) handle(checked.data);
    else if (checked) console.warn(`${channel}: ${z.prettifyError(checked.error)}`);
  });
}

/** The same for what the page waits for; it gets null for what does not fit. */
function answer<T, Answer>(
  window: BrowserWindow,
  channel: string,
  schema: z.ZodType<T>,
  handle: (message: T) => Promise<Answer | null>,
): void {
  ipcMain.handle(channel, (event, message: unknown) => {
    const checked = isOwn(event.senderFrame, window) ? schema.safeParse(message) : undefined;
    if (checked?.success) return handle(checked.data);
    if (checked) console.warn(`${channel}: ${z.prettifyError(checked.error)}`);
    return null;
  });
}

function isOwn(frame: WebFrameMain | null, window: BrowserWindow): boolean {
  return frame !== null && frame === window.webContents.mainFrame && isViewerUrl(frame.url);
}
