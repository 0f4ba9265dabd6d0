import { app, session } from 'electron';
import { channels } from '../shared/bridge';
import { buildApp } from './app/buildApp';
import { buildDestinations } from './electron/destinations';
import { createMainWindow } from './electron/mainWindow';
import { setupNavigation } from './electron/navigation';
import { setupOfflineSwitches, setupRequestFilter } from './electron/offline';
import { buildOpener } from './electron/opener';
import { claimOpenings, type Openings } from './electron/openings';
import { setupPageRequests } from './electron/pageRequests';
import { setupPermissions } from './electron/permissions';
import { readRecent } from './electron/recent';
import { buildRoomDisplay } from './electron/roomDisplay';
import { setupMenu } from './electron/setupMenu';
import { registerViewerScheme, setupViewerProtocol } from './electron/viewerProtocol';
import { buildChosenPlaces } from './export/desk/places';
import { withDevRenderer } from './http/devRenderer';
import { buildServices } from './services';

const openings = claimOpenings();
if (openings === undefined) {
  app.quit();
} else {
  registerViewerScheme();
  setupOfflineSwitches();
  setupNavigation();
  app.on('window-all-closed', () => app.quit());
  // not awaited here: Electron is ready only after this module has run to its end
  void app.whenReady().then(() => start(openings));
}

function start(openings: Openings): void {
  const places = buildChosenPlaces();
  const services = buildServices({ opened: openings.first, places });
  setupPermissions(session.defaultSession);
  setupRequestFilter(session.defaultSession);
  setupViewerProtocol(withDevRenderer(buildApp(services)));

  const { window, setTheme } = createMainWindow();
  const recent = readRecent();
  if (openings.first !== undefined) recent.add(openings.first);
  const opener = buildOpener({
    situations: services.situations,
    window,
    recent,
    onRecentChanged: () => menu.refresh(),
    onSavedAs: async () => {
      const loaded = await services.situations.load();
      if (!loaded.ok) return;
      const { id: situation, place = '' } = loaded.value;
      await services.drafts.forget({ situation, place });
    },
  });
  const room = buildRoomDisplay(window, () => menu.refresh());
  const menu = setupMenu({
    recent,
    displays: room.items,
    opener,
    run: (commandId) => window.webContents.send(channels.command, commandId),
  });
  setupPageRequests(window, {
    publishMenu: menu.publish,
    present: room.present,
    open: opener.choose,
    setTheme,
    ...buildDestinations(window, places),
    saveAs: opener.saveAs,
  });
  openings.onNext(opener.open);
}
