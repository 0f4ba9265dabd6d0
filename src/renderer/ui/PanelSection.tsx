import { type ReactNode, useId, useState } from 'react';
import { Icon } from './Icon';
import { MoreSigns } from './MoreSigns';
import './PanelSection.css';
import './ScrollCue.css';

interface PanelSectionProps {
  readonly title: string;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  /** For a section that something else opens too. */
  readonly isOpen?: boolean;
  readonly onToggle?: () => void;
  readonly children: ReactNode;
}

/** A titled part of a panel that folds up to its title. How high it is, `registerSections` says. */
export function PanelSection({ title, actions, isOpen, onToggle, children }: PanelSectionProps) {
  const [isOwnOpen, setOwnOpen] = useState(true);
  const id = useId();
  const isShown = isOpen ?? isOwnOpen;
  return (
    <section className="panel-section" data-open={isShown} aria-label={title}>
      <header className="panel-section-head">
        <h2>
          <button
            type="button"
            aria-expanded={isShown}
            aria-controls={id}
            onClick={onToggle ?? (() => setOwnOpen(!isShown))}
          >
            <Icon name="down" />
            {title}
          </button>
        </h2>
        <MoreSigns />
        {actions}
      </header>
      <div id={id} className="panel-section-body scroll-cue" hidden={!isShown}>
        <div className="panel-section-content">{children}</div>
      </div>
    </section>
  );
}
