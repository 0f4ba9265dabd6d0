import { isScriptTold } from '../store/isScriptTold';
import type { State } from '../store/state';
import type { Store } from '../store/store';
import type { Run } from './action';
import { type Command, isAvailable } from './command';

/** Runs commands by their keys; returns what ends that. */
export function registerKeyboard(store: Store, commands: readonly Command[], run: Run): () => void {
  // asked when the focus comes: the first key press would make any focus visible
  let reached: EventTarget | null = null;
  const onFocus = ({ target }: FocusEvent) => {
    reached = target instanceof Element && target.matches(':focus-visible') ? target : null;
  };
  const onKey = (event: KeyboardEvent) => {
    if ((event.target === reached || isSlider(event.target)) && worksControl(event)) return;
    const state = store.getState();
    if (stepsBackItself(event, state)) return;
    const command = commandForKey(event, commands, state);
    if (!command) return;
    // an open dialog keeps the keys, but for the one that closes it
    if (state.dialog !== null && command.id !== 'view.clear') return;
    event.preventDefault();
    run(command.perform);
  };
  window.addEventListener('focusin', onFocus);
  window.addEventListener('keydown', onKey);
  return () => {
    window.removeEventListener('focusin', onFocus);
    window.removeEventListener('keydown', onKey);
  };
}

/**
 * Which command a key press means, if any: the first that answers to it and is available. Keys typed into a field belong to the
 * field, but for those with Mod; the timeline's handle keeps its arrows from a tool in hand.
 */
export function commandForKey(
  event: KeyboardEvent,
  commands: readonly Command[],
  state: State,
): Command | undefined {
  if (event.isComposing || event.defaultPrevented) return undefined;
  const pressed = keyName(event);
  if (isTyping(event) && !pressed.startsWith('Mod+') && pressed !== 'Escape') return undefined;
  const isOnSlider = event.target instanceof HTMLElement && event.target.role === 'slider';
  // a slip of the finger must not change what the room sees
  const isTold = isScriptTold(state);
  return commands.find(
    (command) =>
      command.keys.includes(pressed) &&
      !(command.group === 'Tool' && isOnSlider) &&
      (!isTold || command.group === 'Briefing' || command.whileTold === true) &&
      isAvailable(command, state),
  );
}

/** `Mod+K`, `Shift+ArrowLeft`, `?`: modifiers first, letters as capitals; Shift is left out where it only makes the sign. */
export function keyName(event: KeyboardEvent): string {
  const isLetter = /^[a-z]$/i.test(event.key);
  const key = event.key === ' ' ? 'Space' : isLetter ? event.key.toUpperCase() : event.key;
  const shift = event.shiftKey && (isLetter || key.length > 1);
  return [event.ctrlKey || event.metaKey ? 'Mod' : '', event.altKey ? 'Alt' : '', shift ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+');
}

/** A key as people read it. */
export function keyInWords(key: string, isMac: boolean): string {
  const names: Record<string, string> = {
    Mod: isMac ? '⌘' : 'Ctrl',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Escape: 'Esc',
    PageDown: 'Page down',
    PageUp: 'Page up',
  };
  return key
    .split('+')
    .map((part) => names[part] ?? part)
    .join(isMac ? ' ' : ' + ');
}

// Esc goes one step back: what is open at a control closes by itself, and a field is left, before anything on the map is put down or cleared
function stepsBackItself(event: KeyboardEvent, { dialog, tool }: State): boolean {
  if (event.key !== 'Escape' || event.defaultPrevented || dialog !== null) return false;
  if (document.querySelector('[popover="auto"]:popover-open')) return true;
  // the card of a tool says that Esc is done with it
  if (tool.is !== 'select' || !isTyping(event) || !(event.target instanceof HTMLElement)) return false;
  event.target.blur();
  return true;
}

// by whatever way it was taken hold of, its keys are its own
function isSlider(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'range';
}

// a control that the keyboard has reached keeps the keys it is worked with; one that was merely clicked leaves them to the map
function worksControl(event: KeyboardEvent): boolean {
  const { target } = event;
  const pressed = keyName(event);
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && ['range', 'radio'].includes(target.type))
    return /^(Arrow(Left|Right|Up|Down)|Home|End|PageUp|PageDown)$/.test(pressed);
  // such as the scene that is told: Enter brings it back, Space plays on from it
  if (pressed === 'Space' && target.dataset.leaves === 'Space') return false;
  if (/^Arrow(Up|Down)$/.test(pressed)) return target.matches('[data-scrolls]');
  return (pressed === 'Space' || pressed === 'Enter') && target.matches('button, summary, input');
}

// a slider and a button use some keys themselves; what they use they mark as handled
function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}
