import { useRef } from 'react';
import { lengthInWords, parseLength } from '../../shared/time/length';
import { setTimeField, setTypedTrailing } from '../commands/timeWindow';
import { useViewer, useViewerState } from '../viewer';
import { TimeButton } from './TimeButton';
import { TypedField } from './TypedField';

/** How much of time is shown at once: the moment, a window as long as it says, or everything so far. */
export function WindowControl() {
  return (
    <fieldset className="timeline-group timeline-window" aria-label="Window of time">
      <TimeButton command="time.windowMoment" className="timeline-wordy" toggles>
        Moment
      </TimeButton>
      <TimeButton command="time.windowTrailing" className="timeline-wordy timeline-before-length" toggles>
        Window
      </TimeButton>
      <WindowLength />
      <TimeButton command="time.windowSoFar" className="timeline-wordy" toggles>
        So far
      </TimeButton>
    </fieldset>
  );
}

function WindowLength() {
  const { run } = useViewer();
  const button = useRef<HTMLButtonElement>(null);
  const words = useViewerState(({ trailingMs }) => lengthInWords(trailingMs));
  const isTyping = useViewerState(({ timeField }) => timeField === 'window');
  const isShown = useViewerState(({ timeWindow }) => timeWindow.is === 'trailing');
  const close = (leaveTo: 'back' | 'nowhere') => {
    run(setTimeField(null));
    // unless another field was opened meanwhile
    const focus = () => document.activeElement === document.body && button.current?.focus();
    if (leaveTo === 'back') requestAnimationFrame(focus);
  };
  if (isTyping)
    return (
      <TypedField
        label="Length of the window"
        hint="Such as 90 min, 6 h, 2 d, 3 w or 1 y; Enter shows it"
        initial={words}
        check={parseLength}
        apply={(text) => run(setTypedTrailing(text))}
        onClose={close}
      />
    );
  return (
    <button
      ref={button}
      type="button"
      className="timeline-button timeline-length"
      data-on={isShown}
      aria-label={`Length of the window: ${words}`}
      data-tooltip="Type another length  Shift + W"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        run(setTimeField('window'));
      }}
      onClick={() => run(setTimeField('window'))}
    >
      {words}
    </button>
  );
}
