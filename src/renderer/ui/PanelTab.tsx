import { commandById, keysOf } from './commandKeys';
import { Icon } from './Icon';
import './PanelTab.css';

interface PanelTabProps {
  readonly side: 'left' | 'right';
  /** Id of the command that the tab stands for. */
  readonly command: string;
  readonly onPress: () => void;
}

/** What a panel that was put away leaves at its edge. */
export function PanelTab({ side, command: id, onPress }: PanelTabProps) {
  const command = commandById(id);
  const keys = keysOf(command);
  return (
    <button
      type="button"
      className={`panel-tab panel-tab-${side}`}
      aria-label={`Show ${command.label.toLowerCase()}`}
      data-tooltip={`${command.label}  ${keys}`}
      onClick={onPress}
    >
      <Icon name={side === 'left' ? 'right' : 'left'} />
      <span className="panel-tab-words">{command.label}</span>
    </button>
  );
}
