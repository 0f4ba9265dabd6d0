import { join } from 'node:path';
import { app, type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './jsonFile';

export const MIN_SIZE = { width: 960, height: 600 } as const;

const pixels = z.number().int().min(-100_000).max(100_000);

const windowStateSchema = z.object({
  bounds: z.object({ x: pixels, y: pixels, width: pixels, height: pixels }),
  maximized: z.boolean(),
  fullScreen: z.boolean(),
  theme: z.enum(['dark', 'light']),
});

/** How the window was left. */
export type WindowState = z.infer<typeof windowStateSchema>;

/** The state of the last run, on the displays of this one; the middle of the main display at first. */
export function readWindowState(): WindowState {
  const saved = readJsonFile(stateFile(), windowStateSchema);
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const bounds = saved && isReachable(saved.bounds, areas) ? atLeastMinimum(saved.bounds) : undefined;
  return {
    bounds: bounds ?? middleOf(screen.getPrimaryDisplay().workArea),
    maximized: saved?.maximized ?? false,
    fullScreen: saved?.fullScreen ?? false,
    theme: saved?.theme ?? 'dark',
  };
}

/** Saves the window's place shortly after it changes, and as it closes. `state` carries the theme on. */
export function keepWindowState(window: BrowserWindow, state: WindowState): void {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    state.bounds = window.getNormalBounds();
    state.maximized = window.isMaximized();
    state.fullScreen = window.isFullScreen();
    writeJsonFile(stateFile(), state);
  };
  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, 500);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('close', save);
  window.on('closed', () => clearTimeout(timer));
}

function stateFile(): string {
  return join(app.getPath('userData'), 'window.json');
}

/** A window counts as reachable when enough of its title bar lies on a display to take hold of it. */
function isReachable(bounds: Rectangle, areas: readonly Rectangle[]): boolean {
  return areas.some((area) => {
    const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
    return width >= 160 && bounds.y >= area.y - 8 && bounds.y <= area.y + area.height - 48;
  });
}

function atLeastMinimum(bounds: Rectangle): Rectangle {
  const width = Math.max(bounds.width, MIN_SIZE.width);
  return { ...bounds, width, height: Math.max(bounds.height, MIN_SIZE.height) };
}

function middleOf(area: Rectangle): Rectangle {
  const width = Math.min(1440, area.width);
  const height = Math.min(900, area.height);
  const x = area.x + Math.round((area.width - width) / 2);
  return { x, y: area.y + Math.round((area.height - height) / 2), width, height };
}
