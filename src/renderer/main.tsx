// biome-ignore assist/source/organizeImports: what takes longest is set going before anything else is run
import { client, situation, worker } from './headStart';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { buildRun } from './commands/action';
import { COMMANDS } from './commands/commandList';
import { registerKeyboard } from './commands/keyboard';
import { showSituation } from './commands/open';
import { buildShell, registerShell } from './shell';
import { registerShoreWatch } from './shoreWatch';
import { buildClock } from './store/clock';
import { buildStore } from './store/store';
import { registerTheme } from './theme';
import { registerPlayer } from './timeline/player';
import './ui/theme.css';

const store = buildStore();
const clock = buildClock(0);
const run = buildRun({ store, clock, client, shell: buildShell() });
run(showSituation(situation));

registerTheme(store);
registerKeyboard(store, COMMANDS, run);
registerPlayer({ store, clock });
registerShoreWatch(store, clock, run);
registerShell(store, COMMANDS, run);

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the viewer');
createRoot(root).render(<App viewer={{ store, clock, run }} worker={worker} />);
