import { isScriptTold } from '../store/isScriptTold';
import type { State } from '../store/state';
import { BRIEFING_COMMANDS } from './briefing/briefingCommands';
import { type Command, isOffered } from './command';
import { COMMANDS } from './commandList';
import { TOOL_COMMANDS } from './toolCommands';

/** The commands whose keys are worth looking up: all that have one or, while a scene is told, those that work then. */
export function keyedCommands(state: State): readonly Command[] {
  const commands = isScriptTold(state)
    ? [...BRIEFING_COMMANDS, ...COMMANDS.filter(({ whileTold }) => whileTold)]
    : [...COMMANDS, ...TOOL_COMMANDS, ...BRIEFING_COMMANDS];
  // the figures of a scene's number are no keys to be looked up
  return commands.filter(
    (command) =>
      !/^briefing\.(digit|ignored)/.test(command.id) && command.keys.length > 0 && isOffered(command, state),
  );
}
