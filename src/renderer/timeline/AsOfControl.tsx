import './AsOfControl.css';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { asOfCounts } from '../../shared/situation/asOfWords';
import { parseTypedEnd } from '../../shared/time/typed';
import { asOfInWords, instantInWords } from '../../shared/time/words';
import { setAsOf, setTypedAsOf } from '../commands/asOf';
import { setTimeField } from '../commands/timeWindow';
import { TextButton } from '../ui/TextButton';
import { useSituation, useViewer, useViewerState } from '../viewer';
import { TimeButton } from './TimeButton';
import { TypedField } from './TypedField';

/** Which day's knowledge is shown: the button says it, its panel changes it. */
export function AsOfControl() {
  const { run } = useViewer();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const zone = useSituation()?.situation.timeZone ?? 'UTC';
  const asOfMs = useViewerState((state) => state.asOfMs);
  const isOpen = useViewerState(({ timeField }) => timeField === 'asOf');
  const isOn = asOfMs !== null;

  useEffect(() => {
    const [card, button] = [panel.current, opener.current];
    if (!card || !button) return;
    if (card.matches(':popover-open') !== isOpen) card.togglePopover(isOpen);
    if (!isOpen) return;
    placeAbove(card, button);
    card.querySelector('input')?.select();
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    // a key for the open panel is none for the map
    if (isOpen && event.key !== 'F11') event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the keys of the button and panel within
    <div className="timeline-as-of" onKeyDown={onKeyDown}>
      <button
        ref={opener}
        type="button"
        className="timeline-button timeline-wordy"
        data-on={isOn}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        data-tooltip={isOpen ? undefined : 'Show only what was published by a date  K'}
        popoverTarget={id}
      >
        {isOn ? (
          <>
            <span className="timeline-as-of-lead-word">As known&nbsp;</span>
            {asOfInWords(asOfMs, zone, 'short')}
          </>
        ) : (
          'As of'
        )}
        <span className="timeline-caret" />
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label="As known on a date"
        className="timeline-as-of-panel"
        onToggle={(event) => {
          const isNow = event.newState === 'open';
          if (isNow !== isOpen) run(setTimeField(isNow ? 'asOf' : null));
        }}
      >
        {isOpen && <AsOfPanel zone={zone} focusBack={() => opener.current?.focus()} />}
      </div>
    </div>
  );
}

function AsOfPanel({ zone, focusBack }: { readonly zone: string; readonly focusBack: () => void }) {
  const { run, clock } = useViewer();
  const index = useSituation();
  const asOfMs = useViewerState((state) => state.asOfMs);
  const points = useViewerState((state) => state.points);
  const close = () => {
    run(setTimeField(null));
    requestAnimationFrame(focusBack);
  };
  return (
    <>
      <p className="timeline-as-of-lead">Show only what had been published by the end of</p>
      <div className="timeline-group">
        <TypedField
          label="As known on"
          hint="Such as 11 Dec 2024, Dec 2024 or 2024-12-14 08:00"
          initial={
            asOfMs === null ? instantInWords(clock.nowMs, zone).date : asOfInWords(asOfMs, zone, 'short')
          }
          check={(text) => parseTypedEnd(text, { zone, nowMs: clock.nowMs })}
          apply={(text) => run(setTypedAsOf(text))}
          onClose={(leaveTo) => leaveTo === 'back' && close()}
          stays
        />
        <TimeButton command="time.asOfPrevious" className="timeline-wordy" label="The publication before">
          ‹
        </TimeButton>
        <TimeButton command="time.asOfNext" className="timeline-wordy" label="The next publication">
          ›
        </TimeButton>
      </div>
      {index && asOfMs !== null && (
        <p className="timeline-as-of-counts" role="status">
          {asOfCounts(index.situation, asOfMs, Object.values(points))}
        </p>
      )}
      {asOfMs !== null && (
        <TextButton
          onPress={() => {
            run(setAsOf(null));
            close();
          }}
        >
          Show all that is known
        </TextButton>
      )}
    </>
  );
}

function placeAbove(panel: HTMLElement, opener: HTMLElement): void {
  const { left, top } = opener.getBoundingClientRect();
  panel.style.bottom = `${Math.round(innerHeight - top + 6)}px`;
  panel.style.left = `${Math.round(Math.max(8, Math.min(left, innerWidth - panel.offsetWidth - 8)))}px`;
}
