import type { Briefing, Pen, Screen } from '../../../shared/briefing/briefing';
import type { Step } from '../../../shared/briefing/take';
import { isScriptTold } from '../../store/isScriptTold';
import type { State } from '../../store/state';
import type { Action } from '../action';
import type { Command } from '../command';
import { isAllClear } from '../selection';
import { ask } from './asked';
import { scaleNotes } from './notesSize';
import { enter, leave, openPresenter, step, stepScript, stepToEnd, toggleOverview, typeDigit } from './step';
import { takeToRoom } from './takeToRoom';

// under questions the script waits
const isGoingOn = (state: State) => isScriptTold(state) && state.briefing?.asking === false;
const isUnderWay = ({ briefing }: State) => briefing !== null;

/** What keys mean while a briefing is given: those of presentation programs and of their remote controls. They come before all others. */
export const BRIEFING_COMMANDS: readonly Command[] = [
  told('next', 'Next scene', ['ArrowRight', 'Space', 'PageDown'], stepScript(1)),
  told('back', 'Previous scene', ['ArrowLeft', 'PageUp'], stepScript(-1)),
  told('down', 'Down: a long caption, or all scenes', ['ArrowDown'], ask('down')),
  told('up', 'Up', ['ArrowUp'], ask('up')),
  told('first', 'First scene', ['Home'], stepToEnd('first')),
  told('last', 'Last scene', ['End'], stepToEnd('last')),
  told('enter', 'Go to the number typed, or the scene chosen', ['Enter'], enter),
  ...['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) =>
    told(`digit${digit}`, `Figure ${digit}`, [digit], typeDigit(digit)),
  ),
  {
    ...told('overview', 'All scenes', ['O'], toggleOverview, ({ screen }) => screen.is === 'overview'),
    // what is chosen for a frozen room is not for it to see
    available: (state) => isGoingOn(state) && state.briefing?.frozen === null,
  },
  told('black', 'Black', ['B', '.'], screenStep('black'), ({ screen }) => screen.is === 'black'),
  told('white', 'White', ['W', ','], screenStep('white'), ({ screen }) => screen.is === 'white'),
  told('laser', 'Laser dot', ['L'], penStep('laser'), ({ pen }) => pen === 'laser'),
  told('draw', 'Draw', ['D'], penStep('draw'), ({ pen }) => pen === 'draw'),
  told('strokesFade', 'Drawing fades', ['Shift+D'], step({ is: 'strokesFade' }), (b) => b.strokesFade),
  told('clear', 'Clear the drawing', ['C'], step({ is: 'clear' })),
  told('timeline', 'Timeline', ['T'], step({ is: 'timeline' }), ({ timeline }) => timeline),
  told('auto', 'Scenes go on by themselves', ['A'], step({ is: 'auto' }), ({ auto }) => auto),
  told('card', 'Room check: test card', ['K'], screenStep('card'), ({ screen }) => screen.is === 'card'),
  told('largeLabels', 'Larger type', ['G'], step({ is: 'largeLabels' }), (b) => b.largeLabels),
  told('restart', 'Set the clocks back', ['Shift+R'], step({ is: 'restart' })),
  underWay('ask', 'Questions: use the whole viewer', ['Z'], { is: 'ask' }, ({ asking }) => asking),
  {
    ...underWay('freeze', 'Freeze the room', ['F'], { is: 'freeze' }, ({ frozen }) => frozen !== null),
    available: ({ briefing }) => briefing?.asking === false,
  },
  {
    ...told('take', 'Take: send what you see to the frozen room', ['Shift+F'], takeToRoom),
    available: ({ briefing }) => briefing?.frozen !== null && briefing !== null,
  },
  {
    id: 'briefing.presenter',
    label: 'Presenter window',
    group: 'Briefing',
    keys: ['P'],
    needs: 'windows',
    available: isUnderWay,
    perform: openPresenter,
  },
  inPresenter('notesLarger', 'Larger notes', ['+', '='], scaleNotes(1)),
  inPresenter('notesSmaller', 'Smaller notes', ['-'], scaleNotes(-1)),
  {
    ...told('end', 'Back to the map, then end the briefing', ['Escape'], leave),
    available: isScriptTold,
  },
  {
    id: 'briefing.endQuestions',
    label: 'Back to the script',
    group: 'Briefing',
    keys: ['Escape'],
    // after all that the viewer has to put down
    available: (state) => state.briefing?.asking === true && !isScriptTold(state) && isAllClear(state),
    perform: step({ is: 'ask' }),
  },
  // a remote control sends these to start: the page must not be loaded anew
  { ...told('ignored', 'Present', ['F5', 'Shift+F5'], () => {}), available: isScriptTold },
];

function told(
  id: string,
  label: string,
  keys: readonly string[],
  perform: Action,
  isOn?: (briefing: Briefing) => boolean,
): Command {
  return {
    id: `briefing.${id}`,
    label,
    group: 'Briefing',
    keys,
    available: isGoingOn,
    ...(isOn && { checked: ({ briefing }: State) => briefing !== null && isOn(briefing) }),
    perform,
  };
}

function underWay(
  id: string,
  label: string,
  keys: readonly string[],
  taken: Step,
  isOn: (briefing: Briefing) => boolean,
): Command {
  return { ...told(id, label, keys, step(taken), isOn), available: isUnderWay };
}

/** What only the window with the notes has. */
function inPresenter(id: string, label: string, keys: readonly string[], perform: Action): Command {
  return {
    ...told(id, label, keys, perform),
    needs: 'windows',
    available: ({ briefing, briefingWindow }) => briefing !== null && briefingWindow.role === 'presenter',
  };
}

function screenStep(is: Exclude<Screen['is'], 'overview' | 'map'>): Action {
  return step({ is: 'screen', screen: { is } });
}

function penStep(pen: Pen): Action {
  return step({ is: 'pen', pen });
}
