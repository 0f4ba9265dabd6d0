import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import './IconButton.css';

interface IconButtonProps {
  readonly icon: IconName;
  /** What it does; its name for a screen reader. */
  readonly label: string;
  /** Its key, as people read it. */
  readonly keys?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean;
  readonly small?: boolean;
  readonly onPress: () => void;
  readonly children?: ReactNode;
}

/** A button that is an icon; its tooltip names it and its key. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, keys, pressed, disabled = false, small = false, onPress, children } = props;
  return (
    <button
      type="button"
      className={small ? 'icon-button icon-button-small' : 'icon-button'}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={keys}
      data-tooltip={keys === undefined ? label : `${label}  ${keys}`}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
      {children}
    </button>
  );
}
