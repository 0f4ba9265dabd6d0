import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { lockedDown } from './pagePreferences';
import { VIEWER_URL } from './viewerProtocol';
import { keepWindowState, MIN_SIZE, readWindowState, type WindowState } from './windowState';

/** The sea of each theme, so that the window never flashes white before its first paint. */
const BACKGROUND = { dark: '#0d1520', light: '#dce6ee' } as const;

export interface MainWindow {
  readonly window: BrowserWindow;
  setTheme(theme: WindowState['theme']): void;
}

/** Opens the one window of the viewer, as it was left, and shows it once it has something to show. */
export function createMainWindow(): MainWindow {
  const state = readWindowState();
  nativeTheme.themeSource = state.theme;
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    fullscreen: state.fullScreen,
    show: false,
    title: 'Situation Viewer',
    backgroundColor: BACKGROUND[state.theme],
    webPreferences: { ...lockedDown(), preload: join(import.meta.dirname, '../preload/index.cjs') },
  });
  keepWindowState(window, state);
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize();
    window.show();
  });
  void window.loadURL(VIEWER_URL);

  return {
    window,
    setTheme(theme) {
      state.theme = theme;
      nativeTheme.themeSource = theme;
      window.setBackgroundColor(BACKGROUND[theme]);
    },
  };
}
