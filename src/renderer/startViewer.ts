import { registerBriefing } from './briefing/registerBriefing';
import { buildRun } from './commands/action';
import { BRIEFING_COMMANDS } from './commands/briefing/briefingCommands';
import { COMMANDS } from './commands/commandList';
import { registerKeyboard } from './commands/keyboard';
import { showSituation } from './commands/open';
import { TOOL_COMMANDS } from './commands/toolCommands';
import { registerDrafts } from './draftWatch';
import { registerDropGuard } from './dropGuard';
import type { HeadStart } from './headStart';
import { keptTheme } from './keptTheme';
import { buildSituationMap } from './map/situationMap';
import { registerPageFrame } from './pageFrame';
import { registerRoom } from './roomWatch';
import { buildShell, registerShell } from './shell';
import { registerShoreWatch } from './shoreWatch';
import { buildClock } from './store/clock';
import { buildStore } from './store/store';
import { registerTheme } from './theme';
import { registerPlayer } from './timeline/player';

/** Puts the viewer together: first the map, which the page has a place for, then the panels around it. */
export async function startViewer({
  worker,
  client,
  situation,
  capabilities,
  opening,
}: HeadStart): Promise<void> {
  const store = buildStore({ capabilities, theme: opening?.theme ?? keptTheme() });
  const clock = buildClock(0);
  const run = buildRun({ store, clock, client, shell: buildShell() });
  const viewer = { store, clock, run };
  run(showSituation(situation, opening?.picture));

  registerTheme(store);
  registerRoom(store);
  registerKeyboard(store, [...BRIEFING_COMMANDS, ...TOOL_COMMANDS, ...COMMANDS], run);
  registerPlayer(viewer);
  registerShoreWatch(store, clock, run);
  if (capabilities.has('open')) registerDropGuard(run);
  if (capabilities.has('edit')) registerDrafts(store, run, { asks: window.viewer === undefined });
  registerShell(store, COMMANDS, run);

  const endPageFrame = registerPageFrame(store);
  const map = buildSituationMap(placeOf('map'), viewer, worker);
  registerBriefing(viewer, map);
  // the panels are read and rendered while nothing waits for them
  await map.painted;
  const { showPanels } = await import('./showPanels');
  endPageFrame();
  showPanels(placeOf('root'), viewer, map);
}

function placeOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no place for its ${id}`);
  return element;
}
