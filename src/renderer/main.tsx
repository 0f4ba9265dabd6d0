import { createRoot } from 'react-dom/client';
import { App } from './App';
import { buildClient } from './client/client';
import { buildRun } from './commands/action';
import { COMMANDS } from './commands/commandList';
import { registerKeyboard } from './commands/keyboard';
import { openSituation } from './commands/open';
import { startBasemapWorker } from './map/basemap/basemapWorker';
import { buildShell, registerShell } from './shell';
import { registerShoreWatch } from './shoreWatch';
import { buildClock } from './store/clock';
import { buildStore } from './store/store';
import { registerTheme } from './theme';
import { registerPlayer } from './timeline/player';
import './ui/theme.css';

// first the two things that take longest and need nothing of the page: the base map's worker and the situation itself
const worker = startBasemapWorker();
const store = buildStore();
const clock = buildClock(0);
const run = buildRun({ store, clock, client: buildClient(), shell: buildShell() });
run(openSituation);

registerTheme(store);
registerKeyboard(store, COMMANDS, run);
registerPlayer({ store, clock });
registerShoreWatch(store, clock, run);
registerShell(store, COMMANDS, run);

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the viewer');
createRoot(root).render(<App viewer={{ store, clock, run }} worker={worker} />);
