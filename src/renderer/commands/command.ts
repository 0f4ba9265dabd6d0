import type { Capability } from '../store/capabilities';
import type { State } from '../store/state';
import type { Action } from './action';

export type CommandGroup = 'File' | 'View' | 'Map' | 'Tool' | 'Time' | 'Scenes' | 'Briefing' | 'Help';

/** Something a menu, a key, a button and the search run alike. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: CommandGroup;
  /** Keys as {@link parseKeys} reads them; the first one is shown. `Mod` is Ctrl, on a Mac ⌘. */
  readonly keys: readonly string[];
  /** For what is on or off. */
  readonly checked?: (state: State) => boolean;
  readonly available?: (state: State) => boolean;
  /** What the search finds it by beside its label. */
  readonly about?: string;
  /** What it cannot do without: where that is missing it is not offered at all. */
  readonly needs?: Capability;
  /** Whether its key works while a scene is told to the room. */
  readonly whileTold?: boolean;
  readonly perform: Action;
}

/** Whether a viewer with these capabilities has a command. */
export function isOffered({ needs }: Command, { capabilities }: State): boolean {
  return needs === undefined || capabilities.has(needs);
}

/** Whether a command can be run now. */
export function isAvailable(command: Command, state: State): boolean {
  return isOffered(command, state) && (command.available?.(state) ?? true);
}
