import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Icon, type IconName } from './Icon';
import './PopoverButton.css';

interface PopoverButtonProps {
  /** Name of the menu. */
  readonly menuLabel: string;
  /** Name of the button for a screen reader, where its content does not say it. */
  readonly label?: string;
  readonly tooltip?: string;
  readonly className: string;
  readonly button: ReactNode;
  /** What is above the choices and is no choice. */
  readonly head?: ReactNode;
  readonly choices: readonly Choice[];
  /** What else can be done from here, below the choices. */
  readonly actions?: readonly MenuAction[];
  readonly onOpen?: () => void;
}

interface Choice {
  readonly id: string;
  readonly words: string;
  /** Tells apart what has the same words. */
  readonly detail?: string | undefined;
  readonly chosen: boolean;
  readonly choose: () => void;
}

interface MenuAction {
  readonly id: string;
  readonly words: string;
  readonly icon: IconName;
  readonly keys?: string | undefined;
  readonly act: () => void;
}

/** A button with a menu of which one entry is chosen. Arrow keys walk through it, Esc and a click elsewhere close it. */
export function PopoverButton({
  menuLabel,
  label,
  tooltip,
  className,
  button,
  head,
  choices,
  actions = [],
  onOpen,
}: PopoverButtonProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    // asked of the menu itself: the state follows a moment after it was closed
    if (!menu.current?.matches(':popover-open')) return;
    // a key for an open menu is none for the map
    event.stopPropagation();
    const step = STEPS[event.key];
    if (step === undefined || !menu.current) return;
    event.preventDefault();
    focusItem(menu.current, step);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the keys of the button and menu within
    <div className="popover-button" onKeyDown={onKeyDown}>
      <button
        ref={opener}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        data-tooltip={isOpen ? undefined : tooltip}
        popoverTarget={id}
      >
        {button}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="popover-menu"
        onBeforeToggle={(event) => {
          if (event.newState === 'open') onOpen?.();
        }}
        onToggle={(event) => {
          setOpen(event.newState === 'open');
          if (event.newState !== 'open' || !opener.current) return;
          placeBelow(event.currentTarget, opener.current);
          (
            event.currentTarget.querySelector<HTMLElement>('[aria-checked="true"]') ??
            itemsOf(event.currentTarget)[0]
          )?.focus();
        }}
      >
        {head}
        <div role="menu" aria-label={menuLabel}>
          {choices.map(({ id: choiceId, words, detail, chosen, choose }) => (
            <button
              key={choiceId}
              type="button"
              role="menuitemradio"
              aria-checked={chosen}
              className="popover-menu-item"
              onClick={() => {
                menu.current?.hidePopover();
                choose();
              }}
            >
              <span className="popover-menu-mark" />
              <span>
                {words}
                {detail !== undefined && <span className="popover-menu-detail">{detail}</span>}
              </span>
            </button>
          ))}
          {choices.length > 0 && actions.length > 0 && <hr className="popover-menu-divider" />}
          {actions.map(({ id: actionId, words, icon, keys, act }) => (
            <button
              key={actionId}
              type="button"
              role="menuitem"
              className="popover-menu-item"
              onClick={() => {
                menu.current?.hidePopover();
                act();
              }}
            >
              <Icon name={icon} />
              <span className="popover-menu-words">{words}</span>
              {keys !== undefined && <kbd>{keys}</kbd>}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
}

function focusItem(menu: HTMLElement, step: number): void {
  const items = itemsOf(menu);
  const here = items.indexOf(document.activeElement as HTMLElement);
  items[Math.min(Math.max(here + step, 0), items.length - 1)]?.focus();
}

function placeBelow(menu: HTMLElement, opener: HTMLElement): void {
  const { left, bottom } = opener.getBoundingClientRect();
  menu.style.top = `${bottom + 6}px`;
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - menu.offsetWidth - 8))}px`;
}
