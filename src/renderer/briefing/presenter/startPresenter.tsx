import { createRoot } from 'react-dom/client';
import { buildRun } from '../../commands/action';
import { BRIEFING_COMMANDS } from '../../commands/briefing/briefingCommands';
import { keptNotesSize } from '../../commands/briefing/notesSize';
import { COMMANDS } from '../../commands/commandList';
import { registerKeyboard } from '../../commands/keyboard';
import { showSituation } from '../../commands/open';
import type { HeadStart } from '../../headStart';
import { keptTheme } from '../../keptTheme';
import { buildShell } from '../../shell';
import { buildClock } from '../../store/clock';
import { buildStore } from '../../store/store';
import { registerTheme } from '../../theme';
import { ViewerProvider } from '../../viewer';
import { registerBriefing } from '../registerBriefing';
import { PresenterWindow } from './PresenterWindow';
import { joinRun, registerNextRun } from './registerNextRun';

/** Puts the window with the notes together: the viewer's state and commands, without a map of its own. */
export function startPresenter(
  place: HTMLElement,
  { client, situation, capabilities }: Pick<HeadStart, 'client' | 'situation' | 'capabilities'>,
): void {
  const store = buildStore({ capabilities, theme: keptTheme() });
  const clock = buildClock(0);
  const run = buildRun({ store, clock, client, shell: buildShell() });
  const viewer = { store, clock, run };
  store.setState(({ briefingWindow }) => ({
    briefingWindow: { ...briefingWindow, notesSize: keptNotesSize() },
  }));
  run(showSituation(situation));
  registerTheme(store);
  registerKeyboard(store, [...BRIEFING_COMMANDS, ...COMMANDS], run);
  registerBriefing(viewer, null);
  registerNextRun(store, joinRun);
  document.title = 'Presenter – Situation Viewer';
  createRoot(place).render(
    <ViewerProvider viewer={viewer}>
      <PresenterWindow />
    </ViewerProvider>,
  );
}
