import { app, type WebPreferences } from 'electron';

/** What no page of the viewer may do, in whichever window it is. */
export function lockedDown(): WebPreferences {
  return {
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    // its dictionaries come from the network
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}
