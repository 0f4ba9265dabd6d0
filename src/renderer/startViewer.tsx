import { createRoot } from 'react-dom/client';
import type { Api } from '../shared/api';
import { App } from './App';
import type { Client } from './client/client';
import { buildRun } from './commands/action';
import { COMMANDS } from './commands/commandList';
import { registerKeyboard } from './commands/keyboard';
import { showSituation } from './commands/open';
import { TOOL_COMMANDS } from './commands/toolCommands';
import { registerDropGuard } from './dropGuard';
import type { BasemapWorker } from './map/basemap/basemapWorker';
import { buildShell, registerShell } from './shell';
import { registerShoreWatch } from './shoreWatch';
import { buildClock } from './store/clock';
import { buildStore } from './store/store';
import { registerTheme } from './theme';
import { registerPlayer } from './timeline/player';
import './ui/theme.css';

/** What was set going before this module was there. */
export interface HeadStart {
  readonly worker: BasemapWorker;
  readonly client: Client;
  readonly situation: Promise<Api['GET /api/situation']>;
}

/** Puts the viewer together and shows it. */
export function startViewer({ worker, client, situation }: HeadStart): void {
  const store = buildStore();
  const clock = buildClock(0);
  const run = buildRun({ store, clock, client, shell: buildShell() });
  run(showSituation(situation));

  registerTheme(store);
  registerKeyboard(store, [...TOOL_COMMANDS, ...COMMANDS], run);
  registerPlayer({ store, clock });
  registerShoreWatch(store, clock, run);
  registerDropGuard(run);
  registerShell(store, COMMANDS, run);

  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no place for the viewer');
  createRoot(root).render(<App viewer={{ store, clock, run }} worker={worker} />);
}
