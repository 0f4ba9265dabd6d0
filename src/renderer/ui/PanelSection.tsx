import { type ReactNode, useId, useState } from 'react';
import { Icon } from './Icon';
import './PanelSection.css';

interface PanelSectionProps {
  readonly title: string;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a panel that folds up to its title. */
export function PanelSection({ title, actions, children }: PanelSectionProps) {
  const [isOpen, setOpen] = useState(true);
  const id = useId();
  return (
    <section className="panel-section" data-open={isOpen}>
      <header className="panel-section-head">
        <h2>
          <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            <Icon name="down" />
            {title}
          </button>
        </h2>
        {actions}
      </header>
      <div id={id} className="panel-section-body" hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}
