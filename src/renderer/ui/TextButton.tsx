import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import './TextButton.css';

interface TextButtonProps {
  readonly icon?: IconName;
  readonly className?: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button that says in words what it does. */
export function TextButton({ icon, className = '', disabled = false, onPress, children }: TextButtonProps) {
  return (
    <button type="button" className={`text-button ${className}`} disabled={disabled} onClick={onPress}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
