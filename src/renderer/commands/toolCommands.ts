import type { State } from '../store/state';
import type { Action } from './action';
import type { Command } from './command';
import { setPoint, undoPoint } from './tools';
import { aimBy } from './view';

const STEP_PX = 8;
const LARGE_STEP_PX = 64;

const isInHand = ({ tool }: State) => tool.is !== 'select';

/** What keys mean while a tool is in hand. They come before those of {@link COMMANDS}, which mean time then as ever. */
export const TOOL_COMMANDS: readonly Command[] = [
  ...directions('', STEP_PX, (where) => `Crosshair ${where}`),
  ...directions('Shift+', LARGE_STEP_PX, (where) => `Crosshair further ${where}`),
  command('tool.set', 'Set a point', 'Enter', setPoint),
  command('tool.undo', 'Take the last point back', 'Backspace', undoPoint),
];

function directions(modifier: string, step: number, label: (where: string) => string): Command[] {
  return [
    command(`tool.${modifier}left`, label('left'), `${modifier}ArrowLeft`, aimBy(-step, 0)),
    command(`tool.${modifier}right`, label('right'), `${modifier}ArrowRight`, aimBy(step, 0)),
    command(`tool.${modifier}up`, label('up'), `${modifier}ArrowUp`, aimBy(0, -step)),
    command(`tool.${modifier}down`, label('down'), `${modifier}ArrowDown`, aimBy(0, step)),
  ];
}

function command(id: string, label: string, key: string, perform: Action): Command {
  return { id, label, group: 'Tool', keys: [key], available: isInHand, perform };
}
