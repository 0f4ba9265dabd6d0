import type { Command } from '../commands/command';
import { COMMANDS } from '../commands/commandList';
import { keyInWords } from '../commands/keyboard';

/** Whether keys are named as on a Mac. */
export const IS_MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** A command by its id; a view that names one that does not exist is a bug. */
export function commandById(id: string): Command {
  const command = COMMANDS.find((candidate) => candidate.id === id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
}

/** The first key of a command as people read it, or nothing. */
export function keysOf(command: Command, isMac = IS_MAC): string | undefined {
  const [key] = command.keys;
  return key === undefined ? undefined : keyInWords(key, isMac);
}
