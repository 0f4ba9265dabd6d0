import { protocol } from 'electron';
import type { FetchApp } from '../http/serveOnLoopback';

const SCHEME = 'app';
const HOST = 'viewer';

/** Where the page lives in the desktop shell. */
export const VIEWER_URL = `${SCHEME}://${HOST}/`;

/** Gives `app://viewer` what an https origin has: its own storage, `fetch`, streams, workers. Before `ready` only. */
export function registerViewerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Answers `app://viewer/...` with the viewer's app, and every other host with 404. */
export function setupViewerProtocol(viewer: FetchApp): void {
  protocol.handle(SCHEME, (request) => {
    if (!isViewerUrl(request.url))
      return new Response('There is nothing at this address.\n', { status: 404 });
    return viewer.fetch(request);
  });
}

/** Whether an address belongs to the viewer itself. Refuses what is not an address at all. */
export function isViewerUrl(address: string): boolean {
  // `URL.origin` is "null" for schemes that the standard does not know
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === '';
}
