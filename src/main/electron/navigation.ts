import { app, type WebContents } from 'electron';
import { answerOpening } from './briefingWindows';
import { isViewerUrl } from './viewerProtocol';

/** Keeps every page of the app at the viewer's own address: no navigation, no embedded page, no window but those of a briefing. */
export function setupNavigation(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => answerOpening(url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // covers frames as well as the page
  contents.on('will-frame-navigate', refuseStrangers);
  contents.on('will-navigate', refuseStrangers);
  contents.on('will-redirect', refuseStrangers);
}

function refuseStrangers(event: { readonly url: string; preventDefault(): void }): void {
  if (!isViewerUrl(event.url)) event.preventDefault();
}
