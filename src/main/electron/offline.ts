import { app, type Session } from 'electron';
import { isViewerUrl } from './viewerProtocol';

/** Switches that keep Chromium's own services off the network. Before `ready` only. */
export function setupOfflineSwitches(): void {
  // no name resolves and no address is dialled, whoever inside Chromium asks
  app.commandLine.appendSwitch(
    'host-resolver-rules',
    `MAP * ~NOTFOUND${devOrigin ? ', EXCLUDE 127.0.0.1' : ''}`,
  );
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
}

/** Cancels every request that a page makes to anything but the viewer itself. */
export function setupRequestFilter(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isOwnRequest(details.url) }));
}

function isOwnRequest(address: string): boolean {
  if (isViewerUrl(address) || /^(devtools|data):/.test(address)) return true;
  if (address.startsWith('blob:')) return isViewerUrl(address.slice('blob:'.length));
  return devOrigin !== undefined && address.replace(/^ws:/, 'http:').startsWith(`${devOrigin}/`);
}

/** Vite's own address under `npm run dev`, for its hot-reload socket; compiled away in a build. */
const devOrigin = import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL : undefined;
